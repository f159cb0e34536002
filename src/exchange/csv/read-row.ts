import type { AddressParts } from '../../core/addresses.ts';
import type { ColumnTarget, ImportedCustomer, SkippedRow } from '../../shared/exchange.ts';
import { CardBuilder, type ReadingContext } from '../card-builder.ts';
import { indentOf } from '../plain-text.ts';
import { columnLabel, headOf, labelWord } from '../note-labels.ts';
import type { AddressGroup, PlainColumn, RowPlan } from './row-plan.ts';
import { fromTextCell } from './text-cell.ts';

/** Several values in one cell, as Google writes them. */
function splitSeveral(cell: string): string[] {
  return cell.includes(':::') ? cell.split(':::').map((part) => part.trim()) : [cell];
}

const noTitle = /^(?:\* )?(?:mycontacts|내 ?주소록)$/i;

/** What Outlook writes where nobody wrote anything. */
const programsOwn: readonly (readonly [RegExp, RegExp])[] = [
  [/^(email|전자메일)\d*(type|유형)$/, /^(SMTP|EX)$/i],
  [/^(priority|우선순위|sensitivity|우편물종류|중요도)$/, /^(normal|보통|표준)$/i],
  [/^(private|숨김|비공개)$/, /^(false|거짓|아니요)$/i],
  [/^(gender|성별)$/, /^(unspecified|지정 ?안 ?함|지정되지 않음)$/i],
  [/(anniversary|birthday|기념일|생일)$/, /^0[/.-]0[/.-]0+$/],
];

function isProgramsOwn(key: string, value: string): boolean {
  return programsOwn.some(([header, text]) => text.test(value) && header.test(key));
}

