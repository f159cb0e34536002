import { existsSync, readFileSync } from 'node:fs';

const headerBytes = 32;
const frameHeaderBytes = 24;

/**
 * Counts the durable commits of a box by its write-ahead log: each ends with a frame that names the
 * size of the file after it. Those headers are not encrypted. Answers a function that gives the
 * commits since it was last called, or null where a checkpoint began the log anew in between, which
 * may hide some.
 */
export function commitCounter(boxFile: string): () => number | null {
  const log = `${boxFile}-wal`;
  let [salt, seen] = ['', 0];
  const since = () => {
    const now = readLog(log);
    const fresh = salt !== '' && now.salt !== salt ? null : now.commits - seen;
    [salt, seen] = [now.salt, now.commits];
    return fresh;
  };
  since();
  return since;
}

function readLog(file: string): { salt: string; commits: number } {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  if (bytes.length < headerBytes) return { salt: '', commits: 0 };
  const pageBytes = bytes.readUInt32BE(8);
  const salt = bytes.toString('hex', 16, 24);
  let commits = 0;
  for (let at = headerBytes; at + frameHeaderBytes <= bytes.length;) {
    // Frames of an earlier round carry another salt and count no more.
    if (bytes.toString('hex', at + 8, at + 16) !== salt) break;
    if (bytes.readUInt32BE(at + 4) > 0) commits++;
    at += frameHeaderBytes + pageBytes;
  }
  return { salt, commits };
}
