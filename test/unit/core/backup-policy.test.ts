import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupsToCopy,
  superfluousBackups,
  type DatedBackup,
} from '../../../src/core/backup-policy.ts';
import { addDays } from '../../../src/core/dates.ts';

const today = '2026-11-22';
const backup = (day: string, time = '12:00:00'): DatedBackup => ({
  name: `${day}T${time}`,
  at: `${day}T${time}.000Z`,
  day,
});
/** One backup a day, `count` of them, the latest today. */
const daily = (count: number) =>
  Array.from({ length: count }, (_, i) => backup(addDays(today, -i)));

function keptOf(backups: readonly DatedBackup[], day = today): DatedBackup[] {
  const gone = new Set(superfluousBackups(backups, day));
  return backups.filter(({ name }) => !gone.has(name));
}

describe('thinning backups', () => {
  it('keeps everything of the last two days', () => {
    const hourly = ['08', '09', '10', '11'].flatMap((hour) => [
      backup(today, `${hour}:00:00`),
      backup(addDays(today, -1), `${hour}:00:00`),
    ]);
    expect(keptOf(hourly)).toHaveLength(hourly.length);
  });

  it('keeps the latest of each earlier day', () => {
    const early = backup('2026-11-18', '08:00:00');
    const late = backup('2026-11-18', '19:30:00');
    expect(keptOf([early, late, backup(today)])).toEqual([late, backup(today)]);
  });

  it('keeps 2 + 12 days, 10 weeks and 9 months of years of daily backups', () => {
    const kept = keptOf(daily(1200)).map(({ day }) => day);
    expect(kept).toHaveLength(2 + 12 + 10 + 9);
    expect(kept.slice(0, 14)).toEqual(daily(14).map(({ day }) => day));
    const months = kept.slice(24).map((day) => day.slice(0, 7));
    expect(new Set(months).size).toBe(9);
  });

  it('lets the spans begin where there are backups: a long pause drops nothing that is alone', () => {
    const kept = keptOf([backup('2021-05-03'), backup('2022-05-03'), backup('2024-01-01')]);
    expect(kept).toHaveLength(3);
  });

  it('keeps what a clock set back left in the future', () => {
    const future = ['2027-01-03', '2027-01-04', '2027-01-05'].map((day) => backup(day));
    expect(keptOf([...future, backup(today)])).toHaveLength(4);
  });

  const days = fc.array(fc.record({ ago: fc.nat(2000), hour: fc.nat(23) }), { maxLength: 200 });
  const made = days.map((list) =>
    list.map(({ ago, hour }) =>
      backup(addDays(today, -ago), `${String(hour).padStart(2, '0')}:00:00`),
    ),
  );

  it('never drops the newest, and thinning twice changes nothing', () => {
    fc.assert(
      fc.property(made, (backups) => {
        const kept = keptOf(backups);
        const newest = backups
          .map(({ at }) => at)
          .sort()
          .at(-1);
        expect(
          kept
            .map(({ at }) => at)
            .sort()
            .at(-1),
        ).toBe(newest);
        expect(keptOf(kept)).toEqual(kept);
      }),
    );
  });

  it('grows with spans, not with the number of backups', () => {
    fc.assert(
      fc.property(made, (backups) => {
        const old = keptOf(backups).filter(({ day }) => day < addDays(today, -1));
        expect(new Set(old.map(({ name }) => name)).size).toBeLessThanOrEqual(12 + 10 + 9 + 1);
      }),
    );
  });
});

describe('how old a backup may grow', () => {
  it('beats what thinning would keep and what was made by hand, but never the newest', () => {
    const kept = { ...backup('2025-11-21'), isKept: true };
    const all = [backup('2025-11-20'), kept, backup('2025-11-22'), backup(today)];
    expect(superfluousBackups(all, today, 365)).toEqual(['2025-11-20T12:00:00', kept.name]);
    expect(superfluousBackups(all, today)).toEqual([]);
    expect(superfluousBackups([backup('2020-01-01')], today, 30)).toEqual([]);
  });

  it('leaves what was made by hand to its age alone', () => {
    const byHand = { ...backup('2026-11-10', '08:00:00'), isKept: true };
    expect(keptOf([byHand, backup('2026-11-10'), backup(today)])).toContain(byHand);
  });
});

describe('bringing backups elsewhere', () => {
  const names = (backups: readonly DatedBackup[]) => backups.map(({ name }) => name);

  it('gives an empty folder the newest alone', () => {
    expect(backupsToCopy(daily(30), [], today)).toEqual(names(daily(1)));
    expect(backupsToCopy([], [], today)).toEqual([]);
  });

  it('makes up for the time that a stick was away, the newest first', () => {
    const there = [backup(addDays(today, -4)), backup('2026-01-01')];
    const wanted = backupsToCopy(daily(30), there, today);
    expect(wanted).toEqual(names(daily(4)));
  });

  it('brings nothing twice, and nothing that would go at once', () => {
    const days = fc.uniqueArray(fc.nat(800), { maxLength: 80 });
    const ofDays = (all: number[]) => all.map((ago) => backup(addDays(today, -ago)));
    fc.assert(
      fc.property(days, days, fc.constantFrom(0, 30, 365), (here, elsewhere, ageDays) => {
        const there = ofDays(elsewhere);
        const wanted = backupsToCopy(ofDays(here), there, today, ageDays);
        expect(wanted.some((name) => names(there).includes(name))).toBe(false);
        const after = [...there, ...ofDays(here).filter(({ name }) => wanted.includes(name))];
        const gone = superfluousBackups(after, today, ageDays);
        expect(wanted.filter((name) => gone.includes(name))).toEqual([]);
        // Once brought, it is all there.
        const left = after.filter(({ name }) => !gone.includes(name));
        expect(backupsToCopy(ofDays(here), left, today, ageDays)).toEqual([]);
      }),
    );
  });
});
