import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { faultCode, faultPlaces, isFaultPlace, isFaultWhere } from '../../shared/fault-places.ts';
import { fault, type Fault } from '../../shared/faults.ts';

/** The newest file first; together they are the whole log. */
const names = ['faults.jsonl', 'faults.1.jsonl', 'faults.2.jsonl'] as const;
const fileLimit = 256 * 1024;
/** A fault that repeats itself is written at these counts, so that a loop cannot fill the disk. */
const isWritten = (times: number) => Number.isInteger(Math.log2(times));

/** What stands in the log beside place and time: nothing of a message, which may quote a card. */
export type FaultFacts = Pick<Fault, 'code' | 'where' | 'stack'>;

type Options = {
  /** The box's folder. */
  readonly dataDir: string;
  readonly version: string;
  readonly clock: { now(): Date };
};

/**
 * The program's one log, in `logs` beside the box: what went wrong and where in the program, without
 * anybody's data. Writing it never throws: it is the last thing that may fail.
 */
export class FaultLog {
  readonly folder: string;
  readonly #options: Options;
  #last: { same: string; fault: Fault; unwritten: number } | null = null;

  constructor(options: Options) {
    this.#options = options;
    this.folder = join(options.dataDir, 'logs');
  }

  /** Notes whatever was thrown; `where` names the operation, the job or the screen. */
  note(where: string, thrown: unknown): void {
    this.write({ where, ...factsOf(thrown) });
  }

  /** Notes a fault that is known by its code and places alone. */
  write({ where: place, ...rest }: FaultFacts): void {
    const facts = { ...rest, where: isFaultWhere(place) ? place : 'program' };
    const same = JSON.stringify([facts.code, facts.where, facts.stack]);
    const at = this.#options.clock.now().toISOString();
    if (this.#last?.same !== same) {
      this.#flush();
      const first = { at, ...facts, version: this.#options.version, times: 0 };
      this.#last = { same, fault: first, unwritten: 0 };
    }
    const last = this.#last;
    last.unwritten += 1;
    last.fault = { ...last.fault, at, times: last.fault.times + 1 };
    if (isWritten(last.fault.times)) this.#flush();
  }

  /** The newest first; the same fault many times in a row is one, at the time of its last. */
  list(): Fault[] {
    this.#flush();
    const lines = names.toReversed().flatMap((name) => linesOf(join(this.folder, name)));
    const faults: Fault[] = [];
    for (const line of lines) {
      const read = parsed(line);
      if (!read) continue;
      const before = faults.at(-1);
      if (before && isSame(before, read)) {
        faults[faults.length - 1] = { ...read, times: before.times + read.times };
      } else faults.push(read);
    }
    return faults.toReversed();
  }

  /** Empties the log. */
  clear(): void {
    this.#last = null;
    for (const name of names) rmSync(join(this.folder, name), { force: true });
  }

  #flush(): void {
    const last = this.#last;
    if (!last || last.unwritten === 0) return;
    const line = { ...last.fault, times: last.unwritten };
    last.unwritten = 0;
    try {
      mkdirSync(this.folder, { recursive: true });
      this.#makeRoom();
      appendFileSync(join(this.folder, names[0]), `${JSON.stringify(line)}\n`);
    } catch {
      // A full disk or a folder that cannot be written: what failed there is told in words already.
    }
  }

  #makeRoom(): void {
    const [newest, older, oldest] = names.map((name) => join(this.folder, name));
    if (!newest || !older || !oldest) return;
    const bytes = statSync(newest, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes < fileLimit) return;
    renameIfThere(older, oldest);
    renameIfThere(newest, older);
  }
}

/** Code and places of whatever was thrown; an unexpected error may bring those of another thread. */
export function factsOf(thrown: unknown): Pick<FaultFacts, 'code' | 'stack'> {
  if (!(thrown instanceof AppError)) {
    return { code: faultCode(thrown), stack: faultPlaces(thrown) };
  }
  const { kind, places } = thrown.details;
  const brought = Array.isArray(places) ? places.filter((place) => isPlace(place)) : [];
  return {
    code: typeof kind === 'string' ? faultCode({ code: kind }) : thrown.code,
    stack: brought.length > 0 ? brought : faultPlaces(thrown),
  };
}

const isPlace = (value: unknown): value is string =>
  typeof value === 'string' && isFaultPlace(value);

function isSame(one: Fault, other: Fault): boolean {
  const facts = ({ code, where, version, stack }: Fault) => [code, where, version, ...stack].join();
  return facts(one) === facts(other);
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** A line that a power cut left half is left out. */
function parsed(line: string): Fault | null {
  try {
    return fault.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // There is none.
  }
}
