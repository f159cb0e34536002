import { month as monthSchema } from '../../../shared/primitives.ts';
import { promiseFilter, promiseOutcome, type PromiseFilter } from '../../../shared/promises.ts';
import { formatRoute, type Route } from '../../app/route.ts';

/** What narrows the list of promises; it lives in the address, so that going back finds it again. */
export type PromisesQuery = Pick<PromiseFilter, 'show' | 'by' | 'size' | 'outcome' | 'text'> & {
  /** Only those told for this month. */
  month?: string | undefined;
};

export function promisesQueryOf({ query }: Route): PromisesQuery {
  const { show, by, size } = promiseFilter.shape;
  return {
    show: show.unwrap().safeParse(query['show']).data ?? 'open',
    by: by.safeParse(query['by']).data,
    size: size.safeParse(query['size']).data,
    outcome: promiseOutcome.safeParse(query['outcome']).data,
    month: monthSchema.safeParse(query['month']).data,
    text: query['text']?.slice(0, 200) || undefined,
  };
}

export function promisesAddress(query: PromisesQuery): string {
  return formatRoute(['promises'], {
    ...query,
    show: query.show === 'open' ? undefined : query.show,
  });
}

export function filterOf({ month, ...rest }: PromisesQuery): PromiseFilter {
  return month === undefined ? rest : { ...rest, from: `${month}-01`, to: lastDay(month) };
}

function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return `${month}-${String(days).padStart(2, '0')}`;
}

/** Does anything narrow the list beyond what it shows at first? */
export function isNarrowed({ by, size, outcome, month, text }: PromisesQuery): boolean {
  return [by, size, outcome, month, text].some((value) => value !== undefined);
}
