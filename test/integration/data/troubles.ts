import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createBackend, type Backend } from '../../../src/backend/backend.ts';
import { createInvoke } from '../../../src/backend/client.ts';
import { passphraseProtector } from '../../../src/backend/host/key-protectors.ts';
import { cliPorts } from '../../../src/cli/open-backend.ts';
import { listBackups, verifyBackup } from '../../../src/data/backups.ts';
import { copyProblems } from '../../../src/data/copy-check.ts';
import { insertCustomer } from '../../../src/data/customers.ts';
import { recordChange } from '../../../src/data/changes.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import { keyFileProtector } from '../../../src/data/key-file-protector.ts';
import { boxKey } from '../../../src/data/key-store.ts';
import { migrations } from '../../../src/data/migrations/index.ts';
import { openBox } from '../../../src/data/open.ts';
import { emptyCustomer } from '../../../src/shared/customer-card.ts';
import { passphrases } from './work-data.ts';

const folders: string[] = [];

/** Removes every folder that was made; when the tests are over. */
export function dropFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** A folder that is gone when the tests of the file are over: what is prepared is used again. */
function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-troubles-'));
  folders.push(folder);
  return folder;
}

export type WorkName =
  | 'write'
  | 'import'
  | 'merge'
  | 'migrate'
  | 'backup'
  | 'restore'
  | 'passphrase'
  | 'destroy'
  | 'repair';

const child = (name: string): string => join(import.meta.dirname, 'children', name);

export interface Prepared {
  readonly template: string;
  readonly steps: Readonly<Record<string, number>>;
}
const prepared = new Map<WorkName, Promise<Prepared>>();

/** A folder on which a piece of work can be done, and how many steps that takes; made once. */
export function prepare(name: WorkName): Promise<Prepared> {
  const known = prepared.get(name);
  if (known) return known;
  const made = folderFor(name).then(async (template) => ({
    template,
    steps: await stepsOf(template, name),
  }));
  prepared.set(name, made);
  return made;
}

/** Every protector that may open the box of a folder. */
const protectorsOf = (folder: string) => [
  keyFileProtector(folder),
  ...Object.values(passphrases).map((words) => passphraseProtector(words)),
];

const boxOf = (folder: string): string => join(folder, 'dangol.box');

function openFolder(folder: string): Promise<Backend> {
  return createBackend({
    dataDir: folder,
    ports: { ...cliPorts(folder), keyProtectors: protectorsOf(folder) },
    checkOutput: true,
  });
}

/** A folder with a box on which a piece of work can be done. */
async function folderFor(work: WorkName): Promise<string> {
  const folder = join(tempFolder(), 'data');
  mkdirSync(folder, { recursive: true });
  if (work === 'migrate') {
    await makeOldBox(folder);
    return folder;
  }
  const backend = await openFolder(folder);
  const invoke = createInvoke(backend.dispatch);
  const add = (name: string, phone: string) =>
    invoke('customers.create', {
      fields: { name, phones: [{ kind: 'mobile', number: phone }] },
    });
  await add('홍길동', '010-1111-1111');
  await add('홍길순', '010-1111-1111');
  await add('김민수', '010-3333-3333');
  const { job } = await invoke('backup.make', {});
  await backend.jobResult(job);
  await add('최고야', '010-4444-4444');
  if (work === 'passphrase') {
    await invoke('keys.setPassphrase', { passphrase: passphrases.before });
    await invoke('keys.setAsking', { asks: true });
  }
  await backend.close();
  if (work === 'repair') await breakIndex(folder);
  return folder;
}

async function makeOldBox(folder: string): Promise<void> {
  const { key } = await boxKey(boxOf(folder), protectorsOf(folder));
  const steps = migrations.slice(0, -1);
  const box = openBox({ file: boxOf(folder), key, create: true, steps });
  for (const name of ['홍길동', '홍길순', '김민수', '최고야']) {
    box.transaction(() => {
      const at = '2026-05-01T09:00:00.000Z';
      const customerId = insertCustomer(box, { ...emptyCustomer, name, uid: name, at });
      recordChange(box, { customerId, at, through: 'typed', action: 'create' });
    });
  }
  box.close();
}

async function breakIndex(folder: string): Promise<void> {
  const { key } = await boxKey(boxOf(folder), protectorsOf(folder));
  const box = openBox({ file: boxOf(folder), key });
  box.exec('DELETE FROM search; UPDATE customers SET tag_cadence_days = 7');
  box.close();
}

export interface Trouble {
  readonly what: 'kill' | 'full' | 'read-only' | 'count';
  readonly thread?: 'main' | 'worker';
  /** Before which step. */
  readonly step?: number;
}

export interface Outcome {
  /** What the program acknowledged. */
  readonly done: readonly string[];
  /** The code of the error that came out; null for none. */
  readonly error: string | null;
  readonly killed: boolean;
  /** What it wrote for programmers: nothing. */
  readonly wrong: string;
}

