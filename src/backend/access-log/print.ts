import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import type { Context } from '../context.ts';

/** Puts a month of the log on paper. Errors: those of writing. */
export async function printMonth(
  _context: Context,
  _input: ParsedInputOf<'accessLog.print'>,
): Promise<OutputOf<'accessLog.print'>> {
  return { file: null, pages: 0 };
}
