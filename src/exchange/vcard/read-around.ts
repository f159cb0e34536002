import { cardKey } from '../../core/card-words.ts';
import type { TextEncoding } from '../../shared/exchange.ts';
import type { CardBuilder, ReadingContext } from '../card-builder.ts';
import { headOf } from '../note-labels.ts';
import { parameterValue, typesOf, type ContentLine } from './content-line.ts';
import { occasionOf, relationOf } from './group-words.ts';
import { readLunarBirthday } from './lunar-birthday.ts';
import { unescapeText, valueText } from './value-text.ts';

/** What the lines about family and occasions are read with. */
export type Around = {
  card: CardBuilder;
  context: ReadingContext;
  fallback: TextEncoding;
  /** Values of the lines that explain others, by the name of the explaining line and the group. */
  explained: ReadonlyMap<string, string>;
};

/** Lines that explain the others of their group. */
export const explaining = new Set(['X-ABLABEL', 'X-DANGOL-NOTE', 'X-DANGOL-PHONE']);

/** The explaining lines of a card by name and group. */
export function explanations(
  lines: readonly ContentLine[],
  fallback: TextEncoding,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    if (!explaining.has(line.name) || line.group === '') continue;
    found.set(`${line.name} ${line.group}`, unescapeText(valueText(line, fallback)).trim());
  }
  return found;
}

export function explanation(
  { explained }: Pick<Around, 'explained'>,
  line: ContentLine,
  name: string,
) {
  return line.group === '' ? '' : (explained.get(`${name} ${line.group}`) ?? '');
}

const text = (from: Around, line: ContentLine): string =>
  from.card.clean(unescapeText(valueText(line, from.fallback)));

const meaningless = /^(pref|voice|internet|home|work|date|text|uri)$/i;

/** A link to another entry of an address book that is not here. */
const isUri = (value: string): boolean => /^(urn|https?|mailto|tel|x-apple):/i.test(value);

const typedRelations: Readonly<Record<string, string>> = {
  spouse: 'spouse',
  children: 'child',
  managersname: 'director',
  assistantsname: 'secretary',
};

/** A related person; `key` is what the property's name says. */
export function readRelation(from: Around, line: ContentLine, key: string): void {
  const { card, context } = from;
  const value = text(from, line);
  const own = explanation(from, line, 'X-ABLABEL');
  const type = typesOf(line.parameters).find((word) => word !== '' && !meaningless.test(word));
  const relation = typedRelations[key] ?? (own === '' && type ? cardKey('relation', type) : null);
  const label = card.label(key);
  if (isUri(value)) {
    const kind = own || type || '';
    return card.addLabelled(headOf(key, label, kind), value.replace(/^x-apple:/i, ''));
  }
  card.entries.relation(relation ?? relationOf(card.clean(own), context.language), value, label, {
    phone: card.clean(explanation(from, line, 'X-DANGOL-PHONE')),
    note: card.clean(explanation(from, line, 'X-DANGOL-NOTE')),
  });
}

/** A date as address books write it, in a form that people read as well. */
function plainDate(line: ContentLine, written: string): string {
  const omitted = parameterValue(line.parameters, 'X-APPLE-OMIT-YEAR') || '1604';
  return written
    .replace(/^(\d{8})T.*$/, '$1')
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
    .replace(new RegExp(`^${/^\d{4}$/.test(omitted) ? omitted : '1604'}-`), '--');
}

/** An anniversary or another dated thing; solar unless the line says otherwise. */
export function readOccasion(from: Around, line: ContentLine, key: string): void {
  const { card, context } = from;
  const written = text(from, line);
  if (written === '') return;
  const own = card.clean(explanation(from, line, 'X-ABLABEL'));
  const kind = key === 'anniversary' ? 'wedding' : occasionOf(own, context.language);
  const ours = parameterValue(line.parameters, 'X-LUNAR');
  const isLunar = /chinese|lunar/i.test(parameterValue(line.parameters, 'CALSCALE'));
  const leap = ours === 'leap' ? ' 윤달' : '';
  const lunar = isLunar || ours !== '' ? readLunarBirthday(written) : null;
  const date = lunar === null ? plainDate(line, written) : `${lunar} 음력${leap}`;
  card.entries.occasion(kind, date, card.label(key), {
    yearly: parameterValue(line.parameters, 'X-ONCE') !== '1',
    note: card.clean(explanation(from, line, 'X-DANGOL-NOTE')),
  });
}

/** Who stands in for the customer, from the card within the card; that card is kept as well. */
export function readAgent(from: Around, line: ContentLine): void {
  const inner = unescapeText(valueText(line, from.fallback));
  const name = /^FN[^:\n]*:(.*)$/im.exec(inner)?.[1];
  const phone = /^TEL[^:\n]*:(.*)$/im.exec(inner)?.[1];
  if (name === undefined) return;
  const { card } = from;
  const person = card.clean(unescapeText(name));
  if (person === '' || card.entries.hasRelation(person)) return;
  const label = card.label('agent');
  card.entries.relation(label, person, label, { phone: card.clean(phone ?? '') });
}
