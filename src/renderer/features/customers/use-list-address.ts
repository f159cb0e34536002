import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CustomerQuery } from '../../../shared/customers.ts';
import { formatRoute } from '../../app/route.ts';
import { currentRoute, navigate, remember } from '../../app/router.ts';
import { addressOf, queryOf, wholeList } from './list-query.ts';

/** Browsers allow only so many changes of the address; typing is answered at once all the same. */
const pauseBeforeAddress = 300;

export type QueryChange = Partial<CustomerQuery['filter']> & {
  text?: string;
  order?: CustomerQuery['order'];
};

/** The list's query: what was typed last, written into the address a moment later. */
export function useListAddress(fromAddress: CustomerQuery) {
  const [typed, setTyped] = useState<CustomerQuery | null>(null);
  const timer = useRef(0);
  const query = typed ?? fromAddress;
  const latest = useRef(typed);
  useLayoutEffect(() => {
    latest.current = typed;
  });

  function flush() {
    window.clearTimeout(timer.current);
    if (!latest.current) return;
    navigate(formatRoute(['customers'], addressOf(latest.current)), { replace: true });
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
    setTyped(clean);
    latest.current = clean;
    window.clearTimeout(timer.current);
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
