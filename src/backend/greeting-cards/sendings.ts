import { addDays } from '../../core/dates.ts';
import { cardsBetween, listSendings, markSendings, marksOfSendings } from '../../data/sendings.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { now, type Context } from '../context.ts';
import { dayOf, startOfDay, today } from '../local-time.ts';

/** The moments [begins, ends) of days that are both counted. */
const momentsOf = ({ from, to }: { from?: string | undefined; to?: string | undefined }) => ({
  begins: from === undefined ? undefined : startOfDay(from),
  ends: to === undefined ? undefined : startOfDay(addDays(to, 1)),
});

export function findSendings(
  { box }: Context,
  { from, to, ...query }: ParsedInputOf<'greetingCards.sendings'>,
): OutputOf<'greetingCards.sendings'> {
  return listSendings(box, { ...query, ...momentsOf({ from, to }) });
}

/** How many cards were put out on each day, and of which templates, the most first. */
export function cardCalendar(
  { box }: Context,
  { from, to }: ParsedInputOf<'greetingCards.calendar'>,
): OutputOf<'greetingCards.calendar'> {
  const { begins = '', ends = '' } = momentsOf({ from, to });
  const byDay = Map.groupBy(cardsBetween(box, { begins, ends }), ({ sentAt }) => dayOf(sentAt));
  return [...byDay].map(([date, runs]) => ({
    date,
    cards: cardsOf(runs),
    templates: [...Map.groupBy(runs, ({ template }) => template)]
      .map(([template, own]) => ({ template, cards: cardsOf(own) }))
      .toSorted((a, b) => b.cards - a.cards),
  }));
}

const cardsOf = (runs: readonly { readonly cards: number }[]): number =>
  runs.reduce((sum, { cards }) => sum + cards, 0);

/** Errors: `not-found`, `day-in-future`. */
export function markSent(
  context: Context,
  { marks }: ParsedInputOf<'greetingCards.mark'>,
): OutputOf<'greetingCards.mark'> {
  const { box, events } = context;
  const day = today(context);
  const ahead = marks.find(({ on }) => on > day);
  if (ahead) throw new AppError('day-in-future', { date: ahead.on });
  const ids = marks.map(({ id }) => id);
  const known = new Set(marksOfSendings(box, ids).map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) throw new AppError('not-found', { what: 'sending', id: missing });
  const before = markSendings(box, marks, now(context));
  events.changed('greeting-cards', 'customers');
  return { before };
}
