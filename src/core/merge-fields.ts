import { AppError } from '../shared/errors.ts';
import { nearFields } from './merge-labels.ts';
import { withParticle } from './particles.ts';
import { parseTemplate, type TemplateProblem } from './template-parts.ts';
import { closeGaps, leftOut, withoutMarks } from './template-tidy.ts';

export { mergeFields, type MergeField } from './merge-labels.ts';
export { ownField } from './template-parts.ts';
export { greetingName, honorific } from './greeting-names.ts';

/**
 * What fields say for one customer, by the field's name; own fields as `field:label`. A field that is
 * known but has nothing to say is there as empty text.
 */
export type MergeValues = Readonly<Record<string, string>>;

export type Filled = {
  readonly text: string;
  /** Fields that had neither a value nor a fallback, each once. */
  readonly missing: string[];
  /** Fields that there are not; they stay in the text as they were written. */
  readonly unknown: string[];
};

/** The fields that a template names, conditions included, each once. */
export function fieldsIn(template: string, known: Iterable<string>): string[] {
  const { parts } = parseTemplate(template, new Set(known));
  const fields = parts.flatMap((part) =>
    part.kind === 'field' || part.kind === 'when' ? [part.field] : [],
  );
  return [...new Set(fields)];
}

/**
 * Refuses a template that names what there is not, or leaves a condition open.
 * Errors: `template-field-unknown` with near ones, `template-condition-unclosed` with its place.
 */
export function checkTemplate(template: string, known: Iterable<string>): void {
  const names = [...known];
  const [first] = parseTemplate(template, new Set(names)).problems.filter(isGrave);
  if (!first) return;
  const written = template.slice(first.from, first.to);
  if (first.kind === 'field-unknown') {
    const near = nearFields(first.field, names).map((field) => `{${field}}`);
    throw new AppError('template-field-unknown', {
      field: `{${first.field}}`,
      near,
      known: near.length > 0 ? near : names.map((field) => `{${field}}`),
      at: first.from,
    });
  }
  const before = template.slice(0, first.from).split('\n');
  throw new AppError('template-condition-unclosed', {
    condition: written,
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    at: first.from,
  });
}

const isGrave = ({ kind }: TemplateProblem): boolean =>
  kind === 'field-unknown' || kind === 'condition-unclosed';

/**
 * Fills a template, particles after the value's last sound. Where something is left out, its spaces,
 * commas and lines go with it; everything else stays as it was written. Never refuses.
 */
export function fillTemplate(template: string, values: MergeValues): Filled {
  const { parts } = parseTemplate(template, new Set(Object.keys(values)));
  const missing = new Set<string>();
  const unknown = new Set<string>();
  // One for each condition that is open: is what stands within written?
  const written: boolean[] = [];
  let text = '';
  for (const part of parts) {
    const isWritten = written.at(-1) ?? true;
    if (part.kind === 'end') {
      written.pop();
      text += leftOut;
    } else if (part.kind === 'when') {
      if (values[part.field] === undefined) unknown.add(part.field);
      written.push(isWritten && (valueOf(values, part.field) !== '') !== part.without);
      text += leftOut;
    } else if (!isWritten) continue;
    else if (part.kind === 'text') text += withoutMarks(part.text);
    else if (values[part.field] === undefined) {
      unknown.add(part.field);
      text += template.slice(part.from, part.to);
    } else {
      const value = valueOf(values, part.field) || (part.fallback ?? '').trim();
      if (value === '' && part.fallback === null) missing.add(part.field);
      text += value === '' ? leftOut : part.pair === '' ? value : withParticle(value, part.pair);
    }
  }
  return { text: closeGaps(text).trim(), missing: [...missing], unknown: [...unknown] };
}

/** Within a sentence a value is one line. */
function valueOf(values: MergeValues, field: string): string {
  return withoutMarks(values[field] ?? '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
