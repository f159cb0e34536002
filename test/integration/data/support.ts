import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { recordChange } from '../../../src/data/changes.ts';
import { insertCustomer } from '../../../src/data/customers.ts';
import { openBox, type OpenOptions } from '../../../src/data/open.ts';
import type { Box } from '../../../src/data/sql.ts';
import type { ContactFields } from '../../../src/shared/contacts.ts';
import { emptyCustomer, type CustomerFields } from '../../../src/shared/customer-card.ts';
import { AppError, type ErrorCode } from '../../../src/shared/errors.ts';

const cleanUps: (() => void)[] = [];

afterEach(() => {
  while (cleanUps.length > 0) cleanUps.pop()?.();
});

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-test-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function randomKey(): Uint8Array {
  return randomBytes(32);
}

export interface TestBox {
  readonly box: Box;
  readonly file: string;
  readonly key: Uint8Array;
}

/** A new box in a folder of its own, closed after the test. */
export function testBox(options: Partial<OpenOptions> = {}): TestBox {
  const file = options.file ?? join(tempFolder(), 'test.box');
  const key = options.key ?? randomKey();
  const box = openBox({ create: true, ...options, file, key });
  cleanUps.push(() => box.close());
  return { box, file, key };
}

export const at = '2026-05-01T09:00:00.000Z';

let uids = 0;

/** Writes a customer with the beginning of the history. */
export function addCustomer(box: Box, fields: Partial<CustomerFields>, moment = at): number {
  return box.transaction(() => {
    const uid = `uid-${++uids}`;
    const id = insertCustomer(box, { ...emptyCustomer, ...fields, uid, at: moment });
    recordChange(box, { customerId: id, at: moment, through: 'typed', action: 'create' });
    return id;
  });
}

export const call: ContactFields = {
  kind: 'call',
  direction: 'out',
  outcome: 'reached',
  note: '안부 전화',
  startedAt: at,
  durationSeconds: 60,
  settled: null,
  nextStep: '',
  nextStepDue: null,
};

/** The code with which something was refused; fails the test when it was not. */
export function refusal(work: () => unknown): ErrorCode {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
  throw new Error('was not refused');
}

export async function refusalOf(work: Promise<unknown>): Promise<ErrorCode> {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
  throw new Error('was not refused');
}

/** Only for files that no connection of this process has open. */
export function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Every file below a folder with its bytes. */
export function filesIn(folder: string): { name: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { name: path, bytes: readFileSync(path) };
    });
}
