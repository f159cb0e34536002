import type { Placement } from '../hand/place.ts';
import { writeText } from '../hand/write.ts';
import type { WriteBlock } from './card-writing.ts';

/** Blocks of the cards on the screen, the latest last. */
const kept = new Map<string, Placement>();
const most = 60;

/**
 * Writes a block, or gives the one that was written from the same inputs: at a key in the message,
 * greeting and closing stay what they were.
 */
export const keptWriting: WriteBlock = (written, hand, seed, area, options) => {
  const key = JSON.stringify([written, hand.id, seed, area, options]);
  const placement = kept.get(key) ?? writeText(written, hand, seed, area, options);
  kept.delete(key);
  kept.set(key, placement);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return placement;
};
