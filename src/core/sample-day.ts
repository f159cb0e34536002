import type { CustomerFields } from '../shared/customer-card.ts';
import type { CardRest, TravellingContact } from '../shared/exchange-card.ts';
import type { TravellingHelper } from '../shared/exchange-office.ts';
import { sampleAgreements } from './sample-agreements.ts';
import type { SampleTalk } from './sample-calls.ts';
import { sampleMoney, type MoneyOptions } from './sample-deposits.ts';
import { sampleFeedback, sampleFollowUps } from './sample-follow-ups.ts';
import type { SampleMember } from './sample-members.ts';
import { sampleTroubles } from './sample-problems.ts';
import { samplePromises } from './sample-promises.ts';

type EveryDay = Pick<
  CustomerFields,
  'promises' | 'problems' | 'agreements' | 'followUps' | 'handoffs' | 'feedback'
>;

/** What a customer's days are made of: agreements and their money, promises, problems, plans, words said. */
export function sampleDays(
  member: SampleMember,
  card: CustomerFields,
  told: readonly SampleTalk[],
  helpers: readonly TravellingHelper[],
  options: MoneyOptions,
): { fields: EveryDay; contacts: TravellingContact[]; deposits: CardRest['deposits'] } {
  const isGone = member.trashedOn !== null;
  const agreements = isGone ? [] : sampleAgreements(member, card, options);
  const { deposits, contacts: thanks } = sampleMoney(member, card, agreements, options);
  const { promises, talks } = isGone
    ? { promises: [], talks: told }
    : samplePromises(member, told, options);
  const { problems, handoffs } = isGone
    ? { problems: [], handoffs: [] }
    : sampleTroubles(member, told, agreements, helpers, options);
  const contacts = [...talks.map(({ contact }) => contact), ...thanks].sort((a, b) =>
    a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0,
  );
  return {
    fields: {
      promises,
      problems,
      agreements,
      followUps: isGone ? [] : sampleFollowUps(member, agreements, options),
      handoffs,
      feedback: isGone ? [] : sampleFeedback(member, options),
    },
    contacts,
    deposits,
  };
}
