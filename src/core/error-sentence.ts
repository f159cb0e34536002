import { errorTexts, type ErrorCode } from '../shared/error-texts.ts';
import { detailText, type ErrorDetails } from '../shared/errors.ts';
import type { Language } from '../shared/primitives.ts';
import { particle } from './particles.ts';

const placeholder = /\{(~?)(\w+)(?::([^}]+))?\}/g;

function fill(details: ErrorDetails, alone: string, key: string, pair: string | undefined): string {
  const value = detailText(details[key]);
  const ending = pair === undefined ? '' : particle(value, pair);
  return alone === '' ? value + ending : ending;
}

/** What an error says to the user in one language: what happened, what it means for the data, what to do. */
export function errorSentence(code: ErrorCode, details: ErrorDetails, language: Language): string {
  return errorTexts[code][language].replaceAll(
    placeholder,
    (_, alone: string, key: string, pair: string | undefined) => fill(details, alone, key, pair),
  );
}
