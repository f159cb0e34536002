import {
  cap,
  conditionCount,
  countBox,
  countCustomers,
  isNarrowing,
  listAreas,
  listTags,
  readRows,
  type Count,
} from '../../../data/customers-list.ts';
import {
  countHits,
  searchCustomers,
  type SearchHits,
  type SearchQuery,
} from '../../../data/search.ts';
import { highestCustomerId } from '../../../data/customers-read.ts';
import type { ParsedInputOf } from '../../../shared/contract.ts';
import type { Context } from '../../context.ts';
import type { HandlersOf } from '../../dispatch.ts';
import { storedFilter } from '../filter.ts';
import { withMatches } from '../matches.ts';
import type { ListReader } from './reader.ts';

/** From so many customers on, what reads all of them is left to the reader. */
const largeBox = 30_000;
/** Pages that begin further down take longer than a frame in a large box. */
const deep = 3000;
/** So many are counted at once; what is beyond takes the reader. */
const countedAtOnce = 10_000;

/** The reader where the box is so large that a window would stand still. */
export function readerFor({ box, lists, ports }: Context): ListReader | null {
  if (ports.host === 'cli') return null;
  return highestCustomerId(box) >= largeBox ? lists : null;
}

/** No index holds several conditions: the reader finds all that meet them, once for every page. */
function isForReader({ text, filter, offset }: SearchQuery): boolean {
  return offset >= deep || (text.trim() === '' && conditionCount(filter) > 1);
}

async function findPage(
  { box }: Context,
  reader: ListReader | null,
  query: SearchQuery,
): Promise<SearchHits> {
  const { text, filter, order, offset, limit } = query;
  if (!reader || limit === 0 || !isForReader(query)) return searchCustomers(box, query);
  if (text.trim() !== '') return reader.ask('hits', query);
  const ids = await reader.ask('ids', { filter, order });
  return { ids: [...ids.subarray(offset, offset + limit)], terms: [], total: ids.length };
}

async function count(
  { box }: Context,
  reader: ListReader | null,
  query: SearchQuery,
  upTo: number | null,
  hits: SearchHits,
): Promise<Count> {
  const { text, filter, order } = query;
  if (reader && text.trim() === '' && conditionCount(filter) > 1) {
    return cap((await reader.ask('ids', { filter, order })).length, upTo);
  }
  const isFew = upTo !== null && upTo <= countedAtOnce;
  if (!reader || isFew) return countHits(box, { text, filter }, upTo, hits);
  if (text.trim() !== '') return cap(await reader.ask('countHits', { text, filter }), upTo);
  if (isNarrowing(filter)) {
    const first = countCustomers(box, filter, countedAtOnce);
    if (first.isExact) return first;
  }
  return cap(await reader.ask('countList', { filter }), upTo);
}

type ListOperations = 'customers.search' | 'customers.count' | 'customers.tags' | 'customers.areas';

/** The list of customers: pages, counts, and what it can be narrowed by. */
export function listHandlers(context: Context): Pick<HandlersOf<'customers'>, ListOperations> {
  const { box } = context;
  return {
    'customers.search': async (input: ParsedInputOf<'customers.search'>) => {
      const { text, order, offset, limit, countUpTo, columns } = input;
      const reader = readerFor(context);
      const query = { text, filter: storedFilter(context, input.filter), order, offset, limit };
      const hits = await findPage(context, reader, query);
      const { total, isExact } = await count(context, reader, query, countUpTo, hits);
      const customers = withMatches(box, readRows(box, hits.ids, columns), hits.terms);
      context.access.searched(text.trim(), customers.length);
      return { total, totalIsExact: isExact, customers };
    },
    'customers.count': () => readerFor(context)?.ask('countBox', null) ?? countBox(box),
    'customers.tags': () => readerFor(context)?.ask('tags', null) ?? listTags(box),
    'customers.areas': () => readerFor(context)?.ask('areas', null) ?? listAreas(box),
  };
}
