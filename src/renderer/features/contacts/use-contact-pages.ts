import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ContactRow } from '../../../shared/contacts.ts';
import { request } from '../../api.ts';
import type { CallsFilter } from './calls-filter.ts';

const pageSize = 100;

/** Calls by index, fetched a page at a time around what is in sight. */
export function useContactPages(filter: CallsFilter) {
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const page = (index: number) =>
    request('contacts.list', { filter, offset: index * pageSize, limit: pageSize });
  // The first page tells the total; the old list stays in sight until the new one is there.
  const first = useQuery({ ...page(0), placeholderData: keepPreviousData });
  const from = Math.max(1, Math.floor(sight.first / pageSize));
  const to = Math.floor(Math.max(0, sight.last - 1) / pageSize);
  const wanted = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  const others = useQueries({ queries: wanted.map(page) });

  function rowAt(index: number): ContactRow | null {
    const pageIndex = Math.floor(index / pageSize);
    const answer = pageIndex === 0 ? first.data : others[wanted.indexOf(pageIndex)]?.data;
    return answer?.contacts[index % pageSize] ?? null;
  }
  const onSight = useCallback((firstRow: number, lastRow: number) => {
    setSight({ first: firstRow, last: lastRow });
  }, []);
  return {
    total: first.data?.total ?? 0,
    isLoading: first.data === undefined && !first.error,
    error: first.error,
    retry: () => void first.refetch(),
    rowAt,
    onSight,
  };
}
