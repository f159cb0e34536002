import { dataDir } from '../backend/data-dir.ts';
import { watchProcess } from '../backend/faults/watch.ts';
import { systemLanguage } from '../backend/host/language.ts';
import { errorSentence } from '../core/error-sentence.ts';
import { AppError } from '../shared/errors.ts';
import { openProgram } from './open-program.ts';
import type { DangolWindow } from './open-window.ts';
import { requestShow } from './window-signal.ts';

const alreadyOpen = {
  ko: '단골이 이미 열려 있어 그 창을 앞으로 불러왔습니다.',
  en: 'Dangol is already open; its window was brought to the front.',
} as const;

/**
 * Opens the program in `executable` and stays until its window is closed. Answers the exit code:
 * 0 after use, 0 where an open window came forward instead, 1 where the box or browser refused.
 */
export async function runInBrowser(
  executable: string,
  rendererDir: string,
  onOpen: (window: DangolWindow) => void = () => undefined,
): Promise<number> {
  const folder = dataDir();
  try {
    const program = await openProgram({ dataDir: folder, rendererDir, executable });
    watchProcess(program.backend.faults);
    onOpen(program.window);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void program.close());
    }
    await program.closed;
    return 0;
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return refused(thrown, folder);
  }
}

async function refused(error: AppError, folder: string): Promise<number> {
  const language = systemLanguage();
  if (error.code === 'box-in-use' && (await requestShow(folder))) {
    process.stderr.write(`${alreadyOpen[language]}\n`);
    return 0;
  }
  process.stderr.write(`${errorSentence(error.code, error.details, language)}\n`);
  return 1;
}
