import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ownField,
  parseTemplate,
  printTemplate,
  type TemplatePart,
} from '../../../src/core/template-parts.ts';

const known = new Set([
  'name',
  'company',
  'agentPhone',
  'referrer',
  'field:별명',
  'field:비율:남/여',
]);

/** Parts without their places. */
const bare = (template: string): object[] =>
  parseTemplate(template, known).parts.map(({ from: _, to: __, ...part }) => part);
const problemsOf = (template: string): string[] =>
  parseTemplate(template, known).problems.map(
    ({ kind, from, to }) => `${kind} ${template.slice(from, to)}`,
  );

describe('parts of a template', () => {
  it('tells text, fields, particles and what stands in their place', () => {
    expect(bare('{name:이/가|고객님} 왔다')).toEqual([
      { kind: 'field', field: 'name', pair: '이/가', fallback: '고객님' },
      { kind: 'text', text: ' 왔다' },
    ]);
    expect(bare('{ Name }{AGENTPHONE}')[0]).toMatchObject({ field: 'name' });
  });

  it('tells conditions and their ends', () => {
    expect(bare('{?referrer}가{/}{!referrer}나{ / }')).toMatchObject([
      { kind: 'when', field: 'referrer', without: false },
      { text: '가' },
      { kind: 'end' },
      { kind: 'when', field: 'referrer', without: true },
      { text: '나' },
      { kind: 'end' },
    ]);
  });

  it('reads fields of the user’s own by their label, also one that looks like a particle', () => {
    expect(bare('{field:별명:이/가}')).toMatchObject([{ field: 'field:별명', pair: '이/가' }]);
    expect(bare('{field: 별명 |없음}')).toMatchObject([{ field: 'field:별명', fallback: '없음' }]);
    expect(bare('{field:비율:남/여}')).toMatchObject([{ field: 'field:비율:남/여', pair: '' }]);
    expect(bare('{?field:별명}')).toMatchObject([{ kind: 'when', field: 'field:별명' }]);
    expect(ownField(' 좋아하는 {것}|  ')).toBe('field:좋아하는 것');
  });

  it('takes doubled braces and what is no field for text', () => {
    expect(bare('{{name}}')).toEqual([{ kind: 'text', text: '{name}' }]);
    expect(bare('{ 그리고 {}, } 3{4}')).toEqual([{ kind: 'text', text: '{ 그리고 {}, } 3{4}' }]);
  });

  it('names what is wrong with its place and never refuses', () => {
    expect(problemsOf('{nmae}, {?compny}x{/}')).toEqual([
      'field-unknown {nmae}',
      'field-unknown {?compny}',
    ]);
    expect(problemsOf('가 {?company}나\n{name}')).toEqual(['condition-unclosed {?company}']);
    expect(problemsOf('가{/}')).toEqual(['end-without-condition {/}']);
    expect(problemsOf('{name:abc} {name')).toEqual(['pair-unknown {name:abc}', 'brace-unclosed {']);
    expect(problemsOf('{field:모름:이/가}')).toEqual(['field-unknown {field:모름:이/가}']);
    expect(problemsOf('{?name}{?company}{/}')).toEqual(['condition-unclosed {?name}']);
  });

  it('covers the whole template with its parts, in order', () => {
    fc.assert(
      fc.property(hostile, (template) => {
        const { parts } = parseTemplate(template, known);
        expect(parts.map(({ from, to }) => template.slice(from, to)).join('')).toBe(template);
      }),
    );
  });

  it('reads again what it printed', () => {
    fc.assert(
      fc.property(hostile, (template) => {
        const { parts } = parseTemplate(template, known);
        expect(bare(printTemplate(parts))).toEqual(withoutPlaces(parts));
      }),
    );
  });

  it('reads a long hostile text at once', () => {
    for (const text of ['{'.repeat(200_000), '{?a}'.repeat(50_000), `{${' '.repeat(200_000)}`]) {
      expect(parseTemplate(text, known).parts.length).toBeGreaterThan(0);
    }
  });
});

const withoutPlaces = (parts: readonly TemplatePart[]): object[] =>
  parts.map(({ from: _, to: __, ...part }) => part);

/** Texts full of what templates are made of. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '{{',
        '}}',
        '{name}',
        '{name:이/가|x}',
        '{?company}',
        '{!x}',
        '{/}',
      ),
      fc.constantFrom(':', '|', '/', '?', '!', ' ', '\n', '이/가', 'field:별명', 'name'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join('').normalize('NFC'));
