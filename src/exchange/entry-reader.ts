import { cardKey, cardWord } from '../core/card-words.ts';
import { formatPhone, isNumber, parsePhone } from '../core/phones.ts';
import { readDate } from '../core/written-dates.ts';
import { answer, decisionKind, type Occasion, type PreferenceKind } from '../shared/card-parts.ts';
import type { CustomerFields } from '../shared/customer-card.ts';
import type { RowReason } from '../shared/exchange.ts';
import type { ReadingContext } from './card-builder.ts';
import { LineParts } from './csv/entry-lines.ts';
import { fieldLimits as limits } from './field-limits.ts';
import { cut, oneLine } from './plain-text.ts';

/** What the entries of a card need of the card that they are read for. */
export type EntryHost = {
  context: ReadingContext;
  remark(code: RowReason, detail?: string): void;
  addLabelled(label: string, text: string): void;
};

type EntryList =
  | 'relations'
  | 'occasions'
  | 'preferences'
  | 'expectations'
  | 'extras'
  | 'signals'
  | 'questions'
  | 'consents';

/** Several people in one cell: 서연, 도윤. */
const several = /\s*[,;/\n]\s*/;
const mostNames = 20;
/** `결혼기념일: (음) 2010.5.6` */
const namedDate = /^(\D{1,40}?)\s*[:：]?\s*((?:\(?[음양윤]\D{0,6})?\d.*)$/;

/** Reads what a file says of family, occasions, preferences and all that comes in lists. */
export class EntryReader {
  readonly #fields: CustomerFields;
  readonly #host: EntryHost;

  constructor(fields: CustomerFields, host: EntryHost) {
    this.#fields = fields;
    this.#host = host;
  }

  /** Adds an entry while there is room; says so when there is none. */
  #add<N extends EntryList>(list: N, entry: CustomerFields[N][number], label: string, raw: string) {
    const entries: CustomerFields[N][number][] = this.#fields[list];
    // An empty list is shared with other cards.
    if (entries.length === 0) return void Object.assign(this.#fields, { [list]: [entry] });
    if (entries.length < limits[list]) return void entries.push(entry);
    this.#host.remark('list-cut', label);
    this.#host.addLabelled(label, raw);
  }

  /** A text within its limit; what is cut stands whole in the notes. */
  #fit(text: string, limit: number, label: string): string {
    if (text.length <= limit) return text;
    this.#host.remark('value-too-long', label);
    this.#host.addLabelled(label, text);
    return cut(text, limit).trimEnd();
  }

  #unclear(label: string, text: string): void {
    this.#host.remark('date-unclear', text);
    this.#host.addLabelled(label, text);
  }

  hasRelation(name: string): boolean {
    return this.#fields.relations.some((relation) => relation.name === name);
  }

  /** A person around the customer; `kind` is a key, or a word of either language. */
  relation(kind: string, name: string, label: string, { phone = '', note = '' } = {}): void {
    const relation = this.#fit(cardKey('relation', oneLine(kind)), limits.word, label);
    const person = this.#fit(oneLine(name), limits.name, label);
    if (person + phone + note === '') return;
    const number = parsePhone(phone);
    const entry = {
      uid: '',
      relation,
      name: person,
      customerUid: null,
      phone: isNumber(number) ? formatPhone(number) : cut(oneLine(phone), limits.number),
      note: this.#fit(note, limits.entryText, label),
    };
    this.#add('relations', entry, label, [kind, name, phone, note].join(' '));
  }

  /** A cell with one or more people, whose relation the header names; or lines of our own. */
  relations(kind: string, written: string, label: string): void {
    for (const text of written.split('\n')) {
      const parts = new LineParts(text);
      if (parts.count > 1) {
        const [relation, name, phone] = [parts.text(), parts.text(), parts.text()];
        this.relation(relation, name, label, { phone, note: parts.rest() });
        continue;
      }
      for (const name of text.split(several).filter(Boolean).slice(0, mostNames)) {
        const isShort = name.length <= limits.shortText;
        const number = isShort ? /^(.*?)[\s(]*(\+?\d[\d\s-]{7,}\d)\)?$/.exec(name) : null;
        this.relation(kind || label, number?.[1] || name, label, { phone: number?.[2] ?? '' });
      }
    }
  }

  /** An occasion on a written date. */
  occasion(kind: string, date: string, label: string, { yearly = true, note = '' } = {}): void {
    const { today, monthFirst } = this.#host.context;
    const read = readDate(date, { today, monthFirst });
    if (read.kind === 'none') return;
    // Lunar days were checked for their month and day; one that its year lacks is computed around.
    if (read.kind !== 'date') {
      const word = cardWord('occasion', kind, this.#host.context.language);
      return this.#unclear(label, oneLine(word === label ? date : `${word} ${date}`));
    }
    const { date: day, calendar, leapMonth } = read;
    this.#addOccasion({ kind, date: day, calendar, leapMonth, yearly, note }, label);
  }

  #addOccasion(occasion: Omit<Occasion, 'uid'>, label: string): void {
    const entry = {
      uid: '',
      ...occasion,
      kind: this.#fit(cardKey('occasion', oneLine(occasion.kind)), limits.word, label),
      note: this.#fit(occasion.note, limits.entryText, label),
    };
    this.#add('occasions', entry, label, `${occasion.kind} ${occasion.date}`);
  }

  /** A cell with a date, `결혼기념일: 2010.5.6`, or lines of our own. */
  occasions(kind: string, written: string, label: string): void {
    for (const text of written.split('\n').filter((each) => each.trim() !== '')) {
      const parts = new LineParts(text);
      if (parts.count > 1) {
        const [own, date] = [parts.text(), parts.text()];
        const yearly = !parts.once();
        this.occasion(own, date, label, { yearly, note: parts.rest() });
        continue;
      }
      const isNamed =
        kind === '' && text.length <= limits.shortText && !/^\(?(음|양|윤)/.test(text);
      const named = isNamed ? namedDate.exec(text) : null;
      if (named) this.occasion(named[1] ?? '', named[2] ?? '', label);
      else this.occasion(kind || label, text, label);
    }
  }

  /** One preference a line; `prefix` says what a foreign column is about: 취미. */
  preferences(kind: PreferenceKind, written: string, label: string, prefix = ''): void {
    for (const text of written.split('\n').map((each) => oneLine(each))) {
      if (text === '') continue;
      const whole = prefix === '' ? text : `${prefix}: ${text}`;
      const entry = {
        uid: '',
        kind,
        text: this.#fit(whole, limits.entryText, label),
        forService: false,
        on: null,
      };
      this.#add('preferences', entry, label, whole);
    }
  }

  /** Lines as Dangol itself writes them; one that is not so goes to the notes. */
  lines(
    list: 'expectations' | 'extras' | 'signals' | 'questions' | 'consents',
    written: string,
    label: string,
  ): void {
    for (const text of written.split('\n').filter((each) => each.trim() !== '')) {
      this.#line(list, text, label);
    }
  }

  #line(list: EntryList, text: string, label: string): void {
    const parts = new LineParts(text);
    const fit = (value: string, limit: number) => this.#fit(value, limit, label);
    if (list === 'expectations') {
      // A foreign column of that name holds one text: what they want.
      const question = parts.count > 1 ? fit(parts.text(), limits.lineText) : '';
      const [said, knownBy] = [
        fit(parts.text(), limits.answer),
        fit(parts.text(), limits.entryText),
      ];
      const entry = { uid: '', question, answer: said, knownBy, askedOn: parts.date() };
      this.#add(list, entry, label, text);
      this.#host.addLabelled(label, parts.rest());
    } else if (list === 'extras') {
      const what = fit(parts.text(), limits.entryText);
      const entry = {
        uid: '',
        what,
        on: parts.date(),
        landed: fit(parts.rest(), limits.entryText),
      };
      this.#add(list, entry, label, text);
    } else if (list === 'signals') {
      const kind = fit(parts.key('signal'), limits.shortText);
      const tone = parts.key('tone');
      if (tone !== 'good' && tone !== 'bad') return this.#host.addLabelled(label, text);
      const entry = { uid: '', kind, tone, on: parts.date(), note: parts.rest() } as const;
      this.#add(list, { ...entry, note: fit(entry.note, limits.entryText) }, label, text);
    } else if (list === 'questions') {
      this.#questions(parts, text, label);
    } else if (list === 'consents') {
      this.#consent(parts, text, label);
    }
  }

  #questions(parts: LineParts, text: string, label: string): void {
    const about = this.#fit(parts.text(), limits.name, label);
    const given = answer.array().safeParse([1, 2, 3].map(() => parts.key('answer')));
    const [needsIt, feelsRight, addsUp] = given.success ? given.data : [];
    if (!needsIt || !feelsRight || !addsUp) return this.#host.addLabelled(label, text);
    const on = parts.date();
    const note = this.#fit(parts.rest(), limits.entryText, label);
    this.#add('questions', { uid: '', about, needsIt, feelsRight, addsUp, on, note }, label, text);
  }

  #consent(parts: LineParts, text: string, label: string): void {
    const purpose = this.#fit(parts.key('purpose'), limits.shortText, label);
    const items = this.#fit(parts.text(), limits.entryText, label);
    const method = this.#fit(parts.key('method'), limits.shortText, label);
    const on = parts.date();
    if (on === null || purpose === '') return this.#unclear(label, text);
    const entry = {
      ...{ uid: '', purpose, items, method, on },
      ...{ until: parts.date(), withdrawnOn: parts.date() },
      note: this.#fit(parts.rest(), limits.entryText, label),
    };
    this.#add('consents', entry, label, text);
  }

  decision(written: string, label: string): void {
    const parts = new LineParts(written.replaceAll('\n', ' '));
    const kind = decisionKind.safeParse(parts.key('decision'));
    const on = parts.date();
    if (!kind.success || on === null || this.#fields.decision !== null) {
      return this.#host.addLabelled(label, written);
    }
    const reason = this.#fit(parts.rest(), limits.entryText, label);
    this.#fields.decision = { decision: kind.data, reason, on };
  }

  /** A day that has to be whole: until when the data are kept, when somebody was introduced. */
  day(
    field: 'retainUntil' | 'referredOn' | 'referralThankedOn',
    written: string,
    label: string,
  ): void {
    const { today, monthFirst } = this.#host.context;
    const read = readDate(written, { today, monthFirst });
    if (read.kind === 'none') return;
    const isDay = read.kind === 'date' && read.calendar === 'solar' && !read.date.startsWith('-');
    if (!isDay || this.#fields[field] !== null) return this.#unclear(label, oneLine(written));
    this.#fields[field] = read.date;
  }

  /** `30`, `30일`, `30 days` */
  cadence(written: string, label: string): void {
    const days = Number(/^(\d{1,4}) ?(?:일|days?)?(?: ?마다)?$/i.exec(written)?.[1] ?? 0);
    if (days >= 1 && days <= 3650 && this.#fields.cadenceDays === null) {
      this.#fields.cadenceDays = days;
    } else {
      this.#host.addLabelled(label, written);
    }
  }

  text(field: 'callTimes' | 'retainReason' | 'serviceNote', written: string, label: string): void {
    const text = field === 'serviceNote' ? written : oneLine(written);
    if (this.#fields[field] !== '') return this.#host.addLabelled(label, text);
    this.#fields[field] = this.#fit(text, limits[field], label);
  }
}
