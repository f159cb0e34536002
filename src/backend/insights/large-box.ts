import { highestRows } from '../../data/insights.ts';
import type { Context } from '../context.ts';

/** From so many rows on, counting them would hold the window longer than it may stand still. */
const many = 30_000;

/** Is counting left to the reader? A command has no window that waits. */
export function isLargeBox({ box, ports }: Context): boolean {
  return ports.host !== 'cli' && highestRows(box) >= many;
}
