import { maskAccount } from '../../core/account-numbers.ts';
import type { CalendarDate } from '../../core/dates.ts';
import { maskResidentNumbers } from '../../core/resident-numbers.ts';
import { plainText } from '../../core/plain-text.ts';
import { tidyLine } from '../../core/tidy-text.ts';
import type {
  DepositPlan,
  DepositReason,
  DepositTarget,
  ReadDeposit,
} from '../../shared/deposits.ts';
import { fromTextCell } from '../csv/text-cell.ts';
import {
  isTotalWord,
  readAmount,
  readDay,
  readResult,
  type ReadDay,
  type RowResult,
} from './cells.ts';
import { settleCancelled, type DraftDeposit, type UnreadRow } from './cancelled.ts';
import type { ListRow } from './tables.ts';

export type { UnreadRow } from './cancelled.ts';
export type ReadListRow = ReadDeposit | UnreadRow;

export const isUnread = (row: ReadListRow): row is UnreadRow => 'reason' in row;

type Columns = Readonly<Record<Exclude<DepositTarget, 'ignore'>, readonly number[]>>;

const lengths = { payer: 300, number: 100, memo: 500 } as const;

/**
 * The payments of a table's rows in their order, and the rows that are none. Rows that say nothing of
 * money (titles, notes, blank lines) are left out silently.
 */
export function readDeposits(
  rows: readonly ListRow[],
  plan: Pick<DepositPlan, 'headerRow' | 'columns'>,
  today: CalendarDate,
): ReadListRow[] {
  const reader = new RowReader(columnsOf(plan), today);
  const header = plan.headerRow === null ? null : headerKeyOf(rows, plan.headerRow);
  const read: (DraftDeposit | UnreadRow)[] = [];
  for (const { row, cells } of rows) {
    if (plan.headerRow !== null && row <= plan.headerRow) continue;
    // Printed lists repeat the header on every page.
    if (header !== null && cells.join('\0') === header) continue;
    const one = reader.read(row, cells);
    if (one !== null) read.push(one);
  }
  return settleCancelled(read);
}

function headerKeyOf(rows: readonly ListRow[], headerRow: number): string | null {
  return rows.find(({ row }) => row === headerRow)?.cells.join('\0') ?? null;
}

function columnsOf({ columns }: Pick<DepositPlan, 'columns'>): Columns {
  const of = (wanted: DepositTarget) =>
    columns.flatMap(({ target }, at) => (target === wanted ? [at] : []));
  return {
    paidOn: of('paidOn'),
    payer: of('payer'),
    amount: of('amount'),
    reversal: of('reversal'),
    number: of('number'),
    result: of('result'),
    memo: of('memo'),
    account: of('account'),
  };
}

class RowReader {
  readonly #columns: Columns;
  readonly #today: CalendarDate;
  /** Lists name the same few days over and over. */
  readonly #days = new Map<string, ReadDay>();

  constructor(columns: Columns, today: CalendarDate) {
    this.#columns = columns;
    this.#today = today;
  }

  /** A payment, why there is none, or null for a row that is about none. */
  read(row: number, cells: readonly string[]): DraftDeposit | UnreadRow | null {
    const written = this.#text(cells, 'paidOn');
    const day = this.#day(written);
    const payer = this.#text(cells, 'payer');
    const number = this.#text(cells, 'number');
    const unread = (reason: DepositReason, detail = ''): UnreadRow => ({ row, reason, detail });
    const firstText = cells.find((cell) => cell !== '') ?? '';
    if (isTotalWord(payer) || isTotalWord(written) || (day === 'none' && isTotalWord(firstText))) {
      return unread('total-row', firstText.slice(0, 60));
    }
    const result = this.#result(cells);
    const amount = this.#amount(cells, result);
    if (day === 'none') {
      return typeof amount === 'number' && amount !== 0 && (payer !== '' || number !== '')
        ? unread('no-date', payer)
        : null;
    }
    if (day === 'unclear') {
      // A line of words below the list, which has a figure in it.
      return amount === 'none' ? null : unread('date-unclear', written.slice(0, 60));
    }
    if (amount === 'none') return unread('no-amount', payer);
    if (amount === 'unclear')
      return unread('amount-unclear', this.#text(cells, 'amount').slice(0, 60));
    if (amount === 0 && result.kind !== 'failed') return unread('zero', payer);
    if (day > this.#today) return unread('in-future', day);
    return {
      row,
      paidOn: day,
      amount,
      payer: clean(payer, lengths.payer),
      number: clean(number, lengths.number),
      failed: result.kind === 'failed',
      memo: this.#memo(cells, result.text),
      result: result.kind,
    };
  }

  #text(cells: readonly string[], target: keyof Columns): string {
    for (const at of this.#columns[target]) {
      const cell = cells[at];
      if (cell !== undefined && cell !== '') return fromTextCell(cell);
    }
    return '';
  }

  #day(written: string): ReadDay {
    const known = this.#days.get(written);
    if (known !== undefined) return known;
    const day = readDay(written, this.#today);
    if (this.#days.size < 10_000) this.#days.set(written, day);
    return day;
  }

  #result(cells: readonly string[]): { kind: RowResult; text: string } {
    const texts = this.#columns.result.map((at) => cells[at] ?? '').filter((text) => text !== '');
    const kinds = texts.map(readResult);
    const rank: readonly RowResult[] = ['returned', 'cancelled', 'failed', 'out', 'in', 'paid'];
    const kind = rank.find((each) => kinds.includes(each)) ?? 'unknown';
    return { kind, text: texts.join(' · ') };
  }

  /** What came in; what went back counts against it. A debit that failed may say no sum. */
  #amount(cells: readonly string[], result: { kind: RowResult }): number | 'none' | 'unclear' {
    const came = readAmount(this.#text(cells, 'amount'));
    const back = readAmount(this.#text(cells, 'reversal'));
    if (typeof back === 'number' && back !== 0) return -Math.abs(back);
    return came === 'none' && result.kind === 'failed' ? 0 : came;
  }

  #memo(cells: readonly string[], result: string): string {
    const memos = this.#columns.memo.map((at) => cells[at] ?? '');
    const account = this.#text(cells, 'account');
    const parts = [result, ...memos, account === '' ? '' : maskAccount(account)];
    return clean(parts.filter((part) => part !== '').join(' · '), lengths.memo);
  }
}

/** Resident numbers are never kept, wherever they stand. */
function clean(text: string, length: number): string {
  const tidy = text === '' ? '' : tidyLine(plainText(text));
  return (/\d{6}/.test(tidy) ? maskResidentNumbers(tidy).text : tidy).slice(0, length);
}
