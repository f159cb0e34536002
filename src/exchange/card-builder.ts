import { joinAddress, readAddress, tidyPostcode, type AddressParts } from '../core/addresses.ts';
import { isEmptyCard } from '../core/customer-fields.ts';
import type { CalendarDate } from '../core/dates.ts';
import { checkCustomValue } from '../core/custom-values.ts';
import { splitEmails, tidyEmail } from '../core/emails.ts';
import { hasHangul } from '../core/hangul.ts';
import { joinName } from '../core/names.ts';
import { formatPhone, isNumber, parsePhone, phoneKind, splitPhones } from '../core/phones.ts';
import type { TravellingField } from '../shared/custom-fields.ts';
import type { ImportedCustomer, ImportReason, RowReason, SkippedRow } from '../shared/exchange.ts';
import type { Language } from '../shared/primitives.ts';
import { fieldLimits as limits } from './field-limits.ts';
import { kindOf } from './kinds.ts';
import { noteLabel } from './note-labels.ts';
import { blank } from './blank-card.ts';
import { EntryReader, type EntryHost } from './entry-reader.ts';
import { cut, mayHoldPostcode, oneLine, plainText } from './plain-text.ts';
import { isPlainEmail, isShownLandline, quickMask, quickMobile } from './quick.ts';
import { putBirthday, readBirthday } from './read-birthday.ts';

/** What reading depends on besides the file. */
export type ReadingContext = {
  /** Two-digit years lie in the hundred years before this day. */
  today: CalendarDate;
  monthFirst: boolean;
  /** Of the labels in the notes. */
  language: Language;
};

export type Property = ImportedCustomer['properties'][number];
type TextField = 'name' | 'familyName' | 'givenName' | 'company' | 'job' | 'source';
type NameParts = Partial<Record<'family' | 'given' | 'middle' | 'prefix' | 'suffix', string>>;

/** Gathers what a file says about one customer; nothing is thrown away, what has no place goes to the notes. */
export class CardBuilder {
  readonly #context: ReadingContext;
  readonly #fields = blank();
  readonly #host: EntryHost;
  readonly #notes: string[] = [];
  readonly #labelled = new Set<string>();
  readonly #remarks: ImportReason[] = [];
  readonly #properties: Property[] = [];
  uid: string | null = null;
  /** The name of who introduced them. */
  referrer = '';
  /** Family, occasions, preferences and the other lists. */
  readonly entries: EntryReader;

  constructor(context: ReadingContext) {
    this.#context = context;
    this.#host = {
      context,
      remark: (code, detail) => this.remark(code, detail),
      addLabelled: (label, text) => this.addLabelled(label, text),
    };
    this.entries = new EntryReader(this.#fields, this.#host);
  }

  remark(code: RowReason, detail = ''): void {
    const remark = { code, detail: cut(detail, 200) };
    const known = this.#remarks.some(
      (other) => other.code === code && other.detail === remark.detail,
    );
    if (!known && this.#remarks.length < 20) this.#remarks.push(remark);
  }

  /** Text as it is kept: composed, without control characters, resident registration numbers masked. */
  clean(written: string): string {
    if (written === '') return '';
    const text = plainText(written);
    if (text.includes('\ufffd')) this.remark('broken-encoding', cut(text, 60));
    const { text: masked, found } = quickMask(text);
    if (found > 0) this.remark('resident-number-masked');
    return masked.trim();
  }

