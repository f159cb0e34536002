import {
  allListIds,
  countBox,
  countCustomers,
  listAreas,
  listTags,
  type CustomerOrder,
  type StoredFilter,
} from '../../../data/customers-list.ts';
import { countHits, searchCustomers, type SearchQuery } from '../../../data/search.ts';
import { insightPeople, type InsightPeopleQuery } from '../../../data/insight-people.ts';
import { readInsights, type InsightsQuery } from '../../../data/insights.ts';
import type { Box } from '../../../data/sql.ts';
import { mailingPieces, type MailingQuestion } from '../../mailing/question.ts';
import { householdsAmong, type HouseholdsQuery } from '../../greeting-cards/households.ts';
import { waitingOn } from '../../greeting-cards/waiting.ts';
import { readReferrals } from '../../referrals/read.ts';

/** What takes long in a large box, by name: what is asked. */
export type Questions = {
  /** Every id of a list without a text, in order. */
  ids: { filter: StoredFilter; order: CustomerOrder };
  /** A page of a ranked search far behind its beginning. */
  hits: SearchQuery;
  /** How many a text finds in all. */
  countHits: { text: string; filter: StoredFilter };
  countList: { filter: StoredFilter };
  countBox: null;
  tags: null;
  areas: null;
  /** Who introduced whom. */
  grapevine: null;
  /** Counts by month, and who stands behind one of them. */
  insights: InsightsQuery;
  insightPeople: InsightPeopleQuery;
  /** Who of many lives together. */
  households: HouseholdsQuery;
  /** Who waits on the list of a day, and for what. */
  waiting: { day: string };
  /** What would be written on envelopes and labels. */
  mailing: MailingQuestion;
};
export type Question = keyof Questions;

/** The answers; each reads the box only. */
export const answers = {
  ids: (box: Box, query: Questions['ids']) => Int32Array.from(allListIds(box, query)),
  hits: (box: Box, query: Questions['hits']) => searchCustomers(box, query),
  countHits: (box: Box, query: Questions['countHits']) => countHits(box, query, null).total,
  countList: (box: Box, { filter }: Questions['countList']) =>
    countCustomers(box, filter, null).total,
  countBox: (box: Box, _: null) => countBox(box),
  tags: (box: Box, _: null) => listTags(box),
  areas: (box: Box, _: null) => listAreas(box),
  grapevine: (box: Box, _: null) => readReferrals(box),
  insights: (box: Box, query: Questions['insights']) => readInsights(box, query),
  insightPeople: (box: Box, query: Questions['insightPeople']) =>
    Int32Array.from(insightPeople(box, query)),
  households: (box: Box, query: Questions['households']) => householdsAmong(box, query),
  waiting: (box: Box, { day }: Questions['waiting']) => waitingOn(box, day),
  mailing: (box: Box, query: MailingQuestion) => mailingPieces(box, query),
} as const satisfies { [Q in Question]: (box: Box, asked: Questions[Q]) => unknown };
export type AnswerTo<Q extends Question> = ReturnType<(typeof answers)[Q]>;

/** What crosses to the worker, and what comes back under the same number. */
export type Asked = { number: number; question: Question; about: unknown };
export type Answered = { number: number } & (
  { value: unknown } | { error: import('../../../shared/errors.ts').ErrorData }
);
