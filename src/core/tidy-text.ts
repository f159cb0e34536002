/** A line as it is stored: NFC, single spaces, none at its ends. */
export const tidyLine = (text: string): string =>
  text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** A longer text as it is stored: NFC, line feeds only, nothing empty at its end. */
export const tidyText = (text: string): string =>
  text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trimEnd();