  label(key: string): string {
    return noteLabel(key, key, this.#context.language);
  }

  /** Sets a field that holds one value; a second, different one goes to the notes. */
  setText(field: TextField, written: string, label = this.label(field)): void {
    const text = oneLine(written);
    if (text === '' || text === this.#fields[field]) return;
    if (this.#fields[field] !== '') return this.addLabelled(label, text);
    this.#fields[field] = this.#limited(text, limits[field], label);
  }

  #limited(text: string, limit: number, label: string): string {
    if (text.length <= limit) return text;
    this.remark('value-too-long', label);
    this.addLabelled(label, text);
    return cut(text, limit).trimEnd();
  }

  /**
   * Composes the shown name where the file has only its parts. A whole name that stands in one of
   * them alone stays whole, unless the file keeps both on purpose.
   */
  setNameParts(
    { family = '', given = '', middle = '', prefix = '', suffix = '' }: NameParts,
    keepsParts = false,
  ): void {
    const first = oneLine(given);
    const second = oneLine(middle);
    const isHangul = hasHangul(first + second);
    const both = [first, second].filter((part) => part !== '').join(isHangul ? '' : ' ');
    const last = oneLine(family);
    const whole = joinName({ family: last, given: both });
    if (this.#fields.name === '') this.setText('name', whole);
    const isWhole = whole === this.#fields.name && (last === '' || both === '');
    if (keepsParts || !isWhole) {
      this.setText('familyName', last);
      this.setText('givenName', both);
    }
    const { name } = this.#fields;
    if (!name.includes(prefix)) this.addLabelled(this.label('nameprefix'), prefix);
    if (!name.includes(suffix)) this.addLabelled(this.label('namesuffix'), suffix);
  }

  /** Company and what people do there; department and title are one text on the card. */
  setJob(department: string, title: string): void {
    const parts = [oneLine(department), oneLine(title)].filter((part) => part !== '');
    this.setText('job', parts.join(' '));
  }

  addPhone(label: string, written: string): void {
    const mobile = quickMobile(written);
    if (mobile !== null) return this.#pushPhone(label, mobile, 'mobile');
    if (isShownLandline(written)) return this.#pushPhone(label, written, 'landline');
    for (const part of splitPhones(written)) {
      const stored = parsePhone(part);
      if (!isNumber(stored)) this.#pushUnclear(label, stored);
      else this.#pushPhone(label, formatPhone(stored), phoneKind(stored));
    }
  }

  #pushUnclear(label: string, written: string): void {
    const text = oneLine(written);
    this.remark('phone-unclear', text);
    if (text.length > limits.number) this.addLabelled(label || this.label('phone'), text);
    else this.#pushPhone(label, text, 'unknown');
  }

  #pushPhone(label: string, number: string, line: string): void {
    const { phones } = this.#fields;
    const guess = line === 'mobile' ? 'mobile' : line === 'representative' ? 'work' : 'other';
    const kind = this.#kind(label) || guess;
    if (phones.some((phone) => phone.number === number && phone.kind === kind)) return;
    if (phones.length >= limits.phones) return this.#overflow('phone', `${kind} ${number}`);
    phones.push({ kind, number });
  }

  #kind(label: string): string {
    const kind = kindOf(label);
    return kind.length <= limits.kind ? kind : this.#limited(kind, limits.kind, 'kind');
  }

