import { agreementNumberKey } from '../core/agreement-numbers.ts';
import { stepDays } from '../core/follow-up-days.ts';
import type { CustomerFields } from '../shared/customer-card.ts';

/** The lists on a card whose entries have a uid. */
export type CardListName =
  | 'relations'
  | 'occasions'
  | 'preferences'
  | 'expectations'
  | 'extras'
  | 'signals'
  | 'questions'
  | 'consents'
  | 'promises'
  | 'problems'
  | 'agreements'
  | 'followUps'
  | 'handoffs'
  | 'feedback';
export type CardLists = Pick<CustomerFields, CardListName>;
export type ListEntry<N extends CardListName> = CardLists[N][number];

interface ListTable<N extends CardListName> {
  readonly table: string;
  /** The entry's keys beside its uid, each with its column. */
  readonly columns: { readonly [K in Exclude<keyof ListEntry<N>, 'uid'>]-?: string };
  /** Keys that are true or false, 1 or 0 in the table. */
  readonly flags?: readonly (keyof ListEntry<N>)[];
  /** Keys that hold lists, kept as JSON. */
  readonly json?: readonly (keyof ListEntry<N>)[];
  /** Columns that are reckoned from the entry, for queries alone. */
  readonly reckoned?: { readonly [column: string]: (entry: ListEntry<N>) => string | null };
}

/** In which table each list stands, and in which columns. */
export const cardListTables: { readonly [N in CardListName]: ListTable<N> } = {
  relations: {
    table: 'relations',
    columns: {
      relation: 'relation',
      name: 'name',
      customerUid: 'customer_uid',
      phone: 'phone',
      note: 'note',
    },
  },
  occasions: {
    table: 'occasions',
    columns: {
      kind: 'kind',
      date: 'date',
      calendar: 'calendar',
      leapMonth: 'leap_month',
      yearly: 'yearly',
      note: 'note',
    },
    flags: ['leapMonth', 'yearly'],
  },
  preferences: {
    table: 'preferences',
    columns: { kind: 'kind', text: 'text', forService: 'for_service', on: 'noted_on' },
    flags: ['forService'],
  },
  expectations: {
    table: 'expectations',
    columns: { question: 'question', answer: 'answer', knownBy: 'known_by', askedOn: 'asked_on' },
  },
  extras: { table: 'extras', columns: { on: 'done_on', what: 'what', landed: 'landed' } },
  signals: {
    table: 'signals',
    columns: { kind: 'kind', tone: 'tone', on: 'seen_on', note: 'note' },
  },
  questions: {
    table: 'agreement_questions',
    columns: {
      about: 'about',
      on: 'asked_on',
      needsIt: 'needs_it',
      feelsRight: 'feels_right',
      addsUp: 'adds_up',
      note: 'note',
    },
  },
  consents: {
    table: 'consents',
    columns: {
      purpose: 'purpose',
      items: 'items',
      method: 'method',
      on: 'given_on',
      until: 'until',
      withdrawnOn: 'withdrawn_on',
      note: 'note',
    },
  },
  promises: {
    table: 'promises',
    columns: {
      text: 'text',
      by: 'promised_by',
      size: 'size',
      madeOn: 'made_on',
      told: 'told',
      aim: 'aim',
      moves: 'moves',
      state: 'state',
      closedOn: 'closed_on',
      note: 'note',
      origin: 'origin',
    },
    json: ['moves'],
  },
  problems: {
    table: 'problems',
    columns: {
      what: 'what',
      openedAt: 'opened_at',
      wish: 'wish',
      proposal: 'proposal',
      consent: 'consent',
      settlement: 'settlement',
      settledAt: 'settled_at',
      satisfied: 'satisfied',
      closedAt: 'closed_at',
      lesson: 'lesson',
      rounds: 'rounds',
      agreement: 'agreement',
    },
    json: ['rounds'],
  },
  agreements: {
    table: 'agreements',
    columns: {
      kind: 'kind',
      product: 'product',
      number: 'number',
      signedOn: 'signed_on',
      startsOn: 'starts_on',
      endsOn: 'ends_on',
      amount: 'amount',
      every: 'every',
      payment: 'payment',
      debitDay: 'debit_day',
      bank: 'bank',
      account: 'account',
      payers: 'payers',
      watchFrom: 'watch_from',
      prepaid: 'prepaid',
      scope: 'scope',
      exceptions: 'exceptions',
      status: 'status',
      statusOn: 'status_on',
      statusNote: 'status_note',
      noticeOn: 'notice_on',
      note: 'note',
    },
    json: ['payers'],
    reckoned: { number_key: ({ number }) => agreementNumberKey(number) },
  },
  followUps: {
    table: 'follow_ups',
    columns: {
      plan: 'plan',
      name: 'name',
      event: 'event',
      about: 'about',
      aboutUid: 'about_uid',
      state: 'state',
      stateOn: 'state_on',
      repeatMonths: 'repeat_months',
      steps: 'steps',
    },
    json: ['steps'],
    reckoned: {
      next_due: ({ steps }) => stepDays(steps).nextDue,
      first_due: ({ steps }) => stepDays(steps).firstDue,
      last_closed: ({ steps }) => stepDays(steps).lastClosed,
    },
  },
  handoffs: {
    table: 'handoffs',
    columns: {
      helper: 'helper',
      helperName: 'helper_name',
      what: 'what',
      handedAt: 'handed_at',
      checkOn: 'check_on',
      arrivedOn: 'arrived_on',
      note: 'note',
    },
  },
  feedback: {
    table: 'feedback',
    columns: {
      kind: 'kind',
      on: 'said_on',
      text: 'text',
      done: 'done',
      doneOn: 'done_on',
      toldOn: 'told_on',
    },
  },
};
