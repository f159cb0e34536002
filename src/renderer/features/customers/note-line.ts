import { today } from '../../i18n/format.ts';

/** "2026.11.22" */
export function formatNoteDate(date: string = today()): string {
  return date.replaceAll('-', '.');
}

/** Puts a dated line on top of the notes, so that the newest is read first. */
export function noteWith(notes: string, line: string, date: string): string {
  const dated = `[${date}] ${line}`;
  return notes === '' ? dated : `${dated}\n${notes}`;
}