/** A user without rights, where the tests run as one that may write everywhere. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

/** Does a piece of work in a process of its own, with a trouble on its way. */
export async function work(folder: string, name: WorkName, trouble: Trouble): Promise<Outcome> {
  const { what, thread = 'main', step = 0 } = trouble;
  const counts = join(folder, '..', 'steps');
  const words = what === 'count' ? ['count', counts] : [what, thread, step, folder];
  const asNobody = isRoot && what === 'read-only';
  if (asNobody) giveTo(folder, nobody);
  const process_ = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...['--import', pathToFileURL(child('steps.ts')).href],
      ...[child('work.ts'), folder, name === 'migrate' ? 'open' : name],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        DANGOL_TROUBLE: words.join(' '),
        DANGOL_PASSPHRASE: name === 'passphrase' ? passphrases.before : '',
      },
      ...(asNobody ? { uid: nobody, gid: nobody } : {}),
    },
  );
  let [told, wrong] = ['', ''];
  process_.stdout.on('data', (bytes: Buffer) => (told += bytes.toString()));
  process_.stderr.on('data', (bytes: Buffer) => (wrong += bytes.toString()));
  const killed = await new Promise<boolean>((resolve) =>
    process_.on('close', (_, signal) => resolve(signal === 'SIGKILL')),
  );
  if (what === 'read-only') giveRightsBack(folder);
  // A line without its end was not said to the end.
  const lines = told.split('\n').slice(0, -1);
  const error = lines.find((line) => line.startsWith('error '))?.slice('error '.length) ?? null;
  const done = lines.flatMap((line) =>
    line.startsWith('done ') ? line.slice('done '.length) : [],
  );
  return { done, error, killed, wrong };
}

function everyPath(folder: string): string[] {
  return [
    folder,
    ...readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
      join(entry.parentPath, entry.name),
    ),
  ];
}

function giveTo(folder: string, user: number): void {
  chmodSync(join(folder, '..'), 0o755);
  for (const path of everyPath(folder)) chownSync(path, user, user);
}

function giveRightsBack(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600);
  }
}

/** How many steps a piece of work has in each kind of thread, when nothing comes in its way. */
async function stepsOf(template: string, name: WorkName): Promise<Record<string, number>> {
  const folder = copyOf(template);
  await work(folder, name, { what: 'count' });
  const counts = join(folder, '..', 'steps');
  const steps: Record<string, number> = { main: 0, worker: 0 };
  for (const line of readFileSync(counts, 'utf8').trim().split('\n')) {
    const [thread = '', n = '0'] = line.split(' ');
    // Of several threads of a kind each counts for itself: the longest counts.
    steps[thread] = Math.max(steps[thread] ?? 0, Number(n));
  }
  rmSync(counts);
  return steps;
}

export function copyOf(template: string): string {
  const folder = join(tempFolder(), 'data');
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** Removes a copy that was looked at. */
export function dropCopy(folder: string): void {
  rmSync(join(folder, '..'), { recursive: true, force: true });
}

/** What only a piece of work that is not over has beside the box. */
const halfDone = /restore\.json$|\.restoring|\.partial|\.new$|\.probe/;

export interface Found {
  /** Every card: name, company, and `-` where it lies in the trash. */
  readonly cards: readonly string[];
  readonly problems: readonly string[];
  readonly backups: readonly string[];
  /** Problems of listed backups, by name. */
  readonly badBackups: readonly string[];
  readonly unfinished: number;
  /** Files of a half-done piece of work that are still there. */
  readonly leftovers: readonly string[];
}

/** Opens the folder's box as the next start of the program does, and looks at everything. */
export async function find(folder: string): Promise<Found> {
  const backend = await openFolder(folder);
  const invoke = createInvoke(backend.dispatch);
  const { destructions } = await invoke('privacy.destructions', {});
  await backend.close();
  const { key } = await boxKey(boxOf(folder), protectorsOf(folder));
  const box = openBox({ file: boxOf(folder), key });
  try {
    const backups = listBackups(join(folder, 'backups'));
    return {
      cards: box
        .allSql<{ card: string }>(
          `SELECT iif(trashed_at IS NULL, '', '-') || trim(name || ' ' || company) AS card FROM customers`,
        )
        .map(({ card }) => card)
        .toSorted(),
      problems: await checkBox(box),
      backups: backups.map(({ name }) => name),
      badBackups: backups.flatMap(({ name, file }) => problemsOf(name, file, key)),
      unfinished: destructions.filter(({ finished }) => !finished).length,
      leftovers: everyPath(folder).filter((path) => halfDone.test(path)),
    };
  } finally {
    box.close();
  }
}

function problemsOf(name: string, file: string, key: Uint8Array): string[] {
  // Of a format before: read as the program of that time would.
  const older = /before-(\d+)-to/.exec(name)?.[1];
  if (older === undefined) return verifyBackup(file, key).map((problem) => `${name}: ${problem}`);
  const steps = migrations.filter(({ version }) => version <= Number(older));
  const copy = openBox({ file, key, readonly: true, lock: false, migrate: false, steps });
  try {
    return [...copyProblems(copy).file, ...copyProblems(copy).index];
  } finally {
    copy.close();
  }
}
