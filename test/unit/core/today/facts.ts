import { noFacts, type TodayFacts, type TodaySettings } from '../../../../src/core/today/facts.ts';
import { duePeople } from '../../../../src/core/today/people.ts';
import { defaultSettings } from '../../../../src/shared/settings.ts';

/** A Sunday; what tests say of days counts from it. */
export const today = '2026-11-22';
export const settings: TodaySettings = { ...defaultSettings, birthdayDays: 7, silentCount: 5 };

type Fact<K extends keyof TodayFacts> = TodayFacts[K] extends readonly (infer F)[] ? F : never;

export const problem = (
  openedOn: string,
  more: Partial<Fact<'problems'>> = {},
): Fact<'problems'> => ({
  ...{ customerId: 1, uid: `problem ${openedOn}`, what: '필터 소음', openedOn },
  ...{ closedOn: null, stage: 'told', ...more },
});

export const promise = (
  told: string | null,
  more: Partial<Fact<'promises'>> = {},
): Fact<'promises'> => ({
  ...{ customerId: 1, uid: `promise ${told}`, text: '견적서', by: 'me', madeOn: '2026-11-01' },
  ...{ told, aim: null, closedOn: null, ...more },
});

export const step = (due: string, more: Partial<Fact<'steps'>> = {}): Fact<'steps'> => ({
  ...{ customerId: 1, contactId: 10, text: '견적 보내기', due, doneOn: null, ...more },
});

export const deposit = (
  thankOn: string,
  more: Partial<Fact<'deposits'>> = {},
): Fact<'deposits'> => ({
  ...{ customerId: 1, uid: `deposit ${thankOn}`, paidOn: thankOn, amount: 39_900, thankOn },
  ...{ product: '렌탈료', streak: 14, every: 'month', thankedOn: null, ...more },
});

export const followUp = (
  due: string,
  more: Partial<Fact<'followUps'>> = {},
): Fact<'followUps'> => ({
  ...{ customerId: 1, uid: 'plan', step: due, title: '첫 사용', plan: '구매 뒤', subject: '', due },
  ...{ toldLateOn: null, closedOn: null, ...more },
});

export const birthday = (customerId: number, next: string) => ({ customerId, next, age: null });

export const occasion = (customerId: number, next: string, uid = 'a') => ({
  ...{ customerId, uid, kind: 'wedding', next, years: 10 },
});

export const introduction = (customerId: number, on: string, thankedOn: string | null = null) => ({
  ...{ customerId, uid: `guest of ${customerId} ${on}`, name: '윤서연', on, thankedOn },
});

export const silent = (customerId: number, since: string, cadenceDays: number | null = null) => ({
  ...{ customerId, since, contacted: true, cadenceDays, pausedUntil: null },
});

/** The list of a day as `customer, kind due`, with what is done, put off or left over from before. */
export function list(
  facts: Partial<TodayFacts>,
  { day = today, changed = {} }: { day?: string; changed?: Partial<TodaySettings> } = {},
): (string | number)[][] {
  return duePeople({ ...noFacts, ...facts }, day, { ...settings, ...changed }).map(
    ({ customerId, reasons }) => [
      customerId,
      ...reasons.map(({ kind, due, done, carried, movedTo }) =>
        [
          `${kind} ${due}`,
          done && 'done',
          carried && 'carried',
          movedTo !== null && `to ${movedTo}`,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ],
  );
}
