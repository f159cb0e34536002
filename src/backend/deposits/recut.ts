import { cycleOf } from '../../core/deposit-cycles.ts';
import { moveThanks } from '../../data/deposits.ts';
import { now, type Context } from '../context.ts';
import { readSettings } from '../settings/store.ts';

/** Cuts the cycles of deposits that are not thanked for anew, after their length was set. */
export function recutThanks(context: Context): void {
  const { box } = context;
  const { depositCycleDays } = readSettings(box);
  const moved = box.transaction(() =>
    moveThanks(box, (paidOn) => cycleOf(paidOn, depositCycleDays).due, now(context)),
  );
  if (moved > 0) context.events.changed('deposits', 'today');
}
