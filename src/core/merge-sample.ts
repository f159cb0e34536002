import type { CustomField } from '../shared/custom-fields.ts';
import { addDays, yearOf } from './dates.ts';
import { formatCustomValue } from './custom-values.ts';
import { ownField, type MergeValues } from './merge-fields.ts';
import { mergeValues, type MergeCard, type MergeFacts, type MergeSetting } from './merge-values.ts';
import { emptyCustomer } from '../shared/customer-card.ts';
import { agreement } from '../shared/agreements.ts';
import { promise } from '../shared/promises.ts';

const words = {
  ko: {
    name: '김민서',
    givenName: '민서',
    company: '한빛상사',
    job: '대표',
    product: '정수기 렌탈',
    promise: '필터 무료 교체',
    referrer: '이준호',
    referred: '박서연',
    agent: '이단골',
    agentCompany: '단골사무소',
    text: '보기',
  },
  en: {
    name: 'Grace Miller',
    givenName: 'Grace',
    company: 'Miller & Co.',
    job: 'Manager',
    product: 'water purifier',
    promise: 'the free filter change',
    referrer: 'Daniel Reed',
    referred: 'Hannah Cole',
    agent: 'Alex Morgan',
    agentCompany: 'Morgan Services',
    text: 'Example',
  },
} as const;

/** What every field says for the customer that templates are tried out on; the agent's own name where it is set. */
export function sampleValues(
  setting: Omit<MergeSetting, 'ownFields'> & {
    readonly ownFields: readonly Pick<CustomField, 'uid' | 'name' | 'type' | 'options'>[];
  },
): MergeValues {
  const { language, today, agent, ownFields } = setting;
  const said = words[language];
  const begin = `${yearOf(today) - 6}-03-15`;
  const card: MergeCard = {
    ...emptyCustomer,
    name: said.name,
    givenName: said.givenName,
    company: said.company,
    job: said.job,
    birthday: `1985${addDays(today, 9).slice(4)}`,
    agreements: [agreement.parse({ kind: 'rental', product: said.product, signedOn: begin })],
    promises: [
      promise.parse({
        text: said.promise,
        madeOn: addDays(today, -20),
        state: 'kept',
        closedOn: addDays(today, -12),
      }),
    ],
  };
  const facts: MergeFacts = {
    referrer: said.referrer,
    referred: said.referred,
    lastContactOn: addDays(today, -12),
  };
  const own = ownFields.map(({ name, type, options }) => {
    const value = { text: said.text, number: '12', date: today, choice: options[0] ?? said.text };
    return [ownField(name), formatCustomValue(type, value[type], language)] as const;
  });
  const ofAgent = {
    agentName: agent.agentName || said.agent,
    agentCompany: agent.agentCompany || said.agentCompany,
    agentPhone: agent.agentPhone || '010-1234-5678',
  };
  return {
    ...mergeValues(card, facts, { language, today, agent: ofAgent, ownFields: [] }),
    ...Object.fromEntries(own),
  };
}
