/** A promise of safe keeping, the tests that prove it, and how often they do what they do. */
export interface Torture {
  readonly name: string;
  readonly promise: string;
  readonly what: string;
  readonly files: readonly string[];
  /** Environment variables by which the tests are told how often. */
  readonly counts: Readonly<Record<string, number>>;
  /** What else they are told. */
  readonly env?: Readonly<Record<string, string>>;
  /** Only tests whose name fits. */
  readonly tests?: string;
}

const data = (name: string): string => `test/integration/data/${name}.test.ts`;
const backend = (name: string): string => `test/integration/backend/${name}.test.ts`;

/** In the order of the promises. */
export const tortures: readonly Torture[] = [
  {
    name: 'kill-writing',
    promise: '1',
    what: 'a writer is killed outright: nothing acknowledged is lost, nothing torn',
    files: [data('kill')],
    counts: { DANGOL_KILLS: 1000 },
  },
  {
    name: 'power',
    promise: '2',
    what: 'each commit is on the disk before the program says so',
    files: [data('fsync')],
    counts: {},
  },
  {
    name: 'kill-backup',
    promise: '3',
    what: 'backups and restores are cut off at any moment',
    files: [data('kill-backup')],
    counts: { DANGOL_KILLS: 200 },
  },
  {
    name: 'kill-steps',
    promise: '1, 3',
    what: 'killed at the steps of writing, import, merge, migration, backup, restore, passphrase, destruction, repair',
    files: [data('troubles')],
    counts: { DANGOL_KILLS: 200 },
    tests: 'killed outright',
  },
  {
    name: 'restore',
    promise: '4, 5',
    what: 'backups are verified, restored, and the restore taken back',
    files: [backend('backups'), data('restore'), data('repair')],
    counts: {},
  },
  {
    name: 'flips',
    promise: '6',
    what: 'a flipped bit in a backup is found',
    files: [data('backup-flips'), data('portable')],
    counts: { DANGOL_FLIPS: 1000 },
  },
  {
    name: 'garbage',
    promise: '7, 9',
    what: 'something else in place of a box is refused and stays as it is',
    files: [data('garbage'), data('open')],
    counts: { DANGOL_GARBAGE: 1000 },
  },
  {
    name: 'disk-full',
    promise: '8',
    what: 'the disk is full from some step on',
    files: [data('troubles'), data('disk-full')],
    counts: { DANGOL_FILLS: 60 },
    tests: 'full|limit',
  },
  {
    name: 'read-only',
    promise: '8',
    what: 'the folder may not be written from some step on',
    files: [data('troubles')],
    counts: { DANGOL_READ_ONLY: 60 },
    tests: 'may not be written',
  },
  {
    name: 'two-programs',
    promise: '10',
    what: 'two programs, one box',
    files: [data('lock')],
    counts: {},
  },
  {
    name: 'migrations',
    promise: '11',
    what: 'every step from real rows, with a verified backup first',
    files: ['test/migrations'],
    counts: {},
  },
  {
    name: 'canary',
    promise: '12',
    what: 'no plain text on the disk after all kinds of work',
    files: [data('canary')],
    counts: {},
  },
  {
    name: 'keys',
    promise: '13',
    what: 'a lost keychain, passphrases, recovery keys',
    files: [data('keys'), backend('keys')],
    counts: {},
  },
  {
    name: 'mutants',
    promise: '14',
    what: 'damaged files of every format, and bombs',
    files: ['test/integration/exchange'],
    counts: { DANGOL_MUTANTS: 10_000 },
  },
  {
    name: 'encodings',
    promise: '15',
    what: 'every syllable survives every encoding',
    files: ['test/unit/exchange'],
    counts: {},
  },
  {
    name: 'hostile',
    promise: '16',
    what: 'hostile text through every field, format and page',
    files: ['test/integration/hostile'],
    counts: {},
    env: { DANGOL_HOSTILE: 'all' },
  },
  {
    name: 'electron',
    promise: '17',
    what: 'Electron’s checklist and fuses',
    files: ['test/unit/main'],
    counts: {},
  },
  {
    name: 'network',
    promise: '18',
    what: 'nothing in the program asks the network (each end-to-end test watches it, too)',
    files: ['test/unit/check/network.test.ts'],
    counts: {},
  },
];
