import type { Insights } from '../shared/insights.ts';
import { judgedPromises } from './insight-promises.ts';
import {
  ends,
  livingRows,
  sources,
  type Source,
  type SourceName,
  type Span,
} from './insight-sources.ts';
import type { Box } from './sql.ts';

/** A month with its own span and that of the agreements whose thirteenth month it closes. */
export interface MonthSpan {
  readonly month: string;
  readonly span: Span;
  readonly signed: Span;
}

/** A step of silence: since when the last real contact was, before when; both may be open. */
export interface SilenceStep {
  readonly upTo: number | null;
  readonly since: string | null;
  readonly before: string | null;
}

export interface InsightsQuery {
  readonly months: readonly MonthSpan[];
  /** The coming ones, for agreements that end. */
  readonly coming: readonly { readonly month: string; readonly span: Span }[];
  readonly silence: readonly SilenceStep[];
  readonly today: string;
}

export type CountedInsights = Omit<Insights, 'from' | 'to'>;

/** Everything that the box says of one's own work, in one state of the box. */
export function readInsights(box: Box, query: InsightsQuery): CountedInsights {
  const { months, coming, today } = query;
  const by = (name: SourceName) =>
    months.map(({ month, span, signed }) => ({
      month,
      ...count(box, sources[name], name === 'retention' ? signed : span),
    }));
  return box.snapshot(() => ({
    promises: months.map(({ month, span }) => ({ month, ...promisesOf(box, span, today) })),
    problems: months.map(({ month, span }) => ({ month, ...problemsOf(box, span) })),
    problemsOpen: openProblems(box),
    firstCall: by('firstCall'),
    contacts: by('contacts'),
    silence: query.silence.map((step) => ({
      upTo: step.upTo,
      customers: countSilent(box, step),
    })),
    deposits: by('deposits'),
    cards: by('cards'),
    referrals: by('referrals'),
    ending: coming.map(({ month, span }) => ({ month, ...count(box, sources.ending, span) })),
    lapsed: by('lapsed'),
    retention: by('retention'),
    feedback: by('feedback'),
  }));
}

/** `of` is 0 where the count is of nothing. */
function count(box: Box, source: Source, span: Span): { count: number; of: number } {
  const done = source.done === null ? '' : ` FILTER (WHERE ${source.done})`;
  const row = box.getSql<{ counted: number; whole: number }>(
    `SELECT count(*)${done} AS counted, count(*) AS whole FROM ${livingRows(source)}`,
    ...ends(source, span),
  );
  return { count: row?.counted ?? 0, of: source.done === null ? 0 : (row?.whole ?? 0) };
}

function promisesOf(box: Box, span: Span, today: string) {
  const counts = { early: 0, kept: 0, moved: 0, broken: 0, released: 0, open: 0 };
  for (const { outcome } of judgedPromises(box, span, today)) counts[outcome] += 1;
  return counts;
}

function problemsOf(box: Box, span: Span) {
  const hours = box
    .allSql<{ hours: number }>(
      `SELECT CAST(max(0, (julianday(closed_at) - julianday(opened_at)) * 24 + 0.0001) AS INTEGER)
         AS hours
       FROM ${livingRows(sources.problems)} ORDER BY hours`,
      ...ends(sources.problems, span),
    )
    .map((row) => row.hours);
  return { closed: hours.length, medianHours: median(hours), longestHours: hours.at(-1) ?? null };
}

/** The middle of sorted numbers; of two in the middle their mean, rounded. */
function median(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

function openProblems(box: Box): number {
  return (
    box.getSql<{ n: number }>(
      `SELECT count(*) AS n FROM problems WHERE closed_at IS NULL
         AND customer_id NOT IN (SELECT id FROM customers WHERE trashed_at IS NOT NULL)`,
    )?.n ?? 0
  );
}

/** The condition of a step; a customer without any real contact is in the step `0` alone. */
export function silenceCondition(step: SilenceStep): { sql: string; parameters: string[] } {
  const living = 'trashed_at IS NULL';
  if (step.upTo === 0) return { sql: `${living} AND last_contact_at IS NULL`, parameters: [] };
  const { since, before } = step;
  const bounds = [
    ...(since === null ? [] : ['last_contact_at >= ?']),
    ...(before === null ? [] : ['last_contact_at < ?']),
  ];
  return {
    sql: [living, ...bounds].join(' AND '),
    parameters: [since, before].filter((bound) => bound !== null),
  };
}

function countSilent(box: Box, step: SilenceStep): number {
  const { sql, parameters } = silenceCondition(step);
  return (
    box.getSql<{ n: number }>(
      `SELECT count(*) AS n FROM customers INDEXED BY customers_by_contact WHERE ${sql}`,
      ...parameters,
    )?.n ?? 0
  );
}

/** At most so many rows are counted in a long range. */
export function highestRows(box: Box): number {
  const tables = ['customers', 'contacts', 'deposits', 'agreements', 'promises'];
  const highest = tables.map((table) => `coalesce((SELECT max(id) FROM ${table}), 0)`).join(' + ');
  return box.getSql<{ n: number }>(`SELECT ${highest} AS n`)?.n ?? 0;
}
