import {
  addressChoice,
  mailingRun,
  type MailingPaper,
  type MailingRun,
} from '../shared/mailing.ts';
import type { Language } from '../shared/primitives.ts';
import {
  counted,
  customerId,
  oneOf,
  text,
  UsageError,
  type Command,
  type CommandAnswer,
  type CommandContext,
} from './command.ts';
import { filterOf, filterOptions } from './list-filter.ts';

/** What `labels` and `envelopes` have in common. */
export const mailingOptions: Command['options'] = {
  out: { type: 'string', help: { ko: '쓸 PDF 파일', en: 'the PDF file to write' } },
  all: { type: 'boolean', help: { ko: '모든 고객', en: 'all customers' } },
  search: {
    type: 'string',
    help: { ko: '이렇게 찾은 고객', en: 'what this search finds' },
  },
  ...filterOptions,
  address: {
    type: 'string',
    help: {
      ko: `어느 주소로: ${addressChoice.options.join(' | ')} (없으면 best, 집을 먼저)`,
      en: `which address: ${addressChoice.options.join(' | ')} (best unless given: home first)`,
    },
  },
  households: {
    type: 'boolean',
    help: { ko: '한 집에 사는 분들께는 하나만', en: 'one for all of a household' },
  },
  'even-withdrawn': {
    type: 'boolean',
    help: {
      ko: '광고·마케팅 동의를 철회한 분께도 (계약 안내처럼 꼭 보낼 우편)',
      en: 'also to those who withdrew the consent to marketing (post that is owed)',
    },
  },
  'test-page': {
    type: 'boolean',
    help: {
      ko: '인쇄기가 얼마나 어긋나는지 재는 시험 인쇄',
      en: 'a page that tells how far the printer is off',
    },
  },
};

/** To whom: the numbers given, or `--all`, or what is searched for. Errors: `UsageError`. */
async function targets(context: CommandContext, usage: string) {
  const { positionals, values } = context;
  const ids = positionals.map((word) => customerId(word));
  const search = text(values, 'search');
  const filters = Object.keys(filterOptions).some((name) => values[name] !== undefined);
  const isSearch = values['all'] === true || search !== undefined || filters;
  // Nobody meant everybody by naming nobody, nor two things at once.
  if (isSearch === ids.length > 0) throw new UsageError(usage);
  if (ids.length > 0) return { ids };
  const filter = await filterOf(context);
  return { query: { text: search ?? '', filter, order: 'name' as const } };
}

/** Prints pieces onto a paper and says what came of it. Errors: `UsageError`, those of the job. */
export async function runMailing(
  context: CommandContext,
  usage: string,
  paper: MailingPaper,
): Promise<CommandAnswer> {
  const { invoke, values, language, finish } = context;
  const file = text(values, 'out');
  if (file === undefined) throw new UsageError(usage);
  const { job } = await invoke('mailing.print', {
    to: await targets(context, usage),
    paper,
    address: oneOf(values, 'address', addressChoice.options) ?? 'best',
    households: values['households'] === true,
    evenWithdrawn: values['even-withdrawn'] === true,
    mode: 'save',
    file,
  });
  const run = mailingRun.parse(await finish(job ?? ''));
  return { json: run, text: said(run, paper.kind, language) };
}

const names = (people: MailingRun['withoutAddress']): string =>
  people.map(({ customerId: id, name }) => `${id} ${name}`).join(', ');

function said(run: MailingRun, kind: MailingPaper['kind'], language: Language): string {
  const isEnvelope = kind === 'envelope';
  const missing = run.missingCharacters.join(' ');
  const lines =
    language === 'ko'
      ? [
          `${isEnvelope ? '봉투' : '라벨'} ${run.pieces}장을 만들었습니다 (${run.pages}쪽): ${run.file}`,
          run.withoutAddress.length > 0 && `주소 없음: ${names(run.withoutAddress)}`,
          run.withdrawn.length > 0 && `동의를 철회해 뺌: ${names(run.withdrawn)}`,
          run.cutShort.length > 0 && `주소가 길어 다 싣지 못함: ${names(run.cutShort)}`,
          missing !== '' && `글꼴에 없어 □로 찍은 글자: ${missing}`,
        ]
      : [
          `${counted(run.pieces, isEnvelope ? 'envelope' : 'label')} written (${counted(run.pages, 'page')}): ${run.file}`,
          run.withoutAddress.length > 0 && `Without an address: ${names(run.withoutAddress)}`,
          run.withdrawn.length > 0 && `Left out, consent withdrawn: ${names(run.withdrawn)}`,
          run.cutShort.length > 0 && `Too long for the paper, cut short: ${names(run.cutShort)}`,
          missing !== '' && `In no font, printed as boxes: ${missing}`,
        ];
  return lines.filter((line) => line !== false).join('\n');
}

/** Writes the test page of a paper or a sheet instead. Errors: `UsageError`. */
export async function runTestPage(
  { invoke, values, language }: CommandContext,
  usage: string,
  page: { paper: 'post' | 'c6' | 'dl' | 'a2' } | { sheet: string },
): Promise<CommandAnswer> {
  const file = text(values, 'out');
  if (file === undefined) throw new UsageError(usage);
  const written = await invoke('paper.testPage', { ...page, mode: 'save', file });
  const words = { ko: '시험 인쇄를 만들었습니다', en: 'Test page written' }[language];
  return { json: written, text: `${words}: ${file}` };
}
