import { randomUUID } from 'node:crypto';
import type { InputOf } from '../shared/contract.ts';
import {
  cardLayout,
  flip,
  ink,
  paperLines,
  type CardLayout,
  type CardLook,
} from '../shared/greeting-card-spec.ts';
import type { ComposedCard, PrintRun } from '../shared/greeting-cards.ts';
import { addressChoice } from '../shared/mailing.ts';
import { envelopeSize } from '../shared/paper.ts';
import type { Language } from '../shared/primitives.ts';
import {
  counted,
  oneOf,
  text,
  UsageError,
  whole,
  type CommandContext,
  type Values,
} from './command.ts';
import { sheetNamed } from './label-sheets.ts';

type Wanted = {
  readonly template: string;
  readonly file: string;
  readonly look: CardLook;
  readonly layout: CardLayout;
  readonly cards: readonly ComposedCard[];
};

/** Makes composed cards as the options say. Errors: `UsageError`, those of the run. */
export async function runCards(
  context: CommandContext,
  { template, file, look, layout, cards }: Wanted,
): Promise<PrintRun> {
  const { invoke, values, finish } = context;
  const seed = text(values, 'seed') ?? randomUUID();
  const changed = {
    ...look,
    hand: text(values, 'hand') ?? look.hand,
    ink: oneOf(values, 'ink', ink.options) ?? look.ink,
    lines: oneOf(values, 'lines', paperLines.options) ?? look.lines,
  };
  const { job } = await invoke('greetingCards.produce', {
    cards: cards.map(({ customerId, also, wording, greeting, message, closing }) => ({
      customerId,
      also: also.map((other) => other.customerId),
      template,
      wording,
      spec: {
        ...changed,
        greeting,
        message: text(values, 'message') ?? message,
        closing,
        seed: `${seed}/${customerId}`,
      },
    })),
    layout: oneOf(values, 'layout', cardLayout.options) ?? layout,
    flip: oneOf(values, 'flip', flip.options) ?? (await invoke('settings.get', {})).flip,
    each: values['each'] === true,
    envelope: oneOf(values, 'envelope', envelopeSize.options) ?? null,
    labels: await labelsOf(context),
    address: oneOf(values, 'address', addressChoice.options) ?? 'best',
    mode: 'save',
    file,
  });
  return (await finish(job ?? '')) as PrintRun;
}

async function labelsOf({
  invoke,
  values,
}: CommandContext): Promise<InputOf<'greetingCards.produce'>['labels']> {
  const sheet = text(values, 'labels');
  if (sheet === undefined) return null;
  return { sheet: (await sheetNamed(invoke, sheet)).id, first: firstOf(values) };
}

function firstOf(values: Values): number {
  const first = whole(values, 'first') ?? 1;
  if (first < 1) throw new UsageError(`--first: ${first}`);
  return first;
}

/** What came of a run, for people. */
export function runWords(
  run: PrintRun,
  withdrawn: readonly { name: string }[],
  language: Language,
): string {
  const ko = language === 'ko';
  const post = [
    run.envelopes > 0 && (ko ? `봉투 ${run.envelopes}장` : counted(run.envelopes, 'envelope')),
    run.labels > 0 && (ko ? `라벨 ${run.labels}장` : counted(run.labels, 'label')),
  ].filter((part) => part !== false);
  const head = ko
    ? [`카드 ${run.cards}장`, `${run.pages}쪽`, ...post].join(', ')
    : [counted(run.cards, 'card'), counted(run.pages, 'page'), ...post].join(', ');
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(', ');
  const lines = [
    `${head}: ${run.file ?? ''}`,
    ...run.failed.map(({ name, error }) => `${name}: ${error.message}`),
    ...run.unfinished.map(({ error }) => error.message),
    withdrawn.length > 0 &&
      `${ko ? '동의를 철회해 뺀 분' : 'left out, consent withdrawn'}: ${names(withdrawn)}`,
    run.withoutAddress.length > 0 &&
      `${ko ? '주소가 없는 분' : 'without an address'}: ${names(run.withoutAddress)}`,
  ];
  return lines.filter((line) => line !== false).join('\n');
}
