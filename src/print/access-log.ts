import {
  customerListPdf,
  type CustomerList,
  type ListOptions,
  type PrintedList,
} from './customer-list.ts';

/** A line of the access log; every text as it shall read. */
export type AccessLogLine = {
  readonly at: string;
  readonly act: string;
  readonly what: string;
};

export type AccessLogPaper = Omit<CustomerList, 'columns' | 'rows'> & {
  /** The words over the columns, in their order. */
  readonly titles: readonly [at: string, act: string, what: string];
  readonly lines: readonly AccessLogLine[];
};

const columns = [
  { key: 'at', width: 34 },
  { key: 'act', width: 36 },
  { key: 'what', width: 108 },
] as const;

/** Prints a month of the access log, for whoever has to look through it. */
export function accessLogPdf(
  { titles, lines, ...list }: AccessLogPaper,
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
