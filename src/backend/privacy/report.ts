import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import type { AccessNote } from '../access-log/access-log.ts';
import type { Context } from '../context.ts';
import { today } from '../local-time.ts';
import { putOut } from '../papers.ts';
import { readSettings } from '../settings/store.ts';
import { heldData } from './held-data.ts';
import { reportTitle } from './report-paper.ts';

/**
 * Prints everything that is held about one person, for that person; also of a card in the trash.
 * Errors: `not-found`, those of writing.
 */
export async function writeReport(
  context: Context,
  { id, ...output }: ParsedInputOf<'privacy.report'>,
): Promise<OutputOf<'privacy.report'>> {
  const held = heldData(context, id);
  const day = today(context);
  const settings = readSettings(context.box);
  const title = reportTitle(settings);
  const suggestedName = `${title} ${held.card.name || held.card.company} ${day}.pdf`;
  const source = { held, settings, day, resources: context.ports.resources };
  const access = {
    act: 'report',
    customerUid: held.card.uid,
  } satisfies AccessNote;
  return putOut(
    context,
    { ...output, title, suggestedName, access },
    { kind: 'person-report', source },
  );
}
