import type { Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { writeReport } from './report.ts';

export function privacyHandlers(context: Context): HandlersOf<'privacy'> {
  return { 'privacy.report': (input) => writeReport(context, input) };
}
