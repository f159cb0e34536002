import {
  customerListPdf,
  type CustomerList,
  type ListOptions,
  type PrintedList,
} from './customer-list.ts';

/** A line of the thank-you call list; every text as it shall read. */
export type ThankListLine = {
  /** A tick, or a box to tick. */
  readonly mark: string;
  readonly paidOn: string;
  readonly name: string;
  readonly phone: string;
  readonly amount: string;
  readonly what: string;
  readonly note: string;
};

export type ThankList = Omit<CustomerList, 'columns' | 'rows'> & {
  /** The words over the columns, in their order. */
  readonly titles: readonly [
    mark: string,
    paidOn: string,
    name: string,
    phone: string,
    amount: string,
    what: string,
    note: string,
  ];
  readonly lines: readonly ThankListLine[];
};

const columns = [
  { key: 'mark', width: 9 },
  { key: 'paidOn', width: 26 },
  { key: 'name', width: 30 },
  { key: 'phone', width: 32 },
  { key: 'amount', width: 26 },
  { key: 'what' },
  { key: 'note' },
] as const;

/** Prints the thank-you calls of a cycle, with a box to tick for each. */
export function thankListPdf(
  { titles, lines, ...list }: ThankList,
  options: ListOptions = {},
): Promise<PrintedList> {
  return customerListPdf(
    {
      ...list,
      columns: columns.map((column, at) => ({ ...column, title: titles[at] ?? '' })),
      rows: lines.map((line) => columns.map(({ key }) => line[key])),
    },
    options,
  );
}
