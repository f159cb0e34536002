import { errorTexts, type ErrorCode } from './error-texts.ts';
import type { Language } from './primitives.ts';

export type { ErrorCode } from './error-texts.ts';

/** Values named in an error's text, plain JSON. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** What crosses the bridge when an operation is refused. */
export type ErrorData = { code: ErrorCode; message: string; details: ErrorDetails };

/** A refusal that the user can understand and act upon; everything else is a fault of ours. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(errorText(code, details, 'en'), options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  toData(): ErrorData {
    return { code: this.code, message: this.message, details: this.details };
  }
}

/** The sentence for an error in one language: what happened, what it means for the data, what to do. */
export function errorText(code: ErrorCode, details: ErrorDetails, language: Language): string {
  return errorTexts[code][language].replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const value = details[key];
    return value === undefined || value === null
      ? ''
      : Array.isArray(value)
        ? value.join(', ')
        : String(value);
  });
}

/** Makes the wire form of whatever was thrown; an unknown throw becomes `unexpected`. */
export function toErrorData(thrown: unknown): ErrorData {
  if (thrown instanceof AppError) return thrown.toData();
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError('unexpected', { reason }).toData();
}
