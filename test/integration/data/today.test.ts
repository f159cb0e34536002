import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/backend/today/facts.ts';
import { silenceQuery } from '../../../src/backend/cadences/silence.ts';
import { insuranceAgeRises } from '../../../src/core/ages.ts';
import { addDays, daysBetween } from '../../../src/core/dates.ts';
import { dayOfBirth } from '../../../src/core/lunar.ts';
import { checkOccasion, occasionFacts } from '../../../src/core/occasions.ts';
import { belatedDays } from '../../../src/core/today/from-days.ts';
import { duePeople } from '../../../src/core/today/people.ts';
import { insertContact } from '../../../src/data/contacts.ts';
import { addMark } from '../../../src/data/today.ts';
import { countOverCadence } from '../../../src/data/today-silence.ts';
import { defaultSettings } from '../../../src/shared/settings.ts';
import { addCustomer, call, testBox } from './support.ts';

const limits = { ...defaultSettings, birthdayDays: 7, silentDays: 90, silentCount: 5 };
const two = (value: number) => String(value).padStart(2, '0');

const anyOccasion = fc
  .record({
    year: fc.option(fc.integer({ min: 1950, max: 2030 })),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    calendar: fc.constantFrom('solar', 'lunar'),
    leapMonth: fc.boolean(),
    yearly: fc.boolean(),
  })
  .map(({ year, month, day, calendar, leapMonth, yearly }) => ({
    date: `${year ?? '-'}-${two(month)}-${two(day)}`,
    calendar,
    leapMonth: calendar === 'lunar' && leapMonth,
    yearly: yearly || year === null,
  }))
  .filter(({ date, calendar, leapMonth }) => checkOccasion(date, calendar, leapMonth));

describe('what Today reads by index', () => {
  it('are all occasions of the days ahead and just past, and no others, in both calendars', () => {
    const { box } = testBox();
    const written = fc.sample(anyOccasion, { numRuns: 3000, seed: 7 });
    const kept = written.map((occasion, at) => ({
      ...occasion,
      uid: `occasion-${at}`,
      kind: 'wedding',
      note: '',
    }));
    for (let at = 0; at < kept.length; at += 150) {
      addCustomer(box, { name: `고객 ${at}`, occasions: kept.slice(at, at + 150) });
    }
    for (let day = '2026-01-05'; day < '2031-01-01'; day = addDays(day, 97)) {
      const last = addDays(day, limits.birthdayDays);
      const expected = kept.flatMap((occasion) => {
        const { next, years } = occasionFacts(occasion, addDays(day, -belatedDays));
        return next !== null && next <= last ? [[occasion.uid, next, years]] : [];
      });
      const found = readFacts(box, day, limits).occasions.map((one) => [
        one.uid,
        one.next,
        one.years,
      ]);
      expect(found.toSorted(), day).toEqual(expected.toSorted());
      expect(new Set(found.map(([uid]) => uid)).size).toBe(found.length);
    }
  });

  it('is every rise of the insurance age that is warned of, from births in both calendars', () => {
    const { box } = testBox();
    const births = fc
      .sample(anyOccasion, { numRuns: 1500, seed: 3 })
      .filter(({ date }) => /^(19|200)/.test(date));
    const born = births.map(({ date, calendar, leapMonth }, at) => {
      const birthday = { birthday: date, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth };
      const id = addCustomer(box, { name: `고객 ${at}`, ...birthday });
      return { id, solar: dayOfBirth({ date, calendar, leapMonth }) };
    });
    const days = ['2026-02-28', '2026-08-31', '2028-02-29', '2027-06-30', '2026-11-22'];
    for (const day of days) {
      const expected = born.flatMap(({ id, solar }) => {
        const rises = solar === null ? null : insuranceAgeRises(solar, day);
        if (rises === null) return [];
        const left = daysBetween(day, rises);
        const isWarned = limits.insuranceAgeDays.some(
          (ahead) => left <= ahead && left >= ahead - 7,
        );
        return isWarned ? [`${id} ${rises}`] : [];
      });
      const found = duePeople(readFacts(box, day, limits), day, limits).flatMap((person) =>
        person.reasons.flatMap(({ said }) =>
          said.kind === 'insurance-age' ? [`${person.customerId} ${said.rises}`] : [],
        ),
      );
      expect(found.toSorted(), day).toEqual(expected.toSorted());
    }
  });

  it('is everybody whose own cadence has passed, whenever they were reached or ticked off', () => {
    const { box } = testBox();
    const today = '2026-11-22';
    const moment = (days: number, hour: number) =>
      new Date(`${addDays(today, -days)}T${two(hour)}:30:00`).toISOString();
    const people = fc.sample(
      fc.record({
        made: fc.integer({ min: 0, max: 120 }),
        reached: fc.option(fc.integer({ min: 1, max: 120 })),
        hour: fc.integer({ min: 3, max: 12 }),
        cadence: fc.integer({ min: 1, max: 100 }),
        ticked: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 2 }),
      }),
      { numRuns: 150, seed: 11 },
    );
    const due: number[] = [];
    for (const [at, { made, reached, hour, cadence, ticked }] of people.entries()) {
      const id = addCustomer(box, { name: `고객 ${at}`, cadenceDays: cadence }, moment(made, hour));
      if (reached !== null) {
        const startedAt = moment(reached, hour);
        const uid = `contact-${at}`;
        insertContact(box, {
          ...call,
          uid,
          startedAt,
          customerId: id,
          kind: 'call',
          afterHours: false,
          at: startedAt,
        });
      }
      if (ticked !== null) {
        const mark = { customerId: id, kind: 'silence', due: '2026-01-01', about: '' } as const;
        addMark(box, mark, moment(ticked, hour));
      }
      const isTicked = ticked !== null && ticked < cadence;
      if ((reached ?? made) >= cadence && !isTicked) due.push(id);
    }
    const found = duePeople(readFacts(box, today, limits), today, limits);
    expect(found.map((one) => one.customerId).toSorted((a, b) => a - b)).toEqual(due);
    expect(countOverCadence(box, silenceQuery(today, limits))).toBe(due.length);
  });
});
