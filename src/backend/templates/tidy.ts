import { tidyLine, tidyText } from '../../core/tidy-text.ts';
import type { TemplateFields } from '../../shared/templates.ts';

// Control characters are no writing; a tab is a space by hand.
const tidyWriting = (text: string): string =>
  tidyText(text)
    .replaceAll('\t', ' ')
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029\uffff]/gu, '');

/** A template as it is stored: NFC, line feeds only, nothing that cannot be written. */
export function tidyFields(fields: TemplateFields): TemplateFields {
  return {
    ...fields,
    title: tidyLine(tidyWriting(fields.title)),
    wordings: fields.wordings.map(({ greeting, message, closing }) => ({
      greeting: tidyWriting(greeting),
      message: tidyWriting(message),
      closing: tidyWriting(closing),
    })),
  };
}
