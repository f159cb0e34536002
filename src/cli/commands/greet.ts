import { randomUUID } from 'node:crypto';
import type { PrintRun } from '../../shared/greeting-cards.ts';
import { cardLayout, ink, paperLines, templateName } from '../../shared/greeting-cards.ts';
import { AppError } from '../../shared/errors.ts';
import { counted, customerId, oneOf, text, UsageError, type Command } from '../command.ts';

export const greetCommand: Command = {
  name: 'greet',
  usage: 'ID… --template NAME --out FILE.pdf',
  summary: {
    ko: '감사카드를 PDF로 만들고 발송을 기록합니다',
    en: 'make greeting cards as PDF and keep the sending',
  },
  options: {
    template: {
      type: 'string',
      help: { ko: templateName.options.join(', '), en: templateName.options.join(', ') },
    },
    out: { type: 'string', help: { ko: '쓸 PDF 파일', en: 'the PDF file to write' } },
    layout: {
      type: 'string',
      help: {
        ko: 'a6(한 쪽에 한 장, 기본) | a6x4(A4에 네 장)',
        en: 'a6 (one a page, default) | a6x4 (four on A4)',
      },
    },
    hand: {
      type: 'string',
      help: { ko: '손글씨 (기본: 설정)', en: 'the hand (default: Settings)' },
    },
    ink: { type: 'string', help: { ko: ink.options.join(', '), en: ink.options.join(', ') } },
    lines: {
      type: 'string',
      help: { ko: paperLines.options.join(', '), en: paperLines.options.join(', ') },
    },
    message: {
      type: 'string',
      help: { ko: '서식 대신 쓸 글', en: "the message instead of the template's" },
    },
    seed: {
      type: 'string',
      help: { ko: '글씨 모양의 씨앗 (기본: 새로)', en: 'seed of the hand (default: fresh)' },
    },
  },
  positionals: [1, 10_000],
  async run({ invoke, positionals, values, language, boxLanguage, finish }) {
    const name = text(values, 'template');
    const file = text(values, 'out');
    if (name === undefined || file === undefined)
      throw new UsageError(`dangol greet ${this.usage}`);
    const template = templateName.safeParse(name);
    if (!template.success) {
      throw new AppError('template-unknown', { name, known: templateName.options });
    }
    const settings = await invoke('settings.get', {});
    const composed = await invoke('greetingCards.compose', {
      template: template.data,
      customerIds: positionals.map(customerId),
      language: boxLanguage,
    });
    const seed = text(values, 'seed') ?? randomUUID();
    const cards = composed.map((card) => ({
      customerId: card.customerId,
      template: template.data,
      spec: {
        greeting: card.greeting,
        message: text(values, 'message') ?? card.message,
        closing: card.closing,
        hand: text(values, 'hand') ?? settings.hand,
        ink: oneOf(values, 'ink', ink.options) ?? settings.ink,
        lines: oneOf(values, 'lines', paperLines.options) ?? settings.lines,
        seed: `${seed}/${card.customerId}`,
      },
    }));
    const layout = oneOf(values, 'layout', cardLayout.options) ?? 'a6';
    const { job } = await invoke('greetingCards.produce', { cards, layout, mode: 'save', file });
    const run = (await finish(job ?? '')) as PrintRun;
    const said =
      language === 'ko'
        ? `카드 ${run.cards}장, ${run.pages}쪽: ${run.file}`
        : `${counted(run.cards, 'card')}, ${counted(run.pages, 'page')}: ${run.file}`;
    return { json: run, text: said };
  },
};
