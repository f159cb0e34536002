import { z } from 'zod';
import type { ShownReminders } from '../../core/reminders.ts';
import { readSettingValues, writeSettingValue } from '../../data/settings.ts';
import type { Box } from '../../data/sql.ts';
import { calendarDate } from '../../shared/primitives.ts';

/** Beside the settings, but none of them: what this box has shown already. */
const key = 'remindersShown';
const stored = z.object({ morning: calendarDate.optional(), again: calendarDate.optional() });

export function readShown(box: Box): ShownReminders {
  const parsed = stored.safeParse(readSettingValues(box)[key]);
  return parsed.success ? parsed.data : {};
}

export function writeShown(box: Box, shown: ShownReminders, at: string): void {
  writeSettingValue(box, key, shown, at);
}
