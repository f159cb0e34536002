import { parentPort, workerData } from 'node:worker_threads';
import { openBox } from '../../../data/open.ts';
import type { Box } from '../../../data/sql.ts';
import { toErrorData } from '../../../shared/errors.ts';
import { answers, type Answered, type Asked } from './questions.ts';

const cacheKiB = 64_000;

function answer(box: Box, { number, question, about }: Asked): Answered {
  try {
    const work = answers[question] as (box: Box, about: unknown) => unknown;
    return { number, value: work(box, about) };
  } catch (thrown) {
    return { number, error: toErrorData(thrown) };
  }
}

/** Answers questions about lists on a connection of its own until it is ended. */
if (parentPort) {
  const { file, key } = workerData as { file: string; key: Uint8Array };
  const box = openBox({ file, key, lock: false, readonly: true, cacheKiB });
  const port = parentPort;
  port.on('message', (asked: Asked | 'close') => {
    if (asked !== 'close') {
      port.postMessage(answer(box, asked));
      return;
    }
    box.close();
    port.close();
  });
}
