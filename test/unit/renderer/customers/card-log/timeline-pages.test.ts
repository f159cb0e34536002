import { expect, test } from 'vitest';
import {
  entryKey,
  firstEntries,
  pagesInSight,
  timelinePage,
} from '../../../../../src/renderer/features/customers/card-log/timeline-pages.ts';
import { newestEntries } from '../../../../../src/renderer/features/customers/newest-entries.ts';
import type { Contact } from '../../../../../src/shared/contacts.ts';
import { everyDayEntries } from '../../../../support/every-day-entries.ts';
import { emptyCustomer, type Card } from '../../../../../src/shared/customer-card.ts';

const card: Card = {
  ...emptyCustomer,
  id: 1,
  uid: 'u',
  properties: [],
  createdAt: '',
  updatedAt: '',
  trashedAt: null,
  lastContactAt: null,
  birthdayFacts: null,
  occasionFacts: [],
  links: [],
  inverseRelations: [],
  referrals: [],
  consentsMissing: [],
  contacts: [],
  sendings: [],
  deposits: [],
  payments: {},
  effectiveCadenceDays: null,
  drafts: [],
};

function call(id: number, startedAt: string): Contact {
  return {
    id,
    uid: `c${id}`,
    customerId: 1,
    kind: 'call',
    direction: 'in',
    outcome: 'reached',
    note: '',
    startedAt,
    durationSeconds: null,
    settled: null,
    nextStep: '',
    nextStepDue: null,
    nextStepDoneAt: null,
    afterHours: false,
    createdAt: startedAt,
    updatedAt: startedAt,
    trashedAt: null,
  };
}

test('only the pages in sight are asked for, and always the first, which knows how many there are', () => {
  expect(pagesInSight(0, 0)).toEqual([0]);
  expect(pagesInSight(0, 20)).toEqual([0]);
  expect(pagesInSight(timelinePage - 5, timelinePage + 10)).toEqual([0, 1]);
  expect(pagesInSight(19 * timelinePage + 2, 20 * timelinePage)).toEqual([0, 19]);
});

test('what the card knows stands at once, newest first, extras among calls', () => {
  const extras = [
    { uid: 'a', on: '2026-11-10', what: '필터', landed: '' },
    { uid: 'b', on: null, what: '언젠가', landed: '' },
  ];
  const contacts = [call(1, '2026-11-01T00:00:00Z'), call(2, '2026-11-20T00:00:00Z')];
  const entries = firstEntries({ ...card, contacts, extras }, null);
  expect(entries.map(({ kind, at }) => [kind, at])).toEqual([
    ['contact', '2026-11-20T00:00:00Z'],
    ['extra', '2026-11-10'],
    ['contact', '2026-11-01T00:00:00Z'],
  ]);
  expect(firstEntries({ ...card, contacts, extras }, 'extra')).toHaveLength(1);
});

test('behind the newest calls of many nothing is shown that might have a gap before it', () => {
  const newest = Array.from({ length: newestEntries }, (_, i) =>
    call(i, `2026-11-20T${10 + (i % 10)}:00:00Z`),
  );
  const old = call(99, '2020-01-01T00:00:00Z');
  const extras = [{ uid: 'a', on: '2019-01-01', what: '필터', landed: '' }];
  const entries = firstEntries({ ...card, contacts: [...newest, old], extras }, null);
  expect(entries).toHaveLength(newestEntries);
});

test('promises and problems stand where they ended, feedback and deposits on their day', () => {
  const entries = firstEntries(
    {
      ...card,
      promises: everyDayEntries.promises,
      problems: everyDayEntries.problems,
      feedback: everyDayEntries.feedback,
    },
    null,
  );
  expect(entries.map(({ kind, at }) => [kind, at.slice(0, 10)])).toEqual([
    ['promise', '2026-11-10'],
    ['problem', '2026-11-09'],
    ['promise', '2026-10-04'],
    ['feedback', '2026-09-30'],
    ['problem', '2026-05-07'],
  ]);
  expect(new Set(entries.map(entryKey)).size).toBe(entries.length);
});
