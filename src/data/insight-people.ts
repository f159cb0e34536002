import type { Measure } from '../shared/insights.ts';
import type { PromiseOutcome } from '../shared/promises.ts';
import { judgedPromises } from './insight-promises.ts';
import { ends, livingRows, sources, type SourceName, type Span } from './insight-sources.ts';
import { silenceCondition, type SilenceStep } from './insights.ts';
import type { Box, SqlValue } from './sql.ts';

/** Whose number: of a span, of a step of silence, or of now. */
export interface InsightPeopleQuery {
  readonly measure: Measure;
  /** Of the days that the measure's rows are found by: for retention those of the signing. */
  readonly span: Span | null;
  readonly silence: SilenceStep | null;
  readonly today: string;
}

const outcomes: Partial<Record<Measure, readonly (PromiseOutcome | 'open')[]>> = {
  'promises-kept': ['early', 'kept', 'moved'],
  'promises-broken': ['broken'],
  'promises-open': ['open'],
  'promises-released': ['released'],
};

/** The part of a source that a measure shows: those that count, or the rest. */
const parts: Partial<Record<Measure, readonly [SourceName, isDone: boolean]>> = {
  'problems-settled': ['problems', true],
  'first-call': ['firstCall', true],
  'first-call-unsettled': ['firstCall', false],
  contacts: ['contacts', true],
  'contacts-missed': ['contacts', false],
  'deposits-thanked': ['deposits', true],
  'deposits-unthanked': ['deposits', false],
  'cards-sent': ['cards', true],
  referrals: ['referrals', true],
  'agreements-ending': ['ending', true],
  'agreements-lapsed': ['lapsed', true],
  retention: ['retention', true],
  'retention-lost': ['retention', false],
  'feedback-told': ['feedback', true],
  'feedback-untold': ['feedback', false],
};

/** Does the measure need a span of time? The others are of now. */
export const isOfSpan = (measure: Measure): boolean => measure in outcomes || measure in parts;

/** The customers behind a number, each once, by name. */
export function insightPeople(box: Box, query: InsightPeopleQuery): number[] {
  return box.snapshot(() => {
    const { sql, parameters } = peopleOf(box, query);
    return box
      .allSql<{ id: number }>(
        `SELECT id FROM customers WHERE id IN (${sql}) AND trashed_at IS NULL ORDER BY sort_key, id`,
        ...parameters,
      )
      .map(({ id }) => id);
  });
}

function peopleOf(box: Box, query: InsightPeopleQuery): { sql: string; parameters: SqlValue[] } {
  const { measure, span, silence, today } = query;
  const wanted = outcomes[measure];
  if (wanted && span) {
    const ids = judgedPromises(box, span, today)
      .filter(({ outcome }) => wanted.includes(outcome))
      .map(({ customerId }) => customerId);
    return { sql: 'SELECT value FROM json_each(?)', parameters: [JSON.stringify(ids)] };
  }
  const part = parts[measure];
  if (part && span) {
    const [name, isDone] = part;
    const { customer, done } = sources[name];
    const which = done === null ? '' : ` AND ${isDone ? '' : 'NOT '}(${done})`;
    return {
      sql: `SELECT ${customer} FROM ${livingRows(sources[name])}${which}`,
      parameters: ends(sources[name], span),
    };
  }
  if (measure === 'silence' && silence) {
    const { sql, parameters } = silenceCondition(silence);
    return { sql: `SELECT id FROM customers WHERE ${sql}`, parameters };
  }
  return { sql: 'SELECT customer_id FROM problems WHERE closed_at IS NULL', parameters: [] };
}
