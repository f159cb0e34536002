import { formatDayWithWeekday, formatTime, localDate } from '../../i18n/format.ts';

/** The day, its weekday and the time of a moment, as backups are told apart. */
export const momentText = (at: string): string =>
  `${formatDayWithWeekday(localDate(at))} ${formatTime(at)}`;
