import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CustomerQuery, ListColumn } from '../../../shared/customer-list.ts';
import { formatRoute, type Route } from '../../app/route.ts';
import { currentRoute, navigate, remember } from '../../app/router.ts';
import { addressOf, listPart, queryOf, wholeList } from './list-query.ts';

/** Browsers allow only so many changes of the address; typing is answered at once all the same. */
const pauseBeforeAddress = 300;

export type QueryChange = Partial<CustomerQuery['filter']> & {
  text?: string;
  order?: CustomerQuery['order'];
};

/** A saved list and columns stay in the address when the search changes. */
function besideQuery(): Record<string, string> {
  const { list, columns } = listPart(currentRoute().query);
  return { ...(list ? { list } : {}), ...(columns ? { columns } : {}) };
}

/** Shows other columns in the list at this address. */
export function goToColumns(columns: readonly ListColumn[]): void {
  const address = { ...listPart(currentRoute().query), columns: columns.join(',') };
  navigate(formatRoute(['customers'], address), { replace: true });
}

/** The list's query: what was typed last, written into the address a moment later. */
export function useListAddress(route: Route) {
  const fromAddress = queryOf(route.query);
  const [typed, setTyped] = useState<CustomerQuery | null>(null);
  const timer = useRef(0);
  const query = typed ?? fromAddress;
  const latest = useRef(typed);
  useLayoutEffect(() => {
    latest.current = typed;
  });

  function flush() {
    window.clearTimeout(timer.current);
    timer.current = 0;
    if (!latest.current) return;
    const address = { ...besideQuery(), ...addressOf(latest.current) };
    navigate(formatRoute(['customers'], address), { replace: true });
    setTyped(null);
  }
  const latestFlush = useRef(flush);
  useLayoutEffect(() => {
    latestFlush.current = flush;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);

  function change({ text, order, ...filter }: QueryChange) {
    const isFresh = Object.keys(filter).length === 1 && 'trash' in filter && text === undefined;
    const base = isFresh ? wholeList : query;
    const next = {
      text: text ?? base.text,
      order: order ?? query.order,
      filter: { ...base.filter, ...filter },
    };
    remember('scroll', 0);
    remember('active', -1);
    const clean = queryOf(addressOf(next));
    const isFilter = Object.keys(filter).length > 0;
    latest.current = clean;
    window.clearTimeout(timer.current);
    timer.current = 0;
    // A filter is a step to come back from; letters typed one after the other are not.
    if (isFilter) {
      setTyped(null);
      const beside = isFresh ? {} : besideQuery();
      latest.current = null;
      navigate(formatRoute(['customers'], { ...beside, ...addressOf(clean) }));
      return;
    }
    setTyped(clean);
    timer.current = window.setTimeout(() => latestFlush.current(), pauseBeforeAddress);
  }

  // Somebody else changed the address (back, a link): what was typed before is of no account.
  const address = JSON.stringify(fromAddress);
  useEffect(() => {
    const isOurs = JSON.stringify(queryOf(currentRoute().query)) === JSON.stringify(latest.current);
    if (!isOurs && timer.current === 0) setTyped(null);
  }, [address]);

  return { query, change, flush };
}
