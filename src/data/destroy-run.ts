import { setImmediate } from 'node:timers/promises';
import { dropUnusedAssets } from './assets.ts';
import {
  addNumbers,
  destroyCards,
  doomedBy,
  finishDestruction,
  unfinishedDestructions,
  type PlannedDestruction,
} from './destroy.ts';
import { forgetLinks, historiesWithLinks } from './destroy-history.ts';
import { emptyLog, sweepBox } from './destroy-sweep.ts';
import { dropUnusedTags, forgetDrafts } from './destroy-leftovers.ts';
import {
  destroyedIn,
  readDestroyed,
  rememberDestroyed,
  takeOverDestroyed,
} from './destroyed-file.ts';
import { openBox } from './open.ts';
import type { Box } from './sql.ts';

/** Cards destroyed in one transaction: some ten milliseconds. */
const cardsAtOnce = 10;
const historiesAtOnce = 100;

export interface DestroyOptions {
  /** The data key, for what is remembered beside the box. */
  readonly key: Uint8Array;
  readonly now: () => Date;
  /** Between transactions, for other writers. */
  readonly giveWay?: () => Promise<void>;
  readonly progress?: (done: number, total: number) => void;
  /** The program is closing: rows go on to go, the sweep is left to the next start. */
  readonly isClosing?: () => boolean;
}

/**
 * Carries out what was planned and not done: rows, traces on other cards, history, pictures, free
 * pages, the log. True once nothing is left of it in the file; false where the rest is for the next start.
 * @throws disk-full, disk-read-only
 */
export async function carryOutDestructions(box: Box, options: DestroyOptions): Promise<boolean> {
  const planned = unfinishedDestructions(box);
  if (planned.length === 0) return true;
  rememberDestroyed(box, options.key);
  for (const each of planned) await removeCards(box, each, options);
  await removeFromHistories(box, planned, options);
  box.transaction(() => {
    const photos = dropUnusedAssets(box);
    dropUnusedTags(box);
    forgetDrafts(box);
    const [last] = planned.slice(-1);
    if (last) addNumbers(box, last.id, [{ photos }]);
  });
  if (options.isClosing?.()) return false;
  if (!(await sweepBox(box, { giveWay: options.giveWay ?? breathe }))) return false;
  const at = options.now().toISOString();
  box.transaction(() => {
    for (const { id } of planned) finishDestruction(box, id, at);
  });
  rememberDestroyed(box, options.key);
  await emptyLog(box);
  return true;
}

const breathe = (): Promise<void> => setImmediate();

async function removeCards(box: Box, { id }: PlannedDestruction, options: DestroyOptions) {
  const { giveWay = breathe, progress } = options;
  const total =
    box.getSql<{ n: number }>(
      'SELECT count(*) AS n FROM destroyed_customers WHERE destruction_id = ?',
      id,
    )?.n ?? 0;
  for (let done = 0; ;) {
    const doomed = doomedBy(box, id, cardsAtOnce);
    if (doomed.length === 0) return;
    destroyCards(box, id, doomed);
    done += doomed.length;
    progress?.(Math.min(done, total), total);
    await giveWay();
  }
}

async function removeFromHistories(
  box: Box,
  planned: readonly PlannedDestruction[],
  { giveWay = breathe }: DestroyOptions,
): Promise<void> {
  const uids = new Set(
    box
      .allSql<{ uid: string }>(
        `SELECT customer_uid AS uid FROM destroyed_customers
         WHERE destruction_id IN (SELECT value FROM json_each(?))`,
        JSON.stringify(planned.map(({ id }) => id)),
      )
      .map(({ uid }) => uid),
  );
  for (let after = 0; ;) {
    const some = historiesWithLinks(box, { after, limit: historiesAtOnce });
    const last = some.at(-1);
    if (last === undefined) return;
    for (const customer of some) {
      const changed = forgetLinks(box, customer, uids);
      const [to] = planned;
      if (changed > 0 && to) addNumbers(box, to.id, [{ changes: changed }]);
    }
    after = last;
    await giveWay();
  }
}

/**
 * Destroys in a box file that is about to take another's place what was destroyed in the other: an older
 * backup must not bring anybody back. `boxFile` is the box as it is, `draft` the closed file that comes.
 * Answers how many destructions were carried out again.
 * @throws those of `openBox`, disk-full, disk-read-only
 */
export async function replayDestructions(
  draft: string,
  { boxFile, key, now = () => new Date() }: ReplayOptions,
): Promise<number> {
  const known = readDestroyed(boxFile, key);
  const box = openBox({ file: draft, key, lock: false, migrate: true });
  try {
    const taken = takeOverDestroyed(box, known, now().toISOString());
    await carryOutDestructions(box, { key, now });
    return taken;
  } finally {
    box.close();
  }
}

export interface ReplayOptions {
  readonly boxFile: string;
  readonly key: Uint8Array;
  readonly now?: () => Date;
}

/** Makes sure that what the box knows to be destroyed stands beside it, too. */
export function keepDestroyedFile(box: Box, key: Uint8Array): void {
  const own = destroyedIn(box);
  if (own.length === 0) return;
  const beside = new Set(readDestroyed(box.file, key).map(({ uid }) => uid));
  if (own.some(({ uid }) => !beside.has(uid))) rememberDestroyed(box, key);
}
