import {
  keepPreviousData,
  useQueries,
  useQuery,
  type UseQueryOptions,
} from '@tanstack/react-query';
import { useCallback, useState } from 'react';

const pageSize = 100;

type Paged<Answer> = (range: {
  offset: number;
  limit: number;
}) => UseQueryOptions<Answer, Error, Answer, readonly unknown[]>;

export type Pages<Row> = {
  total: number;
  isLoading: boolean;
  error: Error | null;
  retry: () => void;
  /** Null while the row is on its way. */
  rowAt: (index: number) => Row | null;
  onSight: (first: number, last: number) => void;
};

/** Rows of a long list by index, fetched a page at a time around what is in sight. */
export function usePages<Answer extends { total: number }, Row>(
  page: Paged<Answer>,
  rowsOf: (answer: Answer) => readonly Row[],
): Pages<Row> {
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const pageAt = (index: number) => page({ offset: index * pageSize, limit: pageSize });
  // The first page tells the total; the old list stays in sight until the new one is there.
  const first = useQuery({ ...pageAt(0), placeholderData: keepPreviousData });
  const from = Math.max(1, Math.floor(sight.first / pageSize));
  const to = Math.floor(Math.max(0, sight.last - 1) / pageSize);
  const wanted = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  const others = useQueries({ queries: wanted.map(pageAt) });

  function rowAt(index: number): Row | null {
    const nth = Math.floor(index / pageSize);
    const answer = nth === 0 ? first.data : others[wanted.indexOf(nth)]?.data;
    return (answer && rowsOf(answer)[index % pageSize]) ?? null;
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