  #overflow(key: string, text: string): void {
    this.remark('value-too-long', this.label(key));
    this.addLabelled(this.label(key), text);
  }

  addEmail(label: string, written: string): void {
    const { emails } = this.#fields;
    const plain = isPlainEmail(written);
    for (const part of plain ? [written] : splitEmails(written)) {
      const address = plain ? part : oneLine(tidyEmail(part));
      const kind = this.#kind(label) || 'other';
      if (emails.some((email) => email.address === address && email.kind === kind)) continue;
      const fits = address.length <= limits.emailAddress && emails.length < limits.emails;
      if (fits) emails.push({ kind, address });
      else this.#overflow('email', address);
    }
  }

  /** An address in one text, with or without its postcode in it. */
  addAddressLine(label: string, written: string): void {
    const lines = written
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const joined = lines.join(hasHangul(written) ? ' ' : ', ');
    if (!mayHoldPostcode.test(joined)) {
      return this.#pushAddress(label, '', oneLine(joined).replaceAll(' ,', ','));
    }
    const { postcode, line } = readAddress(joined);
    this.#pushAddress(label, postcode, line);
  }

  /** An address whose postcode stands apart; the line is kept as it is. */
  addAddress(label: string, postcode: string, line: string): void {
    this.#pushAddress(label, tidyPostcode(postcode), oneLine(line));
  }

  /** An address in the parts of an address book. */
  addAddressParts(label: string, parts: AddressParts): void {
    const { postcode, line } = joinAddress(parts);
    this.#pushAddress(label, postcode, line);
  }

  #pushAddress(label: string, postcode: string, line: string): void {
    const { addresses } = this.#fields;
    if (postcode === '' && line === '') return;
    const kind = this.#kind(label) || 'other';
    const whole = [postcode, line].filter((part) => part !== '').join(' ');
    if (addresses.length >= limits.addresses) return this.#overflow('address', whole);
    const fits = postcode.length <= limits.postcode;
    addresses.push({
      kind,
      postcode: fits ? postcode : '',
      line: this.#limited(fits ? line : whole, limits.addressLine, this.label('address')),
    });
  }

  /** A birthday as written; `calendar` is what another cell or a header says of it. */
  setBirthday(written: string, calendar = '', label = this.label('birthday')): void {
    readBirthday(this.#fields, this.#host, { written, calendar, label });
  }

  setBirthdayDate(date: string, calendar: 'solar' | 'lunar', leapMonth: boolean): void {
    const label = this.label('birthday');
    putBirthday(this.#fields, this.#host, { date, calendar, leapMonth, written: date, label });
  }

  /** Says an address of the card already what this text says? Punctuation and line breaks aside. */
  hasAddressLike(text: string): boolean {
    if (text.length > 2000) return false;
    const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    return this.#fields.addresses.some(({ postcode, line }) =>
      words.every((word) => `${line} ${postcode}`.includes(word)),
    );
  }

  get name(): string {
    return this.#fields.name;
  }

  hasEmailIn(text: string): boolean {
    return this.#fields.emails.some(({ address }) => text.includes(address));
  }

  addTag(written: string): void {
    const tag = oneLine(written);
    const { tags } = this.#fields;
    if (tag === '' || tags.includes(tag)) return;
    if (tag.length > limits.tag || tags.length >= limits.tags) return this.#overflow('tags', tag);
    tags.push(tag);
  }

  /** A value of a field of the user's own; what does not fit it goes to the notes under its name. */
  setCustom(field: TravellingField, written: string): void {
    const { custom } = this.#fields;
    // Options of a field that the import makes come from the file itself.
    const isNew = field.type === 'choice' && field.options.length === 0;
    const type = isNew ? 'text' : field.type;
    const checked = checkCustomValue({ ...field, type }, written, this.#context.today);
    const limit = isNew ? limits.option : limits.customValue;
    const fits = checked.ok && checked.value.length <= limit && custom[field.uid] === undefined;
    if (!fits) {
      this.remark('custom-value-unclear', `${field.name}: ${oneLine(written)}`);
      this.addLabelled(field.name, written);
    } else if (checked.value !== '') {
      this.#fields.custom = { ...custom, [field.uid]: checked.value };
    }
  }

  addNotes(text: string): void {
    if (text !== '') this.#notes.push(text);
  }

  /** Keeps a value that has no place of its own: `별명: 길동이`. */
  addLabelled(label: string, text: string): void {
    const value = text.trim();
    if (value === '') return;
    const line = label === '' ? value : `${label}: ${value}`;
    this.#labelled.add(line);
  }

  addProperty(property: Property): void {
    this.#properties.push(property);
  }

  /** The customer, or why there is none. */
  finish(row: number): ImportedCustomer | SkippedRow {
    const fields = this.#fields;
    const notes = [...this.#notes, ...this.#labelled].join('\n').trimEnd();
    fields.notes = cut(notes, limits.notes);
    if (notes.length > limits.notes) this.remark('value-too-long', this.label('notes'));
    if (isEmptyCard(fields)) {
      const rest = [...fields.addresses.map(({ line }) => line), fields.notes].find(Boolean) ?? '';
      return { row, name: '', reason: { code: 'empty', detail: cut(rest, 60) } };
    }
    const uid = this.uid && this.uid.length <= limits.uid ? this.uid : null;
    const referrer = cut(oneLine(this.referrer), limits.name);
    const card = { row, uid, fields, properties: this.#properties, remarks: this.#remarks };
    return referrer === '' ? card : { ...card, referrer };
  }
}
