import { addDays, type CalendarDate } from './dates.ts';

/** What thinning needs to know of a backup. `day` is the local day on which it was made. */
export type DatedBackup = {
  readonly name: string;
  /** Moment, UTC ISO 8601. */
  readonly at: string;
  readonly day: CalendarDate;
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

/**
 * Which backups may go: all of the last two days stay, then the latest of each of 12 days, 10 weeks
 * and 9 months that have any; the newest always stays, and so does what lies in the future of a clock
 * that was set back. Answers names, the oldest first.
 */
export function superfluousBackups(
  backups: readonly DatedBackup[],
  today: CalendarDate,
): readonly string[] {
  const newestFirst = [...backups].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const wholeFrom = addDays(today, 1 - backupSpans.wholeDays);
  const older = newestFirst.slice(1).filter(({ day }) => day < wholeFrom);
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
  return older
    .filter(({ name }) => !kept.has(name))
    .map(({ name }) => name)
    .reverse();
}
