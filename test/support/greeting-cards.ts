import type { InputOf, OutputOf } from '../../src/shared/contract.ts';
import type { CustomerPatch } from '../../src/shared/customer-card.ts';
import type { CardToMake, PrintRun } from '../../src/shared/greeting-cards.ts';
import type { TestBackend } from './backend.ts';

/** Adds customers of these names, or with these fields; answers their ids. */
export async function people(
  test: TestBackend,
  whom: readonly (string | CustomerPatch)[],
): Promise<number[]> {
  await test.invoke('settings.update', {
    patch: { agentName: '이자준', agentPostcode: '04524', agentAddress: '서울 중구 세종대로 110' },
  });
  const ids: number[] = [];
  for (const each of whom) {
    const fields = typeof each === 'string' ? { name: each } : each;
    ids.push((await test.invoke('customers.create', { fields })).customer.id);
  }
  return ids;
}

type Compose = Partial<InputOf<'greetingCards.compose'>> & { customerIds: number[] };

export function compose(
  test: TestBackend,
  input: Compose,
): Promise<OutputOf<'greetingCards.compose'>> {
  return test.invoke('greetingCards.compose', {
    template: 'deposit-thanks',
    language: 'ko',
    ...input,
  });
}

/** The cards that compose answers, as the studio hands them on. */
export async function cardsFor(
  test: TestBackend,
  customerIds: number[],
  input: Partial<Compose> = {},
): Promise<CardToMake[]> {
  const { look, cards } = await compose(test, { customerIds, ...input });
  return cards.map(({ customerId, also, wording, greeting, message, closing }) => ({
    customerId,
    also: also.map((other) => other.customerId),
    template: input.template ?? 'deposit-thanks',
    wording,
    spec: { ...look, greeting, message, closing, seed: `seed/${customerId}` },
  }));
}

/** Makes a run of cards into a file of the test's folder. */
export async function produce(
  test: TestBackend,
  cards: CardToMake[],
  input: Partial<Omit<InputOf<'greetingCards.produce'>, 'cards'>> = {},
): Promise<PrintRun> {
  const file = input.mode === 'print' ? undefined : test.path('cards.pdf');
  const wanted = { layout: 'a6', mode: 'save', file, ...input } as const satisfies Omit<
    InputOf<'greetingCards.produce'>,
    'cards'
  >;
  return (await test.job('greetingCards.produce', { cards, ...wanted })) as PrintRun;
}
