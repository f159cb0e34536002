import { listDestructions as readDestructions } from '../../data/destroy.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import { today } from '../local-time.ts';
import { putOut } from '../papers.ts';
import { readSettings } from '../settings/store.ts';
import { destructionPaper, recordTitle } from './destruction-paper.ts';

/** What was destroyed, the latest first. */
export function listDestructions(
  { box }: Context,
  input: ParsedInputOf<'privacy.destructions'>,
): OutputOf<'privacy.destructions'> {
  return readDestructions(box, { offset: 0, limit: 50, ...input });
}

const everything = { offset: 0, limit: 100_000 };

/**
 * Prints the record of one destruction, or of all. Errors: `not-found`, `nothing-found`, those of
 * writing.
 */
export async function writeDestructionRecord(
  context: Context,
  { uid, ...output }: ParsedInputOf<'privacy.destructionRecord'>,
): Promise<OutputOf<'privacy.destructionRecord'>> {
  const { destructions } = readDestructions(context.box, { ...everything, uid });
  if (destructions.length === 0)
    throw uid === undefined
      ? new AppError('nothing-found')
      : new AppError('not-found', { what: 'destruction', id: uid });
  const settings = readSettings(context.box);
  const day = today(context);
  const title = recordTitle(settings.language);
  const paper = destructionPaper(destructions, {
    settings,
    day,
    createdAt: context.ports.clock.now(),
  });
  return putOut(
    context,
    { ...output, title, suggestedName: `${title} ${day}.pdf` },
    { kind: 'destruction-record', paper },
  );
}
