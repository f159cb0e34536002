import { agreementNumberKey } from '../../core/agreement-numbers.ts';
import { thankDay } from '../../core/deposit-cycles.ts';
import { payerKey } from '../../core/payer-names.ts';
import { noteSighting, type DepositCounts } from '../../data/deposit-imports.ts';
import {
  depositsByHand,
  insertDeposit,
  knownFingerprints,
  setFingerprint,
} from '../../data/deposits.ts';
import type { Box } from '../../data/sql.ts';
import type { DepositImportResult, ReadDeposit } from '../../shared/deposits.ts';
import { newUid } from '../customers/store.ts';
import { DepositMatcher } from './matcher.ts';

type Row = ReadDeposit | DepositImportResult['problems'][number];
export type WriterOptions = {
  box: Box;
  importId: number;
  at: string;
  today: string;
  cycleDays: number;
  thankDays: number;
};

/** Problems that come back with the result; a list of nothing else is the wrong file. */
const problemLimit = 10_000;

/** Writes the rows of one list, a batch at a time; call `write` within transactions. */
export class DepositWriter {
  readonly counts: DepositCounts = {
    from: null,
    to: null,
    matched: 0,
    unsure: 0,
    already: 0,
    failed: 0,
    skipped: 0,
  };
  readonly problems: DepositImportResult['problems'] = [];
  /** Customers whose payments are to be reckoned anew. */
  readonly touched = new Set<number>();
  readonly #options: WriterOptions;
  readonly #matcher: DepositMatcher;
  /** How often each line has been in this file so far: equal lines are as many payments. */
  readonly #lines = new Map<string, number>();
  readonly #byHand: Map<string, number[]>;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#matcher = new DepositMatcher(options.box);
    this.#byHand = byHand(options.box);
  }

  /** Looks up all that the rows may belong to. */
  prepare(rows: readonly Row[]): void {
    this.#matcher.prepare(rows.filter((row): row is ReadDeposit => !('reason' in row)));
  }

  /** Writes some of the prepared rows. */
  write(rows: readonly Row[]): void {
    const marked = rows.map((row) =>
      'reason' in row ? { row, fingerprint: '' } : { row, fingerprint: this.#fingerprint(row) },
    );
    const known = knownFingerprints(
      this.#options.box,
      marked.flatMap(({ fingerprint }) => (fingerprint === '' ? [] : [fingerprint])),
    );
    for (const { row, fingerprint } of marked) {
      if ('reason' in row) this.#skip(row);
      else this.#take(row, fingerprint, known.get(fingerprint));
    }
  }

  #skip(row: DepositImportResult['problems'][number]): void {
    this.counts.skipped++;
    if (this.problems.length < problemLimit) this.problems.push(row);
  }

  #take(row: ReadDeposit, fingerprint: string, known: number | undefined): void {
    const { counts } = this;
    if (counts.from === null || row.paidOn < counts.from) counts.from = row.paidOn;
    if (counts.to === null || row.paidOn > counts.to) counts.to = row.paidOn;
    const { box, importId, at } = this.#options;
    if (known !== undefined) {
      counts.already++;
      noteSighting(box, importId, known, at);
      return;
    }
    const match = this.#matcher.match(row);
    if (match !== null) {
      const typed = this.#byHand.get(handKey({ ...row, ...match }))?.shift();
      if (typed !== undefined) {
        counts.already++;
        setFingerprint(box, typed, fingerprint, at);
        return;
      }
      this.touched.add(match.customerId);
    }
    if (match === null) counts.unsure++;
    else if (row.failed) counts.failed++;
    else counts.matched++;
    insertDeposit(
      box,
      {
        uid: newUid(new Date(at)),
        customerId: match?.customerId ?? null,
        agreement: match?.agreement ?? '',
        paidOn: row.paidOn,
        amount: row.amount,
        payer: row.payer,
        payerKey: payerKey(row.payer),
        number: row.number,
        failed: row.failed,
        memo: row.memo,
        state: match === null ? 'unsure' : 'matched',
        matchedBy: match?.by ?? null,
        thankOn: match === null ? null : this.#thankOn(row),
        importId,
        fingerprint,
      },
      at,
    );
  }

  #thankOn(row: ReadDeposit): string | null {
    const { today, cycleDays, thankDays: within } = this.#options;
    return thankDay(row, { today, cycleDays, within });
  }

  /** The same for the same line of another list; equal lines of one list are counted through. */
  #fingerprint({ paidOn, amount, failed, payer, number }: ReadDeposit): string {
    const line = [
      paidOn,
      amount,
      failed ? 'failed' : 'paid',
      payerKey(payer),
      agreementNumberKey(number),
    ].join('|');
    const nth = (this.#lines.get(line) ?? 0) + 1;
    this.#lines.set(line, nth);
    return `${line}#${nth}`;
  }
}

type Keyed = { customerId: number; agreement: string; paidOn: string; amount: number };

const handKey = ({ customerId, agreement, paidOn, amount }: Keyed): string =>
  `${customerId} ${agreement} ${paidOn} ${amount}`;

function byHand(box: Box): Map<string, number[]> {
  const typed = new Map<string, number[]>();
  for (const deposit of depositsByHand(box)) {
    const key = handKey(deposit);
    typed.set(key, [...(typed.get(key) ?? []), deposit.id]);
  }
  return typed;
}
