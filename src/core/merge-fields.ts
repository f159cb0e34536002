import { AppError } from '../shared/errors.ts';
import { withParticle } from './particles.ts';

/** Fields that a template may name, written `{name}`. */
export const mergeFields = [
  'name',
  'honorific',
  'company',
  'job',
  'birthday',
  'date',
  'agent',
  'agentCompany',
  'agentPhone',
] as const;
export type MergeField = (typeof mergeFields)[number];
export type MergeValues = Readonly<Record<MergeField, string>>;

type Part =
  | { kind: 'text'; text: string }
  /** `{name:이/가|고객님}`: a particle after the value, and what stands there when there is none. */
  | { kind: 'field'; field: string; pair: string; fallback: string | null };

const placeholder = /\{\s*([\p{L}\d_-]+)\s*(?::\s*([^{}|]+?))?\s*(?:\|([^{}]*))?\}/gu;

function parse(template: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const found of template.matchAll(placeholder)) {
    if (found.index > end) parts.push({ kind: 'text', text: template.slice(end, found.index) });
    const [whole, field = '', pair = '', fallback] = found;
    parts.push({ kind: 'field', field, pair, fallback: fallback ?? null });
    end = found.index + whole.length;
  }
  if (end < template.length) parts.push({ kind: 'text', text: template.slice(end) });
  return parts;
}

function known(field: string): MergeField {
  const found = mergeFields.find((each) => each === field);
  if (!found)
    throw new AppError('template-field-unknown', { field: `{${field}}`, known: mergeFields });
  return found;
}

/** The fields that a template names, each once. Errors: `template-field-unknown`. */
export function fieldsIn(template: string): MergeField[] {
  const fields = parse(template).flatMap((part) =>
    part.kind === 'field' ? [known(part.field)] : [],
  );
  return [...new Set(fields)];
}

export type Filled = {
  text: string;
  /** Fields that had neither a value nor a fallback. */
  missing: MergeField[];
};

/**
 * Fills a template, particles after the value's last sound. Where a value is missing, its spaces go
 * with it. Errors: `template-field-unknown`.
 */
export function fillTemplate(template: string, values: MergeValues): Filled {
  const missing = new Set<MergeField>();
  const text = parse(template)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const field = known(part.field);
      const value = values[field].trim() || part.fallback?.trim() || '';
      if (value === '') {
        if (part.fallback === null) missing.add(field);
        return '';
      }
      return part.pair ? withParticle(value, part.pair) : value;
    })
    .join('');
  const tidy =
    missing.size === 0 ? text : text.replaceAll(/[ \t]{2,}/g, ' ').replaceAll(/ +([,.!?])/g, '$1');
  return { text: tidy.trim(), missing: [...missing] };
}

/** Jobs by which people are addressed: 김 대표님, 원장님. */
const titles =
  /(대표|사장|회장|원장|소장|점장|실장|팀장|부장|차장|과장|대리|이사|상무|전무|교수|교사|선생|약사|변호사|세무사|회계사|박사|목사|관장|국장|계장)$/u;

/** How a customer is addressed in Korean: by the title of their job, else 고객님. */
export function honorific(job: string): string {
  const last = job.trim().split(/\s+/).at(-1) ?? '';
  if (last.endsWith('님')) return last;
  const found = titles.exec(last)?.[1];
  if (!found) return '고객님';
  return found === '교사' || found === '선생' ? '선생님' : `${found}님`;
}

/** The name as a greeting says it: whole in Korean, the first name in English where it is known. */
export function greetingName(
  customer: { name: string; givenName: string; company: string },
  language: 'ko' | 'en',
): string {
  const whole = customer.name || customer.company;
  if (language === 'ko') return whole;
  return /^\p{Script=Latin}/u.test(customer.givenName) ? customer.givenName : whole;
}
