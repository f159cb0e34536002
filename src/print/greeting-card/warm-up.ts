import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../shared/errors.ts';
import { handDefinitions, handOf } from '../hand/hands.ts';
import { handPaths } from '../hand/svg-paths.ts';
import { writeText } from '../hand/write.ts';

/** A few letters a step, so that whoever waits for the thread waits a few milliseconds. */
const pieces = ['가', '고객님께', '감사합니다.', '늘 건강하시고', 'Thank you', '2026년 3월!'];
const area = { x: 0, y: 0, width: 220, height: 120 };
const options = { min: 9, max: 21, leading: 1.32, align: 'left', anchor: 'rules' } as const;

let warm: Promise<void> | undefined;

/**
 * Reads the first hand's fonts and writes a few letters, in short steps, once: the first card on the
 * screen would wait for that. Never rejects; a font that is missing is told when a card needs it.
 */
export function warmUp(): Promise<void> {
  return (warm ??= write());
}

async function write(): Promise<void> {
  try {
    for (const piece of pieces) {
      await setImmediate();
      handPaths(
        writeText(piece, handOf(handDefinitions[0].id), 'warm', area, options),
        'blueblack',
      );
    }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
  }
}
