import { errorTexts, type ErrorCode } from '../shared/error-texts.ts';

/** An error before it happened: an ellipsis stands where it will name something. */
export type ErrorTemplate = { readonly code: ErrorCode; readonly ko: string; readonly en: string };

/** Every typed error in both languages, by its code. */
export const errorTemplates: readonly ErrorTemplate[] = (Object.keys(errorTexts) as ErrorCode[])
  .toSorted()
  .map((code) => ({
    code,
    ko: withEllipses(errorTexts[code].ko),
    en: withEllipses(errorTexts[code].en),
  }));

/** The errors whose code or text holds every word that is sought, in either language. */
export function findErrors(sought: string): readonly ErrorTemplate[] {
  const words = sought.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  return errorTemplates.filter(({ code, ko, en }) => {
    const text = `${code} ${ko} ${en}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** `{name:은/는}` is `…은(는)`: which particle fits is known only with the word. */
function withEllipses(text: string): string {
  return text.replaceAll(
    /\{(~?)\w+(?::([^/}]+)\/([^}]+))?\}/g,
    (_, alone: string, first: string | undefined, second: string | undefined) => {
      const particle = first === undefined ? '' : `${first}(${second})`;
      return alone === '' ? `…${particle}` : particle;
    },
  );
}
