import type { Backend } from '../backend/backend.ts';

/** Waits for a job; on a terminal its progress shows on stderr, so that stdout stays clean. */
export async function followJob(
  backend: Backend,
  id: string,
  options: { quiet: boolean },
): Promise<unknown> {
  const show = !options.quiet && process.stderr.isTTY;
  const stop = backend.on((event) => {
    if (!show || event.name !== 'job' || event.payload.id !== id) return;
    const { done, total, status } = event.payload;
    if (status === 'running' && total > 0) process.stderr.write(`\r${done} / ${total} `);
  });
  try {
    return await backend.jobResult(id);
  } finally {
    stop();
    if (show) process.stderr.write('\r\u001b[K');
  }
}
