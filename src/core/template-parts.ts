/** A stretch of a template, from its first letter to behind its last. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A piece of a template: plain text, a field (`{name:이/가|고객님}`: a particle after the value, and
 * what stands there when there is none), or the beginning (`{?referrer}`, `{!referrer}`) and the end
 * (`{/}`) of what is written only with, or only without, a value.
 */
export type TemplatePart = Span &
  (
    | { readonly kind: 'text'; readonly text: string }
    | {
        readonly kind: 'field';
        readonly field: string;
        readonly pair: string;
        readonly fallback: string | null;
      }
    | { readonly kind: 'when'; readonly field: string; readonly without: boolean }
    | { readonly kind: 'end' }
  );

/** What somebody who writes a template should look at; `near` are fields that may have been meant. */
export type TemplateProblem = Span &
  (
    | { readonly kind: 'field-unknown'; readonly field: string }
    | { readonly kind: 'pair-unknown'; readonly field: string; readonly pair: string }
    | { readonly kind: 'condition-unclosed'; readonly field: string }
    | { readonly kind: 'end-without-condition' }
    | { readonly kind: 'brace-unclosed' }
  );

export interface TemplateParts {
  readonly parts: readonly TemplatePart[];
  /** By their place. */
  readonly problems: readonly TemplateProblem[];
}

/** Fields of the user's own are named `{field:label}`. */
export const ownFieldPrefix = 'field:';

/** How a field of the user's own is named in a template: braces and bars fall out of its label. */
export function ownField(label: string): string {
  const bare = label.normalize('NFC').replaceAll(/[{}|]/g, '').replaceAll(/\s+/g, ' ').trim();
  return ownFieldPrefix + bare;
}

// The spaces are few: a hostile text must not make the pattern try again and again.
const token =
  /\{\{|\}\}|\{\s{0,4}\/[^{}]{0,80}\}|\{\s{0,4}([?!])\s{0,4}(\p{L}[^{}|]{0,119})\}|\{\s{0,4}(\p{L}[^{}|]{0,159})(?:\|([^{}]{0,300}))?\}|\{(?=\s{0,4}(?:[?!/]\s{0,4})?\p{L})/gu;
const word = /^[\p{L}\d_-]+$/u;
const particlePair = /^[가-힣()]{1,8}\/[가-힣()]{1,8}$/u;
const pairAtEnd = /^(.*?)\s*:\s*([^:]*)$/su;

/**
 * A template in its parts, with their places. Never refuses: what is no field, condition or `{{` is
 * text, and what looks wrong is named in `problems`. `known` are the names that fields may have.
 */
export function parseTemplate(template: string, known: ReadonlySet<string>): TemplateParts {
  const parts: TemplatePart[] = [];
  const problems: TemplateProblem[] = [];
  const open: Extract<TemplatePart, { kind: 'when' }>[] = [];
  let text = '';
  let textFrom = 0;
  let at = 0;

  const write = (plain: string): void => {
    if (text === '') textFrom = at;
    text += plain;
  };
  const flush = (to: number): void => {
    if (text !== '') parts.push({ kind: 'text', text, from: textFrom, to });
    text = '';
  };
  for (const found of template.matchAll(token)) {
    const from = found.index;
    const to = from + found[0].length;
    if (from > at) write(template.slice(at, from));
    at = from;
    const [whole, sign, condition, named, fallback] = found;
    if (whole === '{{' || whole === '}}') write(whole.slice(1));
    else if (whole === '{') {
      problems.push({ kind: 'brace-unclosed', from, to });
      write(whole);
    } else {
      const part = partOf({ from, to, sign, condition, named, fallback }, known, problems);
      if (part === null) write(whole);
      else {
        flush(from);
        if (part.kind === 'when') open.push(part);
        else if (part.kind === 'end' && open.pop() === undefined)
          problems.push({ kind: 'end-without-condition', from, to });
        parts.push(part);
      }
    }
    at = to;
  }
  if (at < template.length) write(template.slice(at));
  flush(template.length);
  for (const { field, from, to } of open)
    problems.push({ kind: 'condition-unclosed', field, from, to });
  return { parts, problems: problems.toSorted((a, b) => a.from - b.from) };
}

interface Found extends Span {
  readonly sign: string | undefined;
  readonly condition: string | undefined;
  readonly named: string | undefined;
  readonly fallback: string | undefined;
}

/** The part that a pair of braces is; null where they are only braces. */
function partOf(
  { from, to, sign, condition, named, fallback }: Found,
  known: ReadonlySet<string>,
  problems: TemplateProblem[],
): TemplatePart | null {
  if (condition !== undefined) {
    const field = nameOf(condition, known);
    if (field === null) return null;
    if (!known.has(field)) problems.push({ kind: 'field-unknown', field, from, to });
    return { kind: 'when', field, without: sign === '!', from, to };
  }
  if (named === undefined) return { kind: 'end', from, to };
  const read = fieldAndPair(named, known);
  if (read === null) return null;
  const { field, pair } = read;
  if (!known.has(field)) problems.push({ kind: 'field-unknown', field, from, to });
  if (pair !== '' && !particlePair.test(pair))
    problems.push({ kind: 'pair-unknown', field, pair, from, to });
  return { kind: 'field', field, pair, fallback: fallback ?? null, from, to };
}

/** A field's name as it is known; null where the words are none. */
function nameOf(written: string, known: ReadonlySet<string>): string | null {
  const text = written.trim();
  const own = /^field\s*:/iu.exec(text);
  if (own) {
    const field = ownField(text.slice(own[0].length));
    return field === ownFieldPrefix ? null : (sameName(field, known) ?? field);
  }
  if (!word.test(text)) return null;
  return sameName(text, known) ?? text;
}

function sameName(field: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(field)) return field;
  const folded = field.toLowerCase();
  return known.has(folded) ? folded : undefined;
}

/** A label of the user's own may hold a colon: known names are looked for before a particle. */
function fieldAndPair(
  written: string,
  known: ReadonlySet<string>,
): { field: string; pair: string } | null {
  const whole = nameOf(written, known);
  if (whole !== null && known.has(whole)) return { field: whole, pair: '' };
  const [, before = '', pair = ''] = pairAtEnd.exec(written) ?? [];
  const isOwn = /^\s*field\s*$/iu.test(before);
  if (before === '' || isOwn || (whole !== null && !pair.includes('/')))
    return whole === null ? null : { field: whole, pair: '' };
  const field = nameOf(before, known);
  return field === null ? null : { field, pair: pair.trim() };
}

const escaped = (text: string): string => text.replaceAll(/[{}]/g, '$&$&');

/** Parts written down as a template; reading it gives the same parts. */
export function printTemplate(parts: readonly TemplatePart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return escaped(part.text);
      if (part.kind === 'end') return '{/}';
      if (part.kind === 'when') return `{${part.without ? '!' : '?'}${part.field}}`;
      const pair = part.pair === '' ? '' : `:${part.pair}`;
      return `{${part.field}${pair}${part.fallback === null ? '' : `|${part.fallback}`}}`;
    })
    .join('');
}
