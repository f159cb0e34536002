import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '../../../../shared/custom-fields.ts';
import {
  listColumn,
  listColumns,
  type CustomerQuery,
  type ListColumn,
} from '../../../../shared/customer-list.ts';
import { customFieldOf } from '../../../../core/list-cells.ts';
import { useRequest } from '../../../api.ts';

type Order = CustomerQuery['order'];
type Width = readonly [least: number, share: number];

/** Least width in rem, and the share of what is left over. */
const widths: Partial<Record<ListColumn, Width>> = {
  name: [7, 1.4],
  company: [7, 1.7],
  phone: [8.5, 0.3],
  job: [6, 1],
  tags: [8, 1.5],
  birthday: [5, 0.3],
  lastContact: [5.5, 0.3],
  email: [9, 1.2],
  area: [6, 0.8],
  address: [12, 2],
  cadence: [5, 0.2],
  decision: [6, 0.4],
  agreements: [9, 1.3],
  createdAt: [7, 0.3],
  notes: [10, 2],
};
const otherWidth: Width = [6, 1];
/** The box for choosing, the gaps and the edges beside the cells. */
const checkWidth = 1.25;
const gap = 0.75;
const edges = 2;

/** How a click on a column's title orders the list, and the click after that. */
const orders: Partial<Record<ListColumn, readonly Order[]>> = {
  name: ['name', 'name-descending'],
  company: ['company'],
  birthday: ['birthday'],
  lastContact: ['recent-contact', 'silent'],
  createdAt: ['newest', 'oldest'],
};

export const defaultColumns: readonly ListColumn[] = [
  'name',
  'company',
  'phone',
  'tags',
  'birthday',
  'lastContact',
];

/** What every row has anyway; only the others have to be read. */
const always = new Set<ListColumn>([
  'name',
  'company',
  'job',
  'phone',
  'tags',
  'birthday',
  'lastContact',
]);

export function columnsToRead(columns: readonly ListColumn[]): ListColumn[] {
  return columns.filter((column) => !always.has(column));
}

const widthOf = (column: ListColumn): Width => widths[column] ?? otherWidth;

/** In rem; in less room the table scrolls sideways. */
function leastWidth(columns: readonly ListColumn[]): number {
  return columns.reduce((sum, column) => sum + widthOf(column)[0] + gap, checkWidth + edges);
}

/** The CSS grid of a row, and the width below which the table scrolls sideways. */
export function gridOf(columns: readonly ListColumn[]): { template: string; least: string } {
  const cells = columns.map((column) => {
    const [least, share] = widthOf(column);
    return `minmax(${least}rem, ${share}fr)`;
  });
  const template = [`${checkWidth}rem`, ...cells].join(' ');
  return { template, least: `${leastWidth(columns)}rem` };
}

/** Of the usual columns those leave first that the rest can best do without. */
const leaving: readonly ListColumn[] = ['birthday', 'tags', 'lastContact', 'company'];

/** What of the usual columns fits in so many rem; columns of the user's own choice all stay. */
export function fitting(columns: readonly ListColumn[], room: number): readonly ListColumn[] {
  if (columns.join() !== defaultColumns.join() || room <= 0) return columns;
  let left = columns;
  for (const column of leaving) {
    if (leastWidth(left) <= room) break;
    left = left.filter((each) => each !== column);
  }
  return left;
}

/** The order that a click on a title asks for; null for a column that orders nothing. */
export function nextOrder(column: ListColumn, now: Order): Order | null {
  const own = orders[column];
  if (!own) return null;
  return own[(own.indexOf(now) + 1) % own.length] ?? null;
}

/** Is the list in an order of this column, and does it run up or down? */
export function orderOf(column: ListColumn, now: Order): 'ascending' | 'descending' | null {
  if (!orders[column]?.includes(now)) return null;
  return ['name-descending', 'recent-contact', 'newest'].includes(now) ? 'descending' : 'ascending';
}

/** Every column there could be, the shown ones first in their order. */
export function allColumns(
  shown: readonly ListColumn[],
  fields: readonly CustomField[],
): ListColumn[] {
  const custom = fields.map(({ uid }): ListColumn => `custom:${uid}`);
  return [...new Set([...shown, ...listColumns, ...custom])];
}

/** The title of a column; null for a field that is gone. */
export function useColumnTitle(): (column: ListColumn) => string | null {
  const { t } = useTranslation('list');
  const { data: fields = [] } = useRequest('customFields.list');
  return (column) => {
    const uid = customFieldOf(column);
    if (uid === null) return t(`columns.${column}`);
    return fields.find((field) => field.uid === uid)?.name ?? null;
  };
}

const storageKey = 'dangol.list-columns';
const listeners = new Set<() => void>();
let habit = stored();

function stored(): readonly ListColumn[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    const known = Array.isArray(names)
      ? names.flatMap((name) => listColumn.safeParse(name).data ?? [])
      : [];
    return known.length > 0 ? known : defaultColumns;
  } catch {
    return defaultColumns;
  }
}

/** Keeps the columns that lists without columns of their own show. */
export function keepColumns(columns: readonly ListColumn[]): void {
  habit = columns;
  try {
    localStorage.setItem(storageKey, JSON.stringify(columns));
  } catch {
    // Without room for it the choice lasts until the window closes.
  }
  for (const listener of listeners) listener();
}

export function useKeptColumns(): readonly ListColumn[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => habit,
  );
}
