import { beforeAll, describe, expect, it } from 'vitest';
import { missingConsents } from '../../../src/core/consents.ts';
import { hasHangul } from '../../../src/core/hangul.ts';
import { checkOccasion } from '../../../src/core/occasions.ts';
import { isNumber, parsePhone } from '../../../src/core/phones.ts';
import { hasResidentNumber } from '../../../src/core/resident-numbers.ts';
import {
  sampleFields,
  sampleOffice,
  wholeCards,
  type SampleEntry,
} from '../../../src/core/sample-office.ts';
import { customerFields, type CustomerFields } from '../../../src/shared/customer-card.ts';
import { cardRest } from '../../../src/shared/exchange-card.ts';

const today = '2026-11-22';
const office = (count: number, seed = 1, language: 'ko' | 'en' = 'ko') => [
  ...sampleOffice({ count, seed, today, language }),
];

describe.each(['ko', 'en'] as const)('a sample office (%s)', (language) => {
  let entries: SampleEntry[];
  let cards: CustomerFields[];
  beforeAll(() => {
    entries = office(400, 1, language);
    cards = entries.map(({ fields }) => fields);
  });
  const have = (test: (card: CustomerFields) => unknown) => cards.filter(test).length;

  it('fits the contract, with so many living customers and some in the trash', () => {
    for (const { fields, rest } of entries) {
      customerFields.parse(fields);
      cardRest.parse(rest);
    }
    const trashed = entries.filter(({ rest }) => rest.trashedAt);
    expect(trashed.length).toBeGreaterThan(2);
    expect(entries.length - trashed.length).toBe(400);
  });

  it('has every uid once, and every link leads to a card of the office', () => {
    const uids = new Set(entries.map(({ uid }) => uid));
    expect(uids.size).toBe(entries.length);
    for (const [at, card] of cards.entries()) {
      const links = card.relations.flatMap(({ customerUid }) => customerUid ?? []);
      for (const uid of [...links, ...(card.referredBy ? [card.referredBy] : [])]) {
        expect(uids.has(uid)).toBe(true);
        expect(uid).not.toBe(entries[at]?.uid);
      }
    }
    const inner = cards.flatMap((card) =>
      [card.relations, card.occasions, card.preferences, card.consents, card.signals].flatMap(
        (list) => list.map(({ uid }) => uid),
      ),
    );
    expect(new Set(inner).size).toBe(inner.length);
  });

  it('has families of one address and name', () => {
    const byUid = new Map(entries.map(({ uid, fields }) => [uid, fields]));
    const spouses = cards.flatMap((card) =>
      card.relations.flatMap(({ relation, customerUid }) => {
        const spouse = relation === 'spouse' && customerUid && byUid.get(customerUid);
        return spouse ? [[card, spouse] as const] : [];
      }),
    );
    expect(spouses.length).toBeGreaterThan(40);
    const homes = spouses.flatMap(([one, other]) => {
      const home = (card: CustomerFields) => card.addresses.find(({ kind }) => kind === 'home');
      const [first, second] = [home(one), home(other)];
      return first && second ? [first.line === second.line] : [];
    });
    expect(homes).not.toContain(false);
    const sons = cards.flatMap((card) =>
      card.relations.filter(({ relation }) => relation === 'son'),
    );
    expect(sons.length).toBeGreaterThan(20);
  });

  it('has vines: some introduce many, most nobody, at most five deep, without a circle', () => {
    const hostOf = new Map(entries.map(({ uid, fields }) => [uid, fields.referredBy]));
    const depth = (uid: string, steps = 0): number => {
      expect(steps).toBeLessThan(10);
      const host = hostOf.get(uid);
      return host ? 1 + depth(host, steps + 1) : 0;
    };
    const depths = entries.map(({ uid }) => depth(uid));
    expect(Math.max(...depths)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...depths)).toBeLessThanOrEqual(5);
    const guests = new Map<string, number>();
    for (const host of hostOf.values()) if (host) guests.set(host, (guests.get(host) ?? 0) + 1);
    expect(Math.max(...guests.values())).toBeGreaterThanOrEqual(8);
    expect(guests.size).toBeLessThan(entries.length / 2);
    expect(have((card) => card.referredBy && !card.referralThankedOn)).toBeGreaterThan(2);
    for (const { referredOn, referralThankedOn } of cards) {
      if (referralThankedOn) expect(referredOn && referredOn <= referralThankedOn).toBe(true);
      expect((referralThankedOn ?? '') <= today).toBe(true);
    }
  });

  it('has something of everything that a card can hold, and leaves most of it open', () => {
    const some = (test: (card: CustomerFields) => unknown, from: number, to: number) => {
      expect(have(test)).toBeGreaterThanOrEqual(from);
      expect(have(test)).toBeLessThanOrEqual(to);
    };
    const kept = (kind: string) => (card: CustomerFields) =>
      card.preferences.some((each) => each.kind === kind);
    some((card) => card.birthdayCalendar === 'lunar', 30, 150);
    some((card) => card.birthday?.startsWith('--'), 8, 80);
    some((card) => card.occasions.length > 0, 100, 350);
    some(kept('deal-breaker'), 20, 120);
    some(kept('request'), 60, 250);
    some((card) => card.expectations.length > 0, 50, 250);
    some((card) => card.extras.length > 0, 30, 200);
    some((card) => card.signals.length > 0, 40, 250);
    some((card) => card.questions.length > 0, 20, 150);
    some((card) => card.decision, 4, 40);
    some((card) => card.cadenceDays, 50, 250);
    some((card) => card.callTimes, 60, 250);
    some((card) => card.retainUntil, 30, 200);
    some((card) => card.consents.some(({ withdrawnOn }) => withdrawnOn), 1, 30);
    some((card) => missingConsents(card.consents, today).length > 0, 20, 150);
    some((card) => Object.keys(card.custom).length > 0, 150, 380);
    some((card) => card.company, 15, 120);
  });

  it('keeps what it must not hold away: real numbers, resident numbers, impossible days', () => {
    expect(hasResidentNumber(JSON.stringify(entries))).toBe(false);
    for (const card of cards) {
      for (const { number } of card.phones) {
        expect(isNumber(parsePhone(number))).toBe(true);
        expect(number).toMatch(/^(010-1\d{3}|031-1\d\d)-\d{4}$/);
      }
      for (const { address } of card.emails)
        expect(address).toMatch(/^[a-z0-9.]+@[a-z]+\.example$/);
      if (card.birthday) {
        const { birthday, birthdayCalendar, birthdayLeapMonth } = card;
        expect(checkOccasion(birthday, birthdayCalendar, birthdayLeapMonth)).toBe(true);
      }
      for (const { date, calendar, leapMonth } of card.occasions) {
        expect(checkOccasion(date, calendar, leapMonth)).toBe(true);
      }
      const isShort = card.notes.length < 500 && card.name.length < 60;
      expect(isShort && card.name !== '').toBe(true);
    }
    if (language === 'en') expect(hasHangul(JSON.stringify(entries))).toBe(false);
  });

  it('has values for the fields of its own, as these want them', () => {
    const fields = sampleFields(language);
    expect(fields.map(({ type }) => type)).toEqual(['text', 'date', 'choice']);
    for (const { uid, type, options } of fields) {
      const values = cards.flatMap(({ custom }) => custom[uid] ?? []);
      expect(values.length).toBeGreaterThan(50);
      if (type === 'choice') for (const value of values) expect(options).toContain(value);
      if (type === 'date') for (const value of values) expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('has five years of calls: in order, in the past, some open, few unsettled', () => {
    const calls = entries.flatMap(({ rest }) => rest.contacts);
    expect(calls.length).toBeGreaterThan(1500);
    expect(calls.length).toBeLessThan(6000);
    expect(new Set(calls.map(({ uid }) => uid)).size).toBe(calls.length);
    for (const { rest } of entries) {
      const starts = rest.contacts.map(({ startedAt }) => startedAt.slice(0, 10));
      expect(starts).toEqual(starts.toSorted());
      for (const { startedAt, nextStep, nextStepDue, nextStepDoneAt } of rest.contacts) {
        expect(startedAt < `${today}T00:00:00Z`).toBe(true);
        expect(startedAt > '2021-11-01').toBe(true);
        expect(nextStep === '').toBe(nextStepDue === null);
        if (nextStepDoneAt) expect(nextStepDoneAt < `${today}T15:00:00Z`).toBe(true);
      }
    }
    const open = calls.filter(({ nextStep, nextStepDoneAt }) => nextStep && !nextStepDoneAt);
    expect(open.length).toBeGreaterThan(4);
    expect(open.length).toBeLessThan(40);
    expect(calls.some(({ afterHours }) => afterHours)).toBe(true);
  });

  it('has a history that leads to what each card says now', () => {
    const updates = entries.flatMap(({ fields, rest }) =>
      (rest.history ?? []).map((change) => ({ fields, change })),
    );
    expect(updates.length).toBeGreaterThan(500);
    for (const { fields, change } of updates) {
      for (const [field, { before, after }] of Object.entries(change.fields)) {
        expect(after).toEqual(fields[field as keyof CustomerFields]);
        expect(before).not.toEqual(after);
      }
    }
    for (const { rest } of entries) {
      const times = (rest.history ?? []).map(({ at }) => at);
      expect(times).toEqual(times.toSorted().toReversed());
      if (times.length > 0) expect(rest.history?.at(-1)?.action).toBe('create');
    }
  });
});

it('is the same for the same seed, and another for another', () => {
  expect(office(60)).toEqual(office(60));
  expect(office(60, 2).map(({ fields }) => fields.name)).not.toEqual(
    office(60).map(({ fields }) => fields.name),
  );
});

it.each([1, 2, 7, 99])('holds exactly %s customers where few are wanted', (count) => {
  expect(office(count)).toHaveLength(count);
});

it('goes on with light cards beyond the first two thousand, links within reach', () => {
  const entries = office(wholeCards + 1000);
  const living = entries.filter(({ rest }) => !rest.trashedAt);
  expect(living).toHaveLength(wholeCards + 1000);
  const uids = new Set<string>();
  for (const { uid, fields } of entries) {
    if (fields.referredBy && uids.size > wholeCards + 100) {
      expect(uids.has(fields.referredBy)).toBe(true);
    }
    uids.add(uid);
  }
  expect(uids.size).toBe(entries.length);
});
