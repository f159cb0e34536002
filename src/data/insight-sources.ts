import type { SqlValue } from './sql.ts';

/** A month, or several: calendar days, and the moments at which they begin here; each end excluded. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly since: string;
  readonly before: string;
}

/** What is counted of a span: rows of a table, and which of them are the good part. */
export interface Source {
  /** With `?` for the beginning and the end of the span. */
  readonly rows: string;
  readonly customer: string;
  readonly by: 'day' | 'moment';
  /** True for those that count; null where all do. */
  readonly done: string | null;
}

const reached = `outcome <> 'missed'`;
/** The first day of an agreement's thirteenth month. */
const thirteenth = `date(signed_on, '+12 months')`;

/** Months by which agreements are looked at after their signing. */
export const retentionMonths = 13;

/** Every one walks an index over the span; see `migrations/`. */
export const sources = {
  firstCall: {
    rows: `contacts WHERE kind = 'call' AND started_at >= ? AND started_at < ?
      AND trashed_at IS NULL AND settled IS NOT NULL`,
    customer: 'customer_id',
    by: 'moment',
    done: 'settled = 1',
  },
  contacts: {
    rows: 'contacts WHERE started_at >= ? AND started_at < ? AND trashed_at IS NULL',
    customer: 'customer_id',
    by: 'moment',
    done: reached,
  },
  deposits: {
    rows: `deposits WHERE paid_on >= ? AND paid_on < ? AND trashed_at IS NULL
      AND thank_on IS NOT NULL AND customer_id IS NOT NULL`,
    customer: 'customer_id',
    by: 'day',
    done: `coalesce(thanked_by, 'skipped') <> 'skipped'`,
  },
  cards: {
    rows: 'sendings WHERE sent_at >= ? AND sent_at < ?',
    customer: 'customer_id',
    by: 'moment',
    done: null,
  },
  referrals: {
    rows: `customers WHERE referred_on >= ? AND referred_on < ? AND referred_by IS NOT NULL
      AND trashed_at IS NULL`,
    customer: 'customers.id',
    by: 'day',
    done: null,
  },
  ending: {
    // Left to itself SQLite walks all that run, month after month.
    rows: `agreements INDEXED BY agreements_by_end WHERE ends_on IS NOT NULL
      AND ends_on >= ? AND ends_on < ? AND status IN ('active', 'paused')`,
    customer: 'customer_id',
    by: 'day',
    done: null,
  },
  lapsed: {
    rows: `agreements WHERE status = 'lapsed' AND status_on >= ? AND status_on < ?`,
    customer: 'customer_id',
    by: 'day',
    done: null,
  },
  retention: {
    rows: `agreements WHERE signed_on >= ? AND signed_on < ? AND every <> 'once'
      AND status NOT IN ('offered', 'lost') AND (ends_on IS NULL OR ends_on >= ${thirteenth})`,
    customer: 'customer_id',
    by: 'day',
    done: `status IN ('active', 'paused') OR coalesce(status_on >= ${thirteenth}, 0)`,
  },
  feedback: {
    rows: 'feedback WHERE said_on >= ? AND said_on < ?',
    customer: 'customer_id',
    by: 'day',
    done: 'told_on IS NOT NULL',
  },
  problems: {
    rows: 'problems WHERE closed_at >= ? AND closed_at < ?',
    customer: 'customer_id',
    by: 'moment',
    done: null,
  },
} as const satisfies Record<string, Source>;
export type SourceName = keyof typeof sources;

/** The rows of living customers: whose card is in the trash counts nowhere. */
export function livingRows({ rows, customer }: Source): string {
  return `${rows} AND ${customer} NOT IN (SELECT id FROM customers WHERE trashed_at IS NOT NULL)`;
}

export const ends = ({ by }: Source, span: Span): SqlValue[] =>
  by === 'day' ? [span.from, span.to] : [span.since, span.before];
