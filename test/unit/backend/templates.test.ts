import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInTemplate } from '../../../src/backend/templates/built-in.ts';
import { fillCard } from '../../../src/core/fill-card.ts';
import { fieldsIn, checkTemplate, mergeFields } from '../../../src/core/merge-fields.ts';
import { sampleValues } from '../../../src/core/merge-sample.ts';
import { cardSvg, checkText, handChoices, ornaments } from '../../../src/print/greeting-cards.ts';
import { greetingCardSpec, type CardText } from '../../../src/shared/greeting-card-spec.ts';
import type { Language } from '../../../src/shared/primitives.ts';
import { builtInTemplates, templateGroup, type Template } from '../../../src/shared/templates.ts';

const resources = join(import.meta.dirname, '../../../resources');
const languages = ['ko', 'en'] as const;

const every: [name: string, template: Template][] = languages.flatMap((language) =>
  builtInTemplates.map((name): [string, Template] => [
    `${name} ${language}`,
    builtInTemplate(resources, name, language),
  ]),
);

/** What may be missing of a customer; the name and the agent's own are always there. */
const facts = mergeFields.filter(
  (field) => !['name', 'honorific', 'date', 'season', 'agent'].includes(field),
);

/** One customer of whom all is known, one of whom nothing is, and each fact alone and left out. */
function customers(language: Language): Record<string, string>[] {
  const agent = { agentName: '이자준', agentCompany: '단골사무소', agentPhone: '010-1234-5678' };
  const all = sampleValues({ language, today: '2026-11-22', agent, ownFields: [] });
  const none = { ...all, ...Object.fromEntries(facts.map((field) => [field, ''])) };
  const people = [{ ...all }, none];
  for (const field of facts) {
    people.push({ ...all, [field]: '' }, { ...none, [field]: all[field] ?? '' });
  }
  const others: Record<string, string> =
    language === 'ko'
      ? { name: '(주)한빛 LG', bought: 'Smart TV', referrer: 'Kim', referred: '영희', years: '1' }
      : { name: 'Bartholomew', bought: 'car insurance', years: 'one year', referred: 'Mr Kim' };
  return [...people, { ...all, ...others }];
}

/** What reads like something was left out: doubled or stray spaces and marks, half sentences. */
const scars = [
  /[{}\uFFFF]/u,
  / {2}/,
  /(?:^|\s)[,.!?…]/m,
  /[,.]{2}/,
  /^[ ,]| $/m,
  /\(\s*\)|''|""/,
  /(?:^|[\s,])(?:가|을|를|은|는|과|의|께|에|으로|로|님|님이|님을|님과|부터|처럼)(?=[\s.,]|$)/mu,
];

const texts = ({ greeting, message, closing }: CardText): string[] => [greeting, message, closing];

describe.each(every)('the built-in template %s', (_, template) => {
  const people = customers(template.language);
  const filled = template.wordings.flatMap((wording) =>
    people.map((values) => fillCard(wording, values)),
  );

  it('has three wordings that begin differently', () => {
    expect(template.wordings).toHaveLength(3);
    const beginnings = template.wordings.map((wording) =>
      fillCard(wording, people[0] ?? {}).message.slice(0, 10),
    );
    expect(new Set(beginnings).size).toBe(3);
    expect(templateGroup.options.filter((group) => group !== 'own')).toContain(template.group);
  });

  it('names only fields that there are', () => {
    for (const text of template.wordings.flatMap(texts)) checkTemplate(text, mergeFields);
    const named = template.wordings.flatMap(texts).flatMap((text) => fieldsIn(text, mergeFields));
    expect(template.language === 'en' && named.includes('honorific')).toBe(false);
  });

  it('stays right whatever is missing', () => {
    for (const card of filled) {
      expect(card.missing).toEqual([]);
      expect(card.unknown).toEqual([]);
      for (const text of texts(card)) for (const scar of scars) expect(text).not.toMatch(scar);
      expect(card.message).toMatch(/[.!?]$/);
      expect(card.message.length).toBeGreaterThan(40);
      expect(card.greeting).not.toBe('');
      expect(card.closing).not.toBe('');
    }
  });

  it('is written by every hand', () => {
    const whole = filled.flatMap(texts).join('\n');
    const hands = handChoices.filter(({ hangul }) => hangul || template.language === 'en');
    // Names are the customer's own; all others must be there.
    for (const { id } of hands) expect(checkText(whole, id)).toEqual([]);
  });

  it('fits every flat card at a size that reads well', () => {
    const { layout: _layout, signed: _signed, sealed: _sealed, ...look } = template.look;
    for (const card of template.wordings.map((wording) => fillCard(wording, people[0] ?? {}))) {
      const spec = greetingCardSpec.parse({
        ...{ hand: 'nanum-pen', ink: 'blueblack', lines: 'dotted', seed: 'fit' },
        ...look,
        ...{ greeting: card.greeting, message: card.message, closing: card.closing },
      });
      const { fits, sizePt } = cardSvg(spec, { layout: 'a6' });
      expect(fits).toBe(true);
      expect(sizePt).toBeGreaterThanOrEqual(14);
    }
  });

  it('wears an ornament that there is, and takes one side of the paper', () => {
    const { ornament = '', cover, layout } = template.look;
    expect(['', ...ornaments().map(({ id }) => id)]).toContain(ornament);
    expect([cover, layout]).toEqual([undefined, undefined]);
  });
});
