import { letters } from '../../../core/hangul.ts';
import { particle } from '../../../core/particles.ts';
import { matchRanges } from '../../../core/search-match.ts';
import { queryTerms } from '../../../core/search-query.ts';
import type { Language } from '../../../shared/primitives.ts';
import type { MergeFieldInfo } from '../../../shared/templates.ts';
import { fieldMarks } from './field-marks.ts';

/** A change of a text: [from, to) gives way to `insert`, then [selectFrom, selectTo) is chosen. */
export type TextEdit = {
  from: number;
  to: number;
  insert: string;
  selectFrom: number;
  selectTo: number;
};

export function applyEdit(text: string, { from, to, insert }: TextEdit): string {
  return text.slice(0, from) + insert + text.slice(to);
}

/** A brace that is being filled at the caret. */
export type OpenField = {
  /** Where the brace stands. */
  start: number;
  /** `?` or `!` for a condition, else empty. */
  sign: '' | '?' | '!';
  query: string;
};

const longestQuery = 60;

/** The field that is being typed before the caret, or null. */
export function openFieldAt(text: string, caret: number): OpenField | null {
  const before = text.slice(Math.max(0, caret - longestQuery), caret);
  const found = /\{([?!]?)([^{}\n|]*)$/.exec(before);
  if (!found) return null;
  const [whole, sign = '', query = ''] = found;
  // After the name comes its particle: nothing of the list belongs there.
  if (/:/.test(query) && !query.startsWith('field:')) return null;
  if (query.startsWith('/')) return null;
  return { start: caret - whole.length, sign: sign === '?' || sign === '!' ? sign : '', query };
}

function rank(query: string, { field, label }: MergeFieldInfo): number {
  const typed = query.toLowerCase();
  const flat = letters(typed);
  const key = field.replace(/^field:/, '').toLowerCase();
  if (key === typed || label === query) return 0;
  if (letters(label.toLowerCase()).startsWith(flat)) return 1;
  if (key.startsWith(typed) || field.toLowerCase().startsWith(typed)) return 2;
  const terms = queryTerms(query);
  if (terms.length > 0 && matchRanges(label, terms).length > 0) return 3;
  if (key.includes(typed)) return 4;
  return -1;
}

/** The fields that fit what was typed after the brace, the nearest first; all of them for nothing. */
export function offeredFields(
  query: string,
  fields: readonly MergeFieldInfo[],
): readonly MergeFieldInfo[] {
  const wanted = query.trim();
  if (wanted === '') return fields;
  return fields
    .map((info) => ({ info, rank: rank(wanted, info) }))
    .filter((each) => each.rank >= 0)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ info }) => info);
}

/** Puts the chosen field in the place of what was typed; a condition with the caret inside. */
export function fieldEdit(
  text: string,
  caret: number,
  open: OpenField | null,
  field: string,
): TextEdit {
  const from = open?.start ?? caret;
  // A brace that the writer closed already is not closed twice.
  const to = open && /^[^{}\n]*\}/.test(text.slice(caret)) ? text.indexOf('}', caret) + 1 : caret;
  const sign = open?.sign ?? '';
  const start = `{${sign}${field}}`;
  const needsEnd = sign !== '' && !endsLater(text.slice(to));
  const at = from + start.length;
  return { from, to, insert: start + (needsEnd ? '{/}' : ''), selectFrom: at, selectTo: at };
}

/** Is there an end whose condition does not begin in the same part? */
function endsLater(text: string): boolean {
  return fieldMarks(text, null).some(({ fault }) => fault === 'end-without-condition');
}

/** Writes the chosen words only where the field has a value. */
export function conditionEdit(text: string, from: number, to: number, field: string): TextEdit {
  const start = `{?${field}}`;
  const inside = text.slice(from, to);
  const selectFrom = from + start.length;
  return {
    from,
    to,
    insert: `${start}${inside}{/}`,
    selectFrom,
    selectTo: selectFrom + inside.length,
  };
}

/** Particles whose form follows the last sound, the usual ones first. */
export const particlePairs = [
  '이/가',
  '은/는',
  '을/를',
  '과/와',
  '아/야',
  '으로/로',
  '이라/라',
  '이랑/랑',
  '이나/나',
  '이에요/예요',
] as const;

export type ParticleOffer = {
  pair: string;
  /** The sample's value with its particle: 김민서가. */
  sample: string;
};

export type ParticleOffers = {
  /** The field that gets the particle: its braces. */
  start: number;
  end: number;
  /** A particle that was typed behind it, to be taken away. */
  typed: string;
  offers: readonly ParticleOffer[];
};

/**
 * Particles for the field that ends right before the caret, or before a particle typed behind it.
 * Null in English, where there is no such field, or where it has its particle.
 */
export function particleOffers(
  text: string,
  caret: number,
  fields: readonly MergeFieldInfo[],
  language: Language,
): ParticleOffers | null {
  if (language !== 'ko') return null;
  const found = /\}([가-힣]{0,3})$/.exec(text.slice(Math.max(0, caret - 4), caret));
  if (!found) return null;
  const typed = found[1] ?? '';
  const end = caret - typed.length;
  const mark = fieldMarks(text, null).find((each) => each.end === end);
  if (mark?.kind !== 'field' || mark.pair !== '') return null;
  if (/^[가-힣]/.test(text.slice(caret))) return null;
  const sample = fields.find(({ field }) => field === mark.field)?.sample ?? '';
  if (sample === '') return null;
  const offers = particlePairs
    .filter((pair) => pair.split('/').some((form) => form.startsWith(typed)))
    .map((pair) => ({ pair, sample: sample + particle(sample, pair) }));
  return offers.length === 0 ? null : { start: mark.start, end, typed, offers };
}

/** Writes the particle into the braces: `{name}가` → `{name:이/가}`. */
export function particleEdit(text: string, at: ParticleOffers, pair: string): TextEdit {
  const inside = text.slice(at.start + 1, at.end - 1);
  const [field = '', ...fallback] = inside.split('|');
  const rest = fallback.length > 0 ? `|${fallback.join('|')}` : '';
  const insert = `{${field.trim()}:${pair}${rest}}`;
  const caret = at.start + insert.length;
  return {
    from: at.start,
    to: at.end + at.typed.length,
    insert,
    selectFrom: caret,
    selectTo: caret,
  };
}
