import { readSettingValues, writeSettingValue } from '../../data/settings.ts';
import type { Box } from '../../data/sql.ts';
import { defaultSettings, settings, type Settings } from '../../shared/settings.ts';

/** The box's settings; a value that is missing or no longer fits gives way to its default. */
export function readSettings(box: Box): Settings {
  const stored = readSettingValues(box);
  const entries = Object.entries(settings.shape).flatMap(([key, schema]) => {
    const parsed = schema.safeParse(stored[key]);
    return parsed.success ? [[key, parsed.data]] : [];
  });
  return { ...defaultSettings, ...Object.fromEntries(entries) };
}

export function writeSettings(box: Box, patch: Partial<Settings>, at: string): Settings {
  box.transaction(() => {
    for (const [key, value] of Object.entries(patch)) {
      if (value !== undefined) writeSettingValue(box, key, value, at);
    }
  });
  return readSettings(box);
}
