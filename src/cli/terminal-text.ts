import { plainText } from '../core/plain-text.ts';

/** Text for a terminal: nothing in it moves the cursor, colours, renames the window or turns the writing. */
export const terminalText = (text: string): string => plainText(text.replaceAll(/\r\n?/g, '\n'));

/** One JSON document that reads back as it was and holds nothing that a terminal would obey. */
export const terminalJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
