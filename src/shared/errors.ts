import { errorTexts, type ErrorCode } from './error-texts.ts';
import { faultCode, faultPlaces } from './fault-places.ts';

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
    super(englishMessage(code, details), options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  toData(): ErrorData {
    return { code: this.code, message: this.message, details: this.details };
  }
}

/** A detail as it reads within a sentence. */
export function detailText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** For logs and developers; users read `errorSentence` of core. */
function englishMessage(code: ErrorCode, details: ErrorDetails): string {
  return errorTexts[code].en.replaceAll(/\{(\w+)\}/g, (_, key: string) => detailText(details[key]));
}

/**
 * Makes the wire form of whatever was thrown; an unknown throw becomes `unexpected`, with its kind and
 * its places in the program, because no stack crosses a bridge or a thread.
 */
export function toErrorData(thrown: unknown): ErrorData {
  if (thrown instanceof AppError) return thrown.toData();
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const about = { reason, kind: faultCode(thrown), places: faultPlaces(thrown) };
  return new AppError('unexpected', about).toData();
}
