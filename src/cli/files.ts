import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { AppError } from '../shared/errors.ts';
import { importLimitBytes } from '../shared/exchange.ts';

/** Reads a file that the user named. Errors: `file-not-found`, `file-too-large`, `file-unreadable`. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    // Our own documents hold whole boxes; their reader has a limit of its own.
    if (size > importLimitBytes && extname(path).toLowerCase() !== '.json') {
      throw tooLarge(path, size);
    }
    return new Uint8Array(await readFile(path));
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const code = (thrown as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new AppError('file-not-found', { file: path });
    throw new AppError('file-unreadable', { file: path, reason: code ?? String(thrown) });
  }
}

function tooLarge(file: string, size: number, limit = importLimitBytes): AppError {
  const megabytes = (count: number) => Math.ceil(count / 1024 / 1024);
  return new AppError('file-too-large', {
    file,
    size: megabytes(size),
    limit: megabytes(limit),
  });
}

const textLimitBytes = 1024 * 1024;

/**
 * Reads a text that the user named; `-` is what comes in on stdin. UTF-8, or CP949 where it is none.
 * Errors: those of `readInput`.
 */
export async function readText(path: string): Promise<string> {
  const bytes = path === '-' ? await readStdin() : await readInput(path);
  if (bytes.length > textLimitBytes) throw tooLarge(path, bytes.length, textLimitBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
}

async function readStdin(): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of process.stdin) {
    pieces.push(Buffer.from(piece as Buffer));
    size += (piece as Buffer).length;
    if (size > textLimitBytes) break;
  }
  return new Uint8Array(Buffer.concat(pieces));
}
