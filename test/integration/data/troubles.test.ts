import { afterAll, describe, expect, it } from 'vitest';
import { report, rounds } from '../../support/torture.ts';
import {
  copyOf,
  dropCopy,
  dropFolders,
  find,
  prepare,
  work,
  type Found,
  type Outcome,
  type Prepared,
  type Trouble,
  type WorkName,
} from './troubles.ts';
import { peopleOnList } from './work-data.ts';

/*
 * Something goes wrong right before each step – to a file or to the box – of each piece of work: the
 * process is killed outright, no file can be written any more, or the folder's rights are gone. The next
 * start has to find the box as it was before or as it should be after, never between, with all that was
 * acknowledged.
 */

const base = ['김민수', '최고야', '홍길동', '홍길순'];
const without = (...gone: string[]) => base.filter((name) => !gone.includes(name));
const imported = Array.from({ length: peopleOnList }, (_, nth) => `가져온이${nth} 한빛상사`);

interface Piece {
  /** Every state in which the cards may be, the last one once all is acknowledged. */
  readonly states: readonly (readonly string[])[];
  /** Is the box broken before? */
  readonly broken?: true;
}

const pieces: Readonly<Record<WorkName, Piece>> = {
  write: { states: [base, [...base, '박새로이'], [...base, '박새로이 한빛상사']] },
  import: { states: [base, [...base, ...imported]] },
  merge: { states: [base, [...without('홍길순'), '-홍길순']] },
  migrate: { states: [base] },
  backup: { states: [base] },
  restore: { states: [base, without('최고야')] },
  passphrase: { states: [base] },
  destroy: { states: [base, without('김민수')] },
  repair: { states: [base], broken: true },
};
const names = Object.keys(pieces) as WorkName[];
/** Which of them a disk lets down in every run; all of them where torture asks. */
const onBadDisks = (variable: string, some: readonly WorkName[]): readonly WorkName[] =>
  process.env[variable] ? names : some;

/** So many of the steps, spread over all of them. */
function some(steps: number, wanted: number): number[] {
  const n = Math.min(steps, wanted);
  return Array.from({ length: n }, (_, nth) => Math.ceil(((nth + 0.5) * steps) / n));
}

/** The steps of both kinds of threads at which a trouble comes. */
function troubles(
  { main = 0, worker = 0 }: Prepared['steps'],
  what: Trouble['what'],
  wanted: number,
): Trouble[] {
  const inWorker = Math.min(worker, wanted - Math.min(main, Math.floor(wanted / 2)));
  return [
    ...some(main, wanted - inWorker).map((step) => ({ what, thread: 'main' as const, step })),
    ...some(worker, inWorker).map((step) => ({ what, thread: 'worker' as const, step })),
  ];
}

function judge(name: WorkName, { done, wrong }: Outcome, found: Found): void {
  const { states, broken } = pieces[name];
  expect(wrong).toBe('');
  const sorted = states.map((cards) => cards.toSorted());
  expect(sorted, 'half of it').toContainEqual(found.cards);
  // What was acknowledged is there: never a state before the last that was told.
  const told = states.length === 1 ? 0 : done.length;
  expect(sorted.slice(told), 'lost').toContainEqual(found.cards);
  if (!broken || done.length > 0) expect(found.problems).toEqual([]);
  const bad = found.badBackups.filter((line) => !broken || !line.includes('.before.'));
  expect(bad).toEqual([]);
  if (name === 'backup' && done.length > 0) expect(found.backups).toHaveLength(2);
  expect(found.unfinished).toBe(0);
  expect(found.leftovers).toEqual([]);
}

const told: string[] = [];
afterAll(() => {
  told.forEach(report);
  dropFolders();
});

async function go(name: WorkName, what: Trouble['what'], wanted: number): Promise<Outcome[]> {
  const { template, steps } = await prepare(name);
  const outcomes: Outcome[] = [];
  for (const trouble of troubles(steps, what, wanted)) {
    const folder = copyOf(template);
    const outcome = await work(folder, name, trouble);
    try {
      judge(name, outcome, await find(folder));
    } catch (thrown) {
      throw new Error(
        `${what} in ${name}, ${trouble.thread ?? ''} step ${trouble.step ?? 0}, ${JSON.stringify(outcome)}`,
        { cause: thrown },
      );
    }
    dropCopy(folder);
    outcomes.push(outcome);
  }
  told.push(`${what} during ${name}: ${outcomes.length} steps, nothing lost, nothing half`);
  return outcomes;
}

/** What a piece of work may say when a disk lets it down. */
const diskCodes = ['disk-full', 'disk-read-only', 'disk-failing', null];
const minute = 60_000;

describe('killed outright', () => {
  const kills = rounds('DANGOL_KILLS', 1);
  it.each(names)(
    `during %s, at ${kills} of its steps`,
    async (name) => {
      const outcomes = await go(name, 'kill', kills);
      expect(outcomes.some(({ killed }) => killed)).toBe(true);
    },
    2 * minute + kills * minute,
  );
});

describe('on a disk that is full from some step on', () => {
  const fills = rounds('DANGOL_FILLS', 1);
  it
    .skipIf(process.platform !== 'linux')
    .each(onBadDisks('DANGOL_FILLS', ['import', 'backup', 'passphrase']))(
    `%s says so, at ${fills} of its steps`,
    async (name) => {
      for (const { error } of await go(name, 'full', fills)) expect(diskCodes).toContain(error);
    },
    2 * minute + fills * minute,
  );
});

describe('in a folder that may not be written from some step on', () => {
  const losses = rounds('DANGOL_READ_ONLY', 1);
  it.skipIf(process.platform === 'win32').each(onBadDisks('DANGOL_READ_ONLY', ['write', 'backup']))(
    `%s says so, at ${losses} of its steps`,
    async (name) => {
      for (const { error } of await go(name, 'read-only', losses))
        expect(diskCodes).toContain(error);
    },
    2 * minute + losses * minute,
  );
});
