import {
  customerListPdf,
  type CustomerList,
  type ListOptions,
  type PrintedList,
} from './customer-list.ts';

/** One destruction on paper: numbers and why, nobody's data; every text as it shall read. */
export type RecordedDestruction = {
  readonly when: string;
  readonly customers: string;
  readonly reason: string;
  /** What went with the cards, in numbers. */
  readonly removed: string;
  readonly note: string;
  /** Who carried it out, to be signed; or that it is not finished. */
  readonly state: string;
};

export type DestructionRecord = Omit<CustomerList, 'columns' | 'rows'> & {
  /** The words over the columns, in their order. */
  readonly titles: readonly [
    when: string,
    customers: string,
    reason: string,
    removed: string,
    note: string,
    state: string,
  ];
  readonly destructions: readonly RecordedDestruction[];
};

const columns = [
  { key: 'when', width: 29 },
  { key: 'customers', width: 14 },
  { key: 'reason', width: 27 },
  { key: 'removed' },
  { key: 'note', width: 34 },
  { key: 'state', width: 22 },
] as const;

/** Prints what was destroyed, when and why, with room to sign beside each. */
export function destructionRecordPdf(
  { titles, destructions, ...list }: DestructionRecord,
  options: ListOptions = {},
): Promise<PrintedList> {
  return customerListPdf(
    {
      ...list,
      columns: columns.map((column, at) => ({ ...column, title: titles[at] ?? '' })),
      rows: destructions.map((each) => columns.map(({ key }) => each[key])),
    },
    options,
  );
}
