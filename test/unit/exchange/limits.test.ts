import { expect, test } from 'vitest';
import { emptyCustomer, customerFields } from '../../../src/shared/customer-card.ts';
import { fieldLimits as limits } from '../../../src/exchange/field-limits.ts';

const isValid = (fields: object) =>
  customerFields.safeParse({ ...emptyCustomer, ...fields }).success;
const text = (length: number) => 'x'.repeat(length);

const relation = { relation: 'spouse', name: 'a' };
const preference = { kind: 'request', text: 'a' };

/** A card in which one thing has a given length or number. */
const cards: Record<Exclude<keyof typeof limits, 'uid' | 'option'>, (size: number) => object> = {
  name: (size) => ({ name: text(size) }),
  familyName: (size) => ({ familyName: text(size) }),
  givenName: (size) => ({ givenName: text(size) }),
  company: (size) => ({ company: text(size) }),
  job: (size) => ({ job: text(size) }),
  source: (size) => ({ source: text(size) }),
  notes: (size) => ({ notes: text(size) }),
  kind: (size) => ({ phones: [{ kind: text(size), number: '1' }] }),
  number: (size) => ({ phones: [{ kind: '', number: text(size) }] }),
  emailAddress: (size) => ({ emails: [{ kind: '', address: text(size) }] }),
  postcode: (size) => ({ addresses: [{ kind: '', postcode: text(size), line: '' }] }),
  addressLine: (size) => ({ addresses: [{ kind: '', postcode: '', line: text(size) }] }),
  tag: (size) => ({ tags: [text(size)] }),
  phones: (size) => ({ phones: Array(size).fill({ kind: '', number: '1' }) }),
  emails: (size) => ({ emails: Array(size).fill({ kind: '', address: 'a' }) }),
  addresses: (size) => ({ addresses: Array(size).fill({ kind: '', postcode: '', line: 'a' }) }),
  tags: (size) => ({ tags: Array(size).fill('a') }),
  relations: (size) => ({ relations: Array(size).fill(relation) }),
  occasions: (size) => ({ occasions: Array(size).fill({ kind: '', date: '--03-07' }) }),
  preferences: (size) => ({ preferences: Array(size).fill(preference) }),
  expectations: (size) => ({ expectations: Array(size).fill({ answer: 'a' }) }),
  extras: (size) => ({ extras: Array(size).fill({ what: 'a' }) }),
  signals: (size) => ({ signals: Array(size).fill({ kind: 'a', tone: 'good' }) }),
  questions: (size) => ({ questions: Array(size).fill({}) }),
  promises: (size) => ({ promises: Array(size).fill({ text: 'a', madeOn: '2026-01-02' }) }),
  problems: (size) => ({
    problems: Array(size).fill({ what: 'a', openedAt: '2026-01-02T00:00:00Z' }),
  }),
  agreements: (size) => ({ agreements: Array(size).fill({ kind: 'rental' }) }),
  followUps: (size) => ({
    followUps: Array(size).fill({ plan: 'p', name: 'a', event: '2026-01-02', steps: [] }),
  }),
  handoffs: (size) => ({
    handoffs: Array(size).fill({
      helperName: 'a',
      what: 'a',
      handedAt: '2026-01-02T00:00:00Z',
      checkOn: '2026-01-03',
    }),
  }),
  feedback: (size) => ({ feedback: Array(size).fill({ on: '2026-01-02', text: 'a' }) }),
  consents: (size) => ({ consents: Array(size).fill({ purpose: 'a', on: '2026-01-02' }) }),
  word: (size) => ({ relations: [{ ...relation, relation: text(size) }] }),
  shortText: (size) => ({ consents: [{ purpose: text(size), on: '2026-01-02' }] }),
  lineText: (size) => ({ expectations: [{ question: text(size), answer: '' }] }),
  entryText: (size) => ({ preferences: [{ ...preference, text: text(size) }] }),
  answer: (size) => ({ expectations: [{ answer: text(size) }] }),
  callTimes: (size) => ({ callTimes: text(size) }),
  retainReason: (size) => ({ retainReason: text(size) }),
  serviceNote: (size) => ({ serviceNote: text(size) }),
  customValue: (size) => ({ custom: { x: text(size) } }),
};

test.each(Object.keys(cards) as (keyof typeof cards)[])('%s', (key) => {
  expect(isValid(cards[key](limits[key]))).toBe(true);
  expect(isValid(cards[key](limits[key] + 1))).toBe(false);
});
