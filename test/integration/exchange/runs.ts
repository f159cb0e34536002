import type { Mutate } from '../../support/mutants/mutate.ts';

/** What the process that reads damaged files is asked to do. */
export type MutantRun = {
  readonly format: string;
  readonly folder: string;
  readonly first: number;
  readonly count: number;
};

export type MutantSummary = {
  /** How many were read as far as they could be, and how often each refusal was given. */
  readonly taken: number;
  readonly refused: Readonly<Record<string, number>>;
  /** The longest that one of them kept the processor, in milliseconds, and which it was. */
  readonly slowest: { readonly seed: number; readonly cpuMs: number };
};

export type MutantMessage =
  | { readonly kind: 'begin'; readonly seed: number }
  | { readonly kind: 'wrong'; readonly seed: number; readonly why: string }
  | ({ readonly kind: 'done' } & MutantSummary);

/** One format that is read from outside. */
export type MutantFormat = {
  readonly originals: readonly (readonly [name: string, bytes: Uint8Array])[];
  readonly mutate: Mutate;
  /** Takes a damaged file in as the program does. What it refuses, it throws. */
  read(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> | void;
  /** What must be as it was before, whatever the file held. */
  state(): string;
  /** What must be so at the end of all; answers what is wrong. */
  judge(): Promise<readonly string[]>;
};

/** Every format, and which share of the damaged files is made of it: what people bring most counts most. */
export const formats = {
  csv: 1,
  tsv: 1,
  vcard: 1,
  json: 1,
  'deposits-csv': 1,
  'deposits-tsv': 1,
  'deposits-html': 1,
  'deposits-xls': 1,
  'deposits-xlsx': 1,
  'deposits-xml': 1,
  templates: 1,
  'photo-jpeg': 0.5,
  'photo-png': 0.5,
  'photo-webp': 0.5,
  'photo-gif': 0.5,
  'photo-heif': 0.5,
  'photo-svg': 0.5,
  'mark-png': 0.2,
  'mark-svg': 0.2,
  keys: 0.5,
  restore: 0.1,
  portable: 0.1,
} as const;
export type FormatName = keyof typeof formats;
