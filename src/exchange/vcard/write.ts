import type { Occasion, Relation } from '../../shared/card-parts.ts';
import { displayName } from '../../core/names.ts';
import type { Language } from '../../shared/primitives.ts';
import type { ExportedCustomer } from '../exported.ts';
import { kindLabel, portableKind } from '../kinds.ts';
import { foldLine } from './fold.ts';
import { occasionLabel, relationLabel } from './group-words.ts';
import { isBinary } from './kept-property.ts';
import { writeLunarBirthday } from './lunar-birthday.ts';
import { escapeText } from './value-text.ts';

type Types = Readonly<Record<string, string>>;

const phoneTypes: Types = {
  mobile: ';TYPE=CELL',
  home: ';TYPE=HOME',
  work: ';TYPE=WORK',
  fax: ';TYPE=FAX',
  other: ';TYPE=VOICE',
};
const emailTypes: Types = {
  home: ';TYPE=INTERNET,HOME',
  work: ';TYPE=INTERNET,WORK',
  other: ';TYPE=INTERNET',
};
const addressTypes: Types = { home: ';TYPE=HOME', work: ';TYPE=WORK', other: '' };

/** Numbers the groups that carry labels of the user's own, above those of properties kept aside. */
function groupNumbers(customer: ExportedCustomer): () => number {
  let last = 0;
  for (const { name } of customer.properties ?? []) {
    last = Math.max(last, Number(/^item(\d{1,6})\./i.exec(name)?.[1] ?? 0));
  }
  return () => ++last;
}

function writeBirthday({ birthday, birthdayCalendar, birthdayLeapMonth }: ExportedCustomer) {
  if (birthday === null) return [];
  if (birthdayCalendar === 'solar') return [`BDAY:${birthday}`];
  const leap = birthdayLeapMonth ? ';X-DANGOL-LEAP-MONTH=1' : '';
  return [`X-ALTBDAY;CALSCALE=chinese${leap}:${writeLunarBirthday(birthday)}`];
}

function writeNames(customer: ExportedCustomer): string[] {
  const { name, familyName, givenName } = customer;
  // Some programs read N alone: a name without parts stands in the place of the given one.
  const lone = familyName === '' || givenName === '' ? familyName + givenName : null;
  const isWhole = lone === '' || (lone !== null && (name === lone || name === ''));
  const parts = isWhole ? ['', name || lone] : [familyName, givenName];
  const shown = displayName({
    ...customer,
    phones: customer.phones.map(({ number }) => number),
    emails: customer.emails.map(({ address }) => address),
  });
  return [
    `N:${parts.map((part) => escapeText(part ?? '')).join(';')};;;`,
    `FN:${escapeText(shown)}`,
  ];
}

function occasionProperty({ date, calendar, leapMonth, yearly }: Occasion): string {
  const once = yearly ? '' : ';X-ONCE=1';
  // Who does not know of the lunar calendar shall not take it for a solar date.
  if (calendar === 'solar') return `X-ABDATE${once}:${date}`;
  return `X-DANGOL-OCCASION;X-LUNAR=${leapMonth ? 'leap' : '1'}${once}:${writeLunarBirthday(date)}`;
}

type Group = { property: string; label: string; phone?: string; note: string };

function relationGroup(relation: Relation, language: Language): Group {
  const { name, phone, note } = relation;
  const property = `X-ABRELATEDNAMES:${escapeText(name)}`;
  return { property, label: relationLabel(relation.relation, language), phone, note };
}

function occasionGroup(occasion: Occasion, language: Language): Group {
  const { kind, note } = occasion;
  return { property: occasionProperty(occasion), label: occasionLabel(kind, language), note };
}

/** Family and occasions, each in a group with its label, phone and note. */
function writeAround(
  { relations, occasions }: ExportedCustomer,
  nextGroup: () => number,
  language: Language,
): string[] {
  const groups = [
    ...relations
      .filter(({ name, phone, note }) => (name + phone + note).trim() !== '')
      .map((relation) => relationGroup(relation, language)),
    ...occasions.map((occasion) => occasionGroup(occasion, language)),
  ];
  return groups.flatMap(({ property, label, phone = '', note }) => {
    const group = `item${nextGroup()}`;
    const more = [
      ['X-DANGOL-PHONE', phone],
      ['X-DANGOL-NOTE', note],
    ].flatMap(([name, value = '']) =>
      value.trim() === '' ? [] : [`${group}.${name}:${escapeText(value.trim())}`],
    );
    return [`${group}.${property}`, `${group}.X-ABLabel:${escapeText(label)}`, ...more];
  });
}

/** One customer as a vCard 3.0; lines end with CRLF and are folded at 75 octets. */
export function writeVcard(customer: ExportedCustomer, language: Language): string {
  const lines = ['BEGIN:VCARD', 'VERSION:3.0'];
  const nextGroup = groupNumbers(customer);
  const add = (name: string, types: Types, kind: string, value: string) => {
    const known = portableKind(kind);
    if (Object.hasOwn(types, known)) return lines.push(`${name}${types[known]}:${value}`);
    const group = `item${nextGroup()}`;
    lines.push(`${group}.${name}:${value}`);
    return lines.push(`${group}.X-ABLabel:${escapeText(kindLabel(known, language))}`);
  };
  const addText = (name: string, value: string) => {
    if (value !== '') lines.push(`${name}:${escapeText(value)}`);
  };
  if (customer.uid) addText('UID', customer.uid);
  lines.push(...writeNames(customer));
  addText('ORG', customer.company);
  addText('TITLE', customer.job);
  for (const { kind, number } of customer.phones) add('TEL', phoneTypes, kind, escapeText(number));
  for (const { kind, address } of customer.emails) {
    add('EMAIL', emailTypes, kind, escapeText(address));
  }
  for (const { kind, postcode, line } of customer.addresses) {
    add('ADR', addressTypes, kind, `;;${escapeText(line)};;;${escapeText(postcode)};`);
  }
  lines.push(...writeBirthday(customer));
  if (customer.tags.length > 0) lines.push(`CATEGORIES:${customer.tags.map(escapeText).join(',')}`);
  lines.push(...writeAround(customer, nextGroup, language));
  addText('NOTE', customer.notes);
  addText('X-DANGOL-SOURCE', customer.source);
  const kept = (customer.properties ?? []).map((property) => {
    // Some programs end a picture only at a blank line.
    const blank = isBinary(property) ? '\r\n' : '';
    return foldLine(`${property.name}:${property.value.replace(/[\r\n]+/g, '\\n')}`) + blank;
  });
  const { photoData } = customer;
  const photo = photoData ? `${foldLine(`PHOTO;ENCODING=b;TYPE=JPEG:${photoData}`)}\r\n` : '';
  return `${lines.map(foldLine).join('')}${photo}${kept.join('')}END:VCARD\r\n`;
}
