import { addDays, type CalendarDate } from './dates.ts';

/** What thinning needs to know of a backup. `day` is the local day on which it was made. */
export type DatedBackup = {
  readonly name: string;
  /** Moment, UTC ISO 8601. */
  readonly at: string;
  readonly day: CalendarDate;
  /** Made by hand: only age takes it away. */
  readonly isKept?: boolean;
};

/** How many are kept of each span, beginning with today. */
export const backupSpans = { wholeDays: 2, days: 12, weeks: 10, months: 9 } as const;

/** A backup is made at most so often while the program runs, minutes. */
export const backupEveryMinutes = 30;

/** Monday of a day's week, counted in days since an arbitrary Monday. */
function weekOf(day: CalendarDate): number {
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  // The first of January 1970 was a Thursday.
  return Math.floor((days + 3) / 7);
}

/** Is a day's copy older than copies may grow? `ageDays` is 0 for any age. */
export const isTooOld = (day: CalendarDate, today: CalendarDate, ageDays: number): boolean =>
  ageDays > 0 && day < addDays(today, -ageDays);

/** Newest first. */
const byMoment = (a: DatedBackup, b: DatedBackup): number =>
  a.at < b.at ? 1 : a.at > b.at ? -1 : 0;

/**
 * Which backups may go: all of the last two days stay, then the latest of each of 12 days, 10 weeks
 * and 9 months that have any; the newest always stays, and so does what lies in the future of a clock
 * that was set back. Beyond that everything older than `ageDays` goes (0 for no limit), however it was
 * made: what is not kept any more must not live on in old copies. Answers names, the oldest first.
 */
export function superfluousBackups(
  backups: readonly DatedBackup[],
  today: CalendarDate,
  ageDays = 0,
): readonly string[] {
  const [, ...others] = [...backups].sort(byMoment);
  const thinned = new Set(thinnedOut(others, today));
  return others
    .filter(({ name, day }) => isTooOld(day, today, ageDays) || thinned.has(name))
    .map(({ name }) => name)
    .reverse();
}

function thinnedOut(newestFirst: readonly DatedBackup[], today: CalendarDate): string[] {
  const wholeFrom = addDays(today, 1 - backupSpans.wholeDays);
  const older = newestFirst.filter(({ day, isKept }) => day < wholeFrom && !isKept);
  const kept = new Set<string>();
  let rest = older;
  const keepLatestOf = (spanOf: (day: CalendarDate) => string | number, limit: number) => {
    const spans = new Set<string | number>();
    let end = 0;
    for (const backup of rest) {
      const span = spanOf(backup.day);
      if (!spans.has(span)) {
        if (spans.size === limit) break;
        spans.add(span);
        kept.add(backup.name);
      }
      end++;
    }
    rest = rest.slice(end);
  };
  keepLatestOf((day) => day, backupSpans.days);
  keepLatestOf(weekOf, backupSpans.weeks);
  keepLatestOf((day) => day.slice(0, 7), backupSpans.months);
  return older.map(({ name }) => name).filter((name) => !kept.has(name));
}

/**
 * Which backups of this computer a folder elsewhere is still to get, the newest first: the newest, and
 * of those made since the folder got its last one what thinning would keep there. An empty folder gets
 * the newest alone.
 */
export function backupsToCopy(
  here: readonly DatedBackup[],
  there: readonly DatedBackup[],
  today: CalendarDate,
  ageDays = 0,
): readonly string[] {
  const has = new Set(there.map(({ name }) => name));
  const [newest, ...others] = [...here].sort(byMoment);
  if (!newest) return [];
  const [last] = [...there].sort(byMoment);
  const missing = last ? others.filter(({ at, name }) => at > last.at && !has.has(name)) : [];
  const wanted = has.has(newest.name) ? missing : [newest, ...missing];
  const all = [...there, ...wanted];
  const gone = new Set(superfluousBackups(all, today, ageDays));
  return wanted.map(({ name }) => name).filter((name) => !gone.has(name));
}
