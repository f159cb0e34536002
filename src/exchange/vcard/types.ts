import { labelWord } from '../note-labels.ts';
import { parameterValue, typesOf, type ContentLine } from './content-line.ts';
import { decodeLatin1, decodeQuotedPrintable } from './value-text.ts';
import type { Language } from '../../shared/primitives.ts';

/** Types that say nothing about whose line it is. */
const technical = new Set(
  'voice pref internet msg video text textphone bbs modem x400 postal parcel dom intl x-internet'.split(
    ' ',
  ),
);

const known: readonly (readonly [kind: string, types: readonly string[]])[] = [
  ['fax', ['fax', 'homefax', 'workfax']],
  ['mobile', ['cell', 'mobile', 'iphone', 'pcs', 'applewatch']],
  ['home', ['home']],
  ['work', ['work']],
  ['other', ['other']],
];

/** `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=EC=82=AC)`: a label of the user's own. */
function customLabel(type: string): string | null {
  const inner = /^X-CUSTOM\((.*)\)$/i.exec(type)?.[1];
  if (inner === undefined) return null;
  const text = inner.replace(/^(?:(?:CHARSET|ENCODING)=[^,]*,)*/i, '');
  const bytes = /ENCODING=QUOTED-PRINTABLE/i.test(inner) ? decodeQuotedPrintable(text) : text;
  return decodeLatin1(bytes, /CHARSET=([^,]*)/i.exec(inner)?.[1] ?? '', 'utf-8');
}

/** The kind of a phone, e-mail or address: the group's own label, else by its types; '' where nothing is said. */
export function kindByTypes(line: ContentLine, groupLabel: string, language: Language): string {
  if (groupLabel !== '') return labelWord(groupLabel, language);
  const types = typesOf(line.parameters).filter((type) => type !== '');
  for (const type of types) {
    const own = customLabel(type);
    if (own !== null) return own;
  }
  const lower = types.map((type) => type.toLowerCase());
  for (const [kind, words] of known) if (words.some((word) => lower.includes(word))) return kind;
  const rest = types.find((type) => !technical.has(type.toLowerCase()));
  if (rest !== undefined) {
    const word = decodeLatin1(rest.replace(/^X-/i, ''), '', 'utf-8');
    return /^[A-Z-]+$/.test(word) ? word.toLowerCase() : word;
  }
  return lower.some((type) => type !== 'pref') ? 'other' : '';
}

/** Is this the one of several that is used first? */
export function isPreferred(line: ContentLine): boolean {
  const types = typesOf(line.parameters).map((type) => type.toLowerCase());
  return types.includes('pref') || parameterValue(line.parameters, 'PREF') === '1';
}
