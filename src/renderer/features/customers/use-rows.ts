import { useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { CustomerQuery, CustomerRow, ListColumn } from '../../../shared/customer-list.ts';
import { invoke, queryClient, request } from '../../api.ts';
import { isNarrowed } from './list-query.ts';

export const pageSize = 100;
/** Counting further costs time in a large box, so it goes on only as the user scrolls there. */
const firstCount = 1000;
const nearEnd = 300;

function pageRequest(query: CustomerQuery, columns: readonly ListColumn[], page: number) {
  return request('customers.search', {
    ...query,
    columns: [...columns],
    offset: page * pageSize,
    limit: pageSize,
    countUpTo: 1,
  });
}

function countRequest(query: CustomerQuery, countUpTo: number | null) {
  return request('customers.search', { ...query, offset: 0, limit: 0, countUpTo });
}

export type Rows = {
  /** The list that is shown; lags behind `query` until the new one's first rows are there. */
  query: CustomerQuery;
  total: number;
  isExact: boolean;
  isReady: boolean;
  error: unknown;
  row: (index: number) => CustomerRow | undefined;
  /** Tell which rows are in sight, [first, last). */
  onSight: (first: number, last: number) => void;
  countAll: () => void;
};

/**
 * The rows of a list by index, fetched in pages as they come into sight and kept. While a new query
 * is on its way the old list stays, so that nothing flashes while typing.
 */
export function useRows(query: CustomerQuery, columns: readonly ListColumn[]): Rows {
  const wanted = JSON.stringify(query);
  const [shown, setShown] = useState(wanted);
  const [sight, setSight] = useState<readonly [number, number]>([0, 1]);
  const [upTo, setUpTo] = useState<{ list: string; count: number | null }>({
    list: wanted,
    count: initialCount(query),
  });
  const countUpTo = upTo.list === wanted ? upTo.count : initialCount(query);

  const first = useQuery(pageRequest(query, columns, 0));
  const count = useQuery(countRequest(query, countUpTo));
  const arrived = (first.data || first.error) && (count.data || count.error);
  if (arrived && shown !== wanted) {
    setShown(wanted);
    setSight([0, 1]);
  }

  const shownQuery = JSON.parse(shown) as CustomerQuery;
  const shownCount = useQuery({
    ...countRequest(shownQuery, shown === wanted ? countUpTo : initialCount(shownQuery)),
    placeholderData: (previous) => previous,
  });
  const pages = pagesOf(sight);
  const found = useQueries({
    queries: pages.map((page) => pageRequest(shownQuery, columns, page)),
  });
  const byPage = new Map(pages.map((page, at) => [page, found[at]?.data?.customers]));

  const total = shownCount.data?.total ?? 0;
  const isExact = shownCount.data?.totalIsExact ?? true;
  const onSight = useCallback(
    (from: number, to: number) => {
      setSight((now) => (now[0] === from && now[1] === to ? now : [from, to]));
      if (!isExact && to > total - nearEnd) {
        setUpTo({ list: wanted, count: Math.max(firstCount, total) * 10 });
      }
    },
    [isExact, total, wanted],
  );
  return {
    query: shownQuery,
    total,
    isExact,
    isReady: shownCount.data !== undefined && found[0]?.data !== undefined,
    error: first.error ?? count.error,
    row: (index) =>
      byPage.get(Math.floor(index / pageSize))?.[index % pageSize] ??
      cached(shownQuery, columns, index),
    onSight,
    countAll: () => setUpTo({ list: wanted, count: null }),
  };
}

/** The whole list's count comes from an index; what is counted one by one stops early at first. */
function initialCount(query: CustomerQuery): number | null {
  if (query.text.trim() !== '') return firstCount;
  return isNarrowed(query) ? firstCount * 10 : null;
}

function pagesOf([first, last]: readonly [number, number]): number[] {
  const from = Math.floor(first / pageSize);
  const to = Math.floor(Math.max(first, last - 1) / pageSize);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function cached(
  query: CustomerQuery,
  columns: readonly ListColumn[],
  index: number,
): CustomerRow | undefined {
  const page = pageRequest(query, columns, Math.floor(index / pageSize));
  return queryClient.getQueryData(page.queryKey)?.customers[index % pageSize];
}

/** The rows from `first` to `last`, both included, wherever they are. */
export async function rowsBetween(
  query: CustomerQuery,
  first: number,
  last: number,
): Promise<CustomerRow[]> {
  const answer = await invoke('customers.search', {
    ...query,
    offset: first,
    limit: last - first + 1,
    countUpTo: 1,
  });
  return answer.customers;
}
