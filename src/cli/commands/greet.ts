import { cardLayout, flip, ink, paperLines } from '../../shared/greeting-card-spec.ts';
import { addressChoice } from '../../shared/mailing.ts';
import { envelopeSize } from '../../shared/paper.ts';
import { builtInTemplates } from '../../shared/templates.ts';
import { AppError } from '../../shared/errors.ts';
import { cardRecipients } from '../card-recipients.ts';
import {
  customerId,
  oneOf,
  text,
  UsageError,
  whole,
  type Command,
  type CommandContext,
  type Values,
} from '../command.ts';
import { runCards, runWords } from '../card-run.ts';

const help = (ko: string, en: string) => ({ type: 'string', help: { ko, en } }) as const;
const words = (options: readonly string[]) => help(options.join(', '), options.join(', '));
const yes = (ko: string, en: string) => ({ type: 'boolean', help: { ko, en } }) as const;

export const greetCommand: Command = {
  name: 'greet',
  usage: 'ID… | --source SOURCE --template NAME --out FILE.pdf',
  summary: {
    ko: '감사카드를 PDF로 만들고 발송을 기록합니다',
    en: 'make greeting cards as PDF and keep the sending',
  },
  options: {
    template: help(
      `${builtInTemplates.join(', ')}, 또는 직접 만든 서식의 이름`,
      `${builtInTemplates.join(', ')}, or the title of one of your own`,
    ),
    out: help('쓸 PDF 파일 (--each면 폴더)', 'the PDF file to write (with --each a folder)'),
    source: help(
      '받는 분: today, today:birthday, search:검색어, list:저장한 목록, step, step:계획',
      'recipients: today, today:birthday, search:WORDS, list:SAVED LIST, step, step:PLAN',
    ),
    layout: help(
      `${cardLayout.options.join(' | ')} (기본: 서식이나 설정)`,
      `${cardLayout.options.join(' | ')} (default: template or Settings)`,
    ),
    flip: help(
      `양면 인쇄에서 넘기는 쪽: ${flip.options.join(' | ')} (기본: 설정)`,
      `the edge over which duplex turns: ${flip.options.join(' | ')} (default: Settings)`,
    ),
    wording: help('몇 번째 문구로 쓸지 (기본: 번갈아)', 'which wording (default: in turn)'),
    households: yes('한 집에 사는 분들께는 한 장만', 'one card for all of a household'),
    each: yes('카드마다 PDF 하나', 'a PDF for each card'),
    envelope: help(
      `봉투도 만듭니다: ${envelopeSize.options.join(', ')}`,
      `envelopes as well: ${envelopeSize.options.join(', ')}`,
    ),
    labels: help('주소 라벨도 만듭니다: 라벨 용지', 'address labels as well: the label sheet'),
    first: help('비어 있는 첫 라벨 (기본 1)', 'the first free label (default 1)'),
    address: words(addressChoice.options),
    hand: help('손글씨 (기본: 서식이나 설정)', 'the hand (default: template or Settings)'),
    ink: words(ink.options),
    lines: words(paperLines.options),
    message: help('서식 대신 쓸 글', "the message instead of the template's"),
    seed: help('글씨 모양의 씨앗 (기본: 새로)', 'seed of the hand (default: fresh)'),
  },
  positionals: [0, 10_000],
  async run(context) {
    const { invoke, positionals, values, language } = context;
    const asked = text(values, 'template');
    const file = text(values, 'out');
    const source = text(values, 'source');
    const isNobody = (source === undefined) === (positionals.length === 0);
    if (asked === undefined || file === undefined || isNobody)
      throw new UsageError(`dangol greet ${this.usage}`);
    const named = positionals.map(customerId);
    const template = await templateNamed(context, asked);
    const { look, layout, cards } = await invoke('greetingCards.compose', {
      template,
      customerIds: source === undefined ? named : await cardRecipients(context, source),
      language: context.boxLanguage,
      address: oneOf(values, 'address', addressChoice.options) ?? 'best',
      households: values['households'] === true,
      wording: wordingOf(values),
    });
    // Whoever is named by number is taken in by hand.
    const withdrawn = source === undefined ? [] : cards.filter((card) => card.withdrawn);
    const wanted = cards.filter((card) => !withdrawn.includes(card));
    if (wanted.length === 0) throw new AppError('mailing-nobody');
    const run = await runCards(context, { template, file, look, layout, cards: wanted });
    const leftOut = withdrawn.map(({ customerId: id, customerName: name }) => ({
      customerId: id,
      name,
    }));
    const isWhole = run.failed.length + run.unfinished.length === 0;
    return {
      json: { ...run, withdrawn: leftOut },
      text: runWords(run, leftOut, language),
      exit: isWhole ? 0 : 1,
    };
  },
};

/** A built-in template by its key, one's own by its title. */
async function templateNamed(
  { invoke, boxLanguage }: CommandContext,
  asked: string,
): Promise<string> {
  const templates = await invoke('templates.list', { language: boxLanguage });
  const found =
    templates.find(({ name }) => name === asked) ?? templates.find(({ title }) => title === asked);
  // Whoever asks for one that is not there hears it from the box.
  return found?.name ?? asked.slice(0, 60);
}

/** People count from one. Errors: `UsageError`. */
function wordingOf(values: Values): number | undefined {
  const wording = whole(values, 'wording');
  if (wording === undefined) return undefined;
  if (wording < 1 || wording > 10) throw new UsageError(`--wording: ${wording}`);
  return wording - 1;
}
