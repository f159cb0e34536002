import type { PaperKind } from '../shared/paper.ts';
import { envelopes } from './mailing/envelope.ts';

/** Every paper that is printed on, as it goes into the printer; millimetres. */
export const paperSizes: Readonly<Record<PaperKind, { width: number; height: number }>> = {
  a6: { width: 105, height: 148 },
  a5: { width: 210, height: 148 },
  a4: { width: 210, height: 297 },
  us: { width: 107.95, height: 139.7 },
  'half-letter': { width: 215.9, height: 139.7 },
  letter: { width: 215.9, height: 279.4 },
  ...envelopes,
};
