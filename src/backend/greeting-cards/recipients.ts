import { allListIds } from '../../data/customers-list.ts';
import { listSavedLists, readSavedList } from '../../data/saved-lists.ts';
import { countHits, searchCustomers } from '../../data/search.ts';
import { followUpsFor, type StoredFollowUp } from '../../data/today-entries.ts';
import type { OutputOf } from '../../shared/contract.ts';
import type { CustomerQuery } from '../../shared/customer-list.ts';
import { AppError } from '../../shared/errors.ts';
import type { OfferedSource, RecipientSource } from '../../shared/greeting-cards.ts';
import type { ReasonKind } from '../../shared/today.ts';
import type { Context } from '../context.ts';
import { storedFilter } from '../customers/filter.ts';
import { readerFor } from '../customers/list/search.ts';
import { today } from '../local-time.ts';
import { inLanguage } from '../paper-words.ts';
import { readSettings } from '../settings/store.ts';
import { listDays } from '../today/list-days.ts';
import { reasonTitles } from './reason-titles.ts';
import { waitingOn, type Waiting } from './waiting.ts';

type Recipients = OutputOf<'greetingCards.recipients'>;

/** So many cards are one batch. */
const most = 10_000;

/** Who is in a source, in its order, nobody in the trash. Errors: `not-found` for a list that is gone. */
export async function recipientsOf(context: Context, source: RecipientSource): Promise<Recipients> {
  switch (source.kind) {
    case 'today':
      return cut(await onToday(context, source));
    case 'search':
      return ofQuery(context, { text: source.text, filter: { trash: false }, order: 'name' });
    case 'saved-list': {
      const list = readSavedList(context.box, source.id);
      if (!list) throw new AppError('not-found', { what: 'list', id: source.id });
      return ofQuery(context, list.query);
    }
    case 'step':
      return cut(ids(cardSteps(context).filter(({ plan }) => isOf(plan, source.plan))));
  }
}

const cut = (customerIds: readonly number[]): Recipients => ({
  customerIds: customerIds.slice(0, most),
  total: customerIds.length,
});

/** Sources with people in them: Today and its reasons, plans whose step means a card, saved lists. */
export async function offeredSources(context: Context): Promise<OfferedSource[]> {
  const lists = [];
  for (const { id, name, query } of listSavedLists(context.box)) {
    const people = await countOf(context, query);
    lists.push({ source: { kind: 'saved-list' as const, id }, title: name, people });
  }
  const offered = [...(await ofToday(context)), ...ofPlans(context), ...lists];
  return offered.filter(({ people }) => people > 0);
}

/** Those who wait on a day; in a large box they are looked for away from the window's thread. */
export async function waiting(context: Context, day: string): Promise<readonly Waiting[]> {
  const reader = readerFor(context);
  return reader ? reader.ask('waiting', { day }) : waitingOn(context.box, day);
}

type TodaySource = Extract<RecipientSource, { kind: 'today' }>;

async function onToday(
  context: Context,
  { date, reason }: Omit<TodaySource, 'kind'>,
): Promise<number[]> {
  const people = await waiting(context, date ?? today(context));
  return people
    .filter(({ reasons }) => reason === undefined || reasons.some(({ kind }) => kind === reason))
    .map(({ customerId }) => customerId);
}

async function ofToday(context: Context): Promise<OfferedSource[]> {
  const { language } = readSettings(context.box);
  const people = await waiting(context, today(context));
  const counts = new Map<ReasonKind, number>();
  const kinds = people.flatMap(({ reasons }) => [...new Set(reasons.map(({ kind }) => kind))]);
  for (const kind of kinds) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const title = inLanguage(language, '오늘 연락할 분', 'Today');
  return [
    { source: { kind: 'today' as const }, title, people: people.length },
    ...[...counts].map(([reason, count]) => ({
      source: { kind: 'today' as const, reason },
      title: inLanguage(language, ...reasonTitles[reason]),
      people: count,
    })),
  ];
}

type CardStep = { customerId: number; plan: string; name: string };

/** Open steps that mean a card and are due, the earliest first. */
function cardSteps(context: Context): CardStep[] {
  const day = today(context);
  return followUpsFor(context.box, listDays(day))
    .filter(({ state }) => state === 'running')
    .flatMap((followUp) => {
      const due = firstCard(followUp, day);
      return due === null ? [] : { ...followUp, due };
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function firstCard({ steps }: StoredFollowUp, day: string): string | null {
  const due = steps
    .filter((step) => (step.means ?? 'call') === 'card' && step.due <= day)
    .filter(({ doneOn, skippedOn }) => !doneOn && !skippedOn)
    .map((step) => step.due);
  return due.toSorted()[0] ?? null;
}

const isOf = (plan: string, asked: string): boolean => asked === '' || plan === asked;
const ids = (steps: readonly CardStep[]): number[] => [
  ...new Set(steps.map(({ customerId }) => customerId)),
];

function ofPlans(context: Context): OfferedSource[] {
  const { language } = readSettings(context.box);
  const steps = cardSteps(context);
  const title = inLanguage(language, '카드를 보낼 차례', 'A card is due');
  const any = { source: { kind: 'step' as const, plan: '' }, title, people: ids(steps).length };
  const plans = [...Map.groupBy(steps, ({ plan }) => plan)].map(([plan, own]) => ({
    source: { kind: 'step' as const, plan },
    title: own[0]?.name ?? plan,
    people: ids(own).length,
  }));
  return [any, ...plans];
}

/** Nobody in the trash gets a card, whatever a list is about. */
async function ofQuery(context: Context, query: CustomerQuery): Promise<Recipients> {
  const { text, order } = query;
  if (query.filter.trash) return cut([]);
  const filter = storedFilter(context, query.filter);
  const reader = readerFor(context);
  if (text.trim() === '') {
    const all = reader
      ? await reader.ask('ids', { filter, order })
      : allListIds(context.box, { filter, order });
    return { customerIds: [...all.slice(0, most)], total: all.length };
  }
  const page = { text, filter, order, offset: 0, limit: most };
  const hits = reader ? await reader.ask('hits', page) : searchCustomers(context.box, page);
  if (hits.ids.length < most) return cut(hits.ids);
  return { customerIds: hits.ids, total: await countOf(context, query) };
}

async function countOf(context: Context, { text, filter: asked }: CustomerQuery): Promise<number> {
  if (asked.trash) return 0;
  const filter = storedFilter(context, asked);
  const reader = readerFor(context);
  if (!reader) return countHits(context.box, { text, filter }, null).total;
  return text.trim() === ''
    ? reader.ask('countList', { filter })
    : reader.ask('countHits', { text, filter });
}