/** A tag without the marks of those who wrote it: `#VIP`, Google's `* VIP`. */
function plainTag(written: string, isGoogle: boolean): string {
  const tag = written.trim();
  if (!isGoogle) return tag.replace(/^#/, '');
  return noTitle.test(tag) ? '' : tag.replace(/^\* /, '');
}

const partOf: Partial<Record<ColumnTarget, keyof AddressParts>> = {
  addressStreet: 'street',
  addressExtended: 'extended',
  addressCity: 'city',
  addressRegion: 'region',
  addressCountry: 'country',
  addressPoBox: 'poBox',
};

/** Reads the records of one table by its plan. */
export class RowReader {
  readonly #plan: RowPlan;
  readonly #context: ReadingContext;

  constructor(plan: RowPlan, context: ReadingContext) {
    this.#plan = plan;
    this.#context = context;
  }

  /** One record as a customer, or why it is none. */
  read(row: number, written: readonly string[]): ImportedCustomer | SkippedRow {
    const card = new CardBuilder(this.#context);
    const cells = written.map((cell) => (cell === '' ? '' : card.clean(fromTextCell(cell))));
    if (cells.every((cell) => cell === '')) {
      return { row, name: '', reason: { code: 'empty', detail: '' } };
    }
    this.#names(card, cells);
    this.#work(card, cells);
    this.#phonesAndEmails(card, cells);
    for (const group of this.#plan.addresses) readAddressGroup(card, cells, group);
    this.#birthday(card, cells);
    this.#tags(card, cells);
    this.#entries(card, cells);
    this.#notes(card, cells, written);
    this.#extra(card, cells);
    if (this.#plan.uidAt >= 0) card.uid = cells[this.#plan.uidAt] || null;
    return card.finish(row);
  }

  #names(card: CardBuilder, cells: readonly string[]): void {
    const parts = { familyName: '', givenName: '', middleName: '', namePrefix: '', nameSuffix: '' };
    for (const { index, target, label } of this.#plan.names) {
      const value = cells[index] ?? '';
      if (value === '') continue;
      if (target === 'name') card.setText('name', value, label);
      else if (target in parts) parts[target as keyof typeof parts] ||= value;
    }
    card.setNameParts(
      {
        family: parts.familyName,
        given: parts.givenName,
        middle: parts.middleName,
        prefix: parts.namePrefix,
        suffix: parts.nameSuffix,
      },
      this.#plan.keepsParts,
    );
  }

  #work(card: CardBuilder, cells: readonly string[]): void {
    for (const { index, target, label } of this.#plan.texts) {
      const value = cells[index] ?? '';
      if (value === '') continue;
      const [first = '', ...more] = this.#plan.isGoogle ? splitSeveral(value) : [value];
      card.setText(target === 'source' ? 'source' : 'company', first, label);
      for (const other of more) card.addLabelled(label, other);
    }
    const { departments, titles } = this.#plan.jobs;
    const [title = '', ...others] = titles.map((at) => cells[at] ?? '').filter(Boolean);
    card.setJob(
      departments
        .map((at) => cells[at] ?? '')
        .filter(Boolean)
        .join(' '),
      title,
    );
    for (const other of others) card.addLabelled(card.label('job'), other);
  }

  #phonesAndEmails(card: CardBuilder, cells: readonly string[]): void {
    for (const { values, kindAt, kind } of this.#plan.phones) {
      const label = (kindAt >= 0 ? cells[kindAt] : '') || kind;
      for (const at of values) {
        const value = cells[at] ?? '';
        if (value === '') continue;
        for (const part of splitSeveral(value)) if (part !== '') card.addPhone(label, part);
      }
    }
    for (const { values, kindAt, kind } of this.#plan.emails) {
      const label = (kindAt >= 0 ? cells[kindAt] : '') || kind;
      for (const at of values) {
        const value = cells[at] ?? '';
        if (value !== '') for (const part of splitSeveral(value)) card.addEmail(label, part);
      }
    }
  }

  #birthday(card: CardBuilder, cells: readonly string[]): void {
    const { birthdays, birthdayParts, calendarAt } = this.#plan;
    const calendar = calendarAt >= 0 ? (cells[calendarAt] ?? '') : '';
    for (const { index, kind, label } of birthdays) {
      const value = cells[index] ?? '';
      if (value === '') continue;
      card.setBirthday(value, kind === 'lunar' ? 'lunar' : kind === 'solar' ? '' : calendar, label);
    }
    if (!birthdayParts) return;
    const [year, month, day] = (['year', 'month', 'day'] as const).map(
      (part) => cells[birthdayParts[part]] ?? '',
    );
    if (month && day) card.setBirthday(year ? `${year}-${month}-${day}` : `${month}/${day}`);
    else card.addLabelled(card.label('birthday'), [year, month, day].filter(Boolean).join(' '));
  }

  #tags(card: CardBuilder, cells: readonly string[]): void {
    const { tags, isGoogle } = this.#plan;
    for (const at of tags) {
      const value = cells[at] ?? '';
      if (value === '') continue;
      if (!value.includes(':::')) {
        for (const tag of value.split(/[,;\n]/)) card.addTag(plainTag(tag, isGoogle));
        continue;
      }
      for (const tag of splitSeveral(value)) card.addTag(isGoogle ? plainTag(tag, true) : tag);
    }
  }

  #entries(card: CardBuilder, cells: readonly string[]): void {
    for (const column of this.#plan.entries) {
      const value = cells[column.index] ?? '';
      if (value !== '' && !isProgramsOwn(column.key, value)) readEntries(card, column, value);
    }
    for (const { index, field } of this.#plan.customs) {
      const value = cells[index] ?? '';
      if (value !== '') card.setCustom(field, value);
    }
  }

  #notes(card: CardBuilder, cells: readonly string[], written: readonly string[]): void {
    const [first, ...others] = this.#plan.notes;
    const text = first ? (cells[first.index] ?? '') : '';
    if (first && text !== '')
      card.addNotes(indentOf(fromTextCell(written[first.index] ?? '')) + text);
    for (const { index, label } of others) card.addLabelled(label, cells[index] ?? '');
    for (const { index, key, label } of this.#plan.noteColumns) {
      const value = cells[index] ?? '';
      if (value === '' || value === card.name || isProgramsOwn(key, value)) continue;
      const repeats = /(displayname|표시이름)$/.test(key) && card.hasEmailIn(value);
      if (!repeats) card.addLabelled(label, value);
    }
    for (const { values, labels, key, label } of this.#plan.notePairs) {
      const value = values
        .map((at) => cells[at] ?? '')
        .filter(Boolean)
        .join(', ');
      if (value === '') continue;
      const kinds = labels.map((at) => (cells[at] ?? '').replace(/^\* ?/, '')).filter(Boolean);
      const kind = kinds.map((word) => labelWord(word, this.#context.language)).join(', ');
      const head = headOf(key, label, kind);
      for (const part of splitSeveral(value)) {
        if (key === 'relation') card.entries.relation(kinds[0] ?? kind, part, head);
        else if (key === 'event') card.entries.occasion(kinds[0] ?? kind, part, head);
        else card.addLabelled(head, part);
      }
    }
  }

  /** More cells than the header has, or fewer. */
  #extra(card: CardBuilder, cells: readonly string[]): void {
    const { width } = this.#plan;
    const more = cells.slice(width);
    const isWrong = cells.length < width || more.some((cell) => cell !== '');
    if (isWrong) card.remark('wrong-column-count', `${cells.length}/${width}`);
    more.forEach((cell, index) => {
      card.addLabelled(columnLabel(width + index, this.#context.language), cell);
    });
  }
}

/** A cell of what the card has beside its first fields. */
function readEntries(card: CardBuilder, { target, kind, label }: PlainColumn, value: string): void {
  const { entries } = card;
  switch (target) {
    case 'relations':
      return entries.relations(kind, value, label);
    case 'occasions':
      return entries.occasions(kind, value, label);
    case 'dealBreakers':
      return entries.preferences('deal-breaker', value, label);
    case 'requests':
      return entries.preferences('request', value, label);
    case 'preferences':
      return entries.preferences('preference', value, label, kind === '' ? '' : label);
    case 'decision':
      return entries.decision(value, label);
    case 'retainUntil':
    case 'referredOn':
    case 'referralThankedOn':
      return entries.day(target, value, label);
    case 'callTimes':
    case 'retainReason':
    case 'serviceNote':
      return entries.text(target, value, label);
    case 'cadenceDays':
      return entries.cadence(value, label);
    case 'referredBy':
      if (card.referrer !== '') card.addLabelled(label, value);
      else card.referrer = value;
      return;
    case 'expectations':
    case 'extras':
    case 'signals':
    case 'questions':
    case 'consents':
      return entries.lines(target, value, label);
  }
}

/** Longer lines are no addresses and are not worth comparing. */
const comparable = 2000;

/** Letters and digits only: two writings of one address hold the same. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

function readAddressGroup(card: CardBuilder, cells: readonly string[], group: AddressGroup): void {
  const value = (at: number) => cells[at] ?? '';
  const label = (group.kindAt >= 0 ? value(group.kindAt) : '') || group.kind;
  const line = group.lines.map(value).filter(Boolean).join(' ');
  const postcode = group.postcodes.map(value).find(Boolean) ?? '';
  const parts: Record<string, string> = {};
  for (const { target, index } of group.parts) {
    const part = partOf[target];
    const text = value(index);
    if (part && text !== '') parts[part] = parts[part] ? `${parts[part]} ${text}` : text;
  }
  const detail = parts['extended'];
  const structured = Object.keys(parts).some((part) => part !== 'extended' && part !== 'country');
  if (structured) {
    // Thunderbird calls the street alone an address.
    parts['street'] ??= line;
    card.addAddressParts(label, { ...parts, postcode });
    const known = bare(Object.values(parts).join('') + postcode);
    const isNew =
      line.length > comparable ||
      (line !== '' && line.split(/\s+/).some((word) => !known.includes(bare(word))));
    if (isNew) card.addLabelled(card.label('addresslabel'), line);
  } else if (line !== '' || postcode !== '' || detail !== undefined) {
    const whole = detail ? [line, detail].filter(Boolean).join(', ') : line;
    const { country } = parts;
    // In a table of Dangol's own the postcode stands nowhere but in its column.
    const isOwn = group.postcodes.length > 0 && group.kindAt >= 0 && group.parts.length === 0;
    if (country) card.addAddressParts(label, { street: whole, postcode, country });
    else if (postcode !== '' || isOwn) card.addAddress(label, postcode, whole);
    else card.addAddressLine(label, whole);
  } else if (parts['country']) {
    card.addAddressLine(label, parts['country']);
  }
}
