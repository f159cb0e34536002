import type { Insights, Measure } from '../../../shared/insights.ts';

/** What a colour says: done or good, missed, to be done, information, neither. */
export type Tone = 'good' | 'bad' | 'due' | 'info' | 'plain';

/** One number with the people behind it. */
export type Part = { readonly measure: Measure; readonly tone: Tone; readonly value: number };

export type Column = {
  readonly month: string;
  /** From the foot of the bar to its top. */
  readonly parts: readonly Part[];
  readonly count: number;
  /** What the count is of; 0 where it is of nothing. */
  readonly of: number;
  /** Hours, where the bar stands for them instead of for the count. */
  readonly hours: number | null;
};

export const panelNames = [
  'promises',
  'problems',
  'deposits',
  'firstCall',
  'contacts',
  'feedback',
  'ending',
  'retention',
  'lapsed',
  'cards',
  'referrals',
] as const;
export type PanelName = (typeof panelNames)[number];

export type Panel = {
  readonly name: PanelName;
  readonly columns: readonly Column[];
  /** All months together; numbers that no bar shows come last. */
  readonly parts: readonly (Part & { readonly ofNow?: boolean })[];
  readonly count: number;
  readonly of: number;
};

type Counted = { month: string; count: number; of: number };
type Pair = readonly [Measure, Tone];

/** A list of counts as columns: those that count, and the rest of what they are of. */
function countedColumns(list: readonly Counted[], good: Pair, rest: Pair | null): Column[] {
  return list.map(({ month, count, of }) => ({
    month,
    count,
    of,
    hours: null,
    parts: [
      { measure: good[0], tone: good[1], value: count },
      ...(rest ? [{ measure: rest[0], tone: rest[1], value: of - count }] : []),
    ],
  }));
}

function promiseColumns({ promises }: Insights): Column[] {
  return promises.map(({ month, early, kept, moved, broken, released, open }) => {
    const good = early + kept + moved;
    return {
      month,
      count: good,
      of: good + broken + open,
      hours: null,
      parts: [
        { measure: 'promises-kept', tone: 'good', value: good },
        { measure: 'promises-open', tone: 'due', value: open },
        { measure: 'promises-broken', tone: 'bad', value: broken },
        { measure: 'promises-released', tone: 'plain', value: released },
      ],
    };
  });
}

function problemColumns({ problems }: Insights): Column[] {
  return problems.map(({ month, closed, medianHours }) => ({
    month,
    count: closed,
    of: 0,
    hours: medianHours,
    parts: [{ measure: 'problems-settled', tone: 'info', value: closed }],
  }));
}

const columnsOf: Record<PanelName, (all: Insights) => Column[]> = {
  promises: promiseColumns,
  problems: problemColumns,
  firstCall: ({ firstCall }) =>
    countedColumns(firstCall, ['first-call', 'good'], ['first-call-unsettled', 'plain']),
  contacts: ({ contacts }) =>
    countedColumns(contacts, ['contacts', 'info'], ['contacts-missed', 'plain']),
  deposits: ({ deposits }) =>
    countedColumns(deposits, ['deposits-thanked', 'good'], ['deposits-unthanked', 'due']),
  cards: ({ cards }) => countedColumns(cards, ['cards-sent', 'info'], null),
  referrals: ({ referrals }) => countedColumns(referrals, ['referrals', 'good'], null),
  ending: ({ ending }) => countedColumns(ending, ['agreements-ending', 'due'], null),
  lapsed: ({ lapsed }) => countedColumns(lapsed, ['agreements-lapsed', 'bad'], null),
  retention: ({ retention }) =>
    countedColumns(retention, ['retention', 'good'], ['retention-lost', 'plain']),
  feedback: ({ feedback }) =>
    countedColumns(feedback, ['feedback-told', 'good'], ['feedback-untold', 'due']),
};

/** One panel's bars and what they come to. */
export function panelOf(name: PanelName, all: Insights): Panel {
  const columns = columnsOf[name](all);
  const sum = (pick: (column: Column) => number) =>
    columns.reduce((total, column) => total + pick(column), 0);
  const parts = (columns[0]?.parts ?? []).map((part, at) => ({
    ...part,
    value: sum((column) => column.parts[at]?.value ?? 0),
  }));
  const open = {
    measure: 'problems-open',
    tone: 'bad',
    value: all.problemsOpen,
    ofNow: true,
  } as const;
  return {
    name,
    columns,
    parts: name === 'problems' ? [...parts, open] : parts,
    count: sum(({ count }) => count),
    of: sum(({ of }) => of),
  };
}

/** Is there nothing to show at all? */
export const isEmpty = ({ parts }: Panel): boolean => parts.every(({ value }) => value === 0);

/** How high a bar stands: its hours, else all that it is made of. */
export const heightOf = ({ hours, parts }: Column): number =>
  hours ?? parts.reduce((sum, { value }) => sum + value, 0);

const families: readonly (readonly Measure[])[] = [
  ['promises-kept', 'promises-broken', 'promises-open', 'promises-released'],
  ['first-call', 'first-call-unsettled'],
  ['contacts', 'contacts-missed'],
  ['deposits-thanked', 'deposits-unthanked'],
  ['retention', 'retention-lost'],
  ['feedback-told', 'feedback-untold'],
];

/** The measures that a bar is made of together with this one. */
export const familyOf = (measure: Measure): readonly Measure[] =>
  families.find((family) => family.includes(measure)) ?? [measure];
