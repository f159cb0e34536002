import type { Insights } from '../../shared/insights.ts';
import { month } from '../../shared/primitives.ts';
import type { Language } from '../../shared/primitives.ts';
import { addToMonth } from '../../core/months.ts';
import { text, UsageError, type Command, type Values } from '../command.ts';

const usual = 12;

function monthOption(values: Values, name: string): string | undefined {
  const value = text(values, name);
  if (value !== undefined && !month.safeParse(value).success) {
    throw new UsageError(`--${name}: YYYY-MM`);
  }
  return value;
}

export const insightsCommand: Command = {
  name: 'insights',
  usage: '[--from YYYY-MM] [--to YYYY-MM]',
  summary: {
    ko: '약속, 불편, 연락, 입금, 계약을 달마다 셉니다',
    en: 'count promises, problems, contacts, deposits and agreements by month',
  },
  options: {
    from: {
      type: 'string',
      help: { ko: '첫 달 (없으면 열두 달)', en: 'the first month (twelve unless given)' },
    },
    to: {
      type: 'string',
      help: { ko: '마지막 달 (없으면 이번 달)', en: 'the last month (this one unless given)' },
    },
  },
  positionals: [0, 0],
  async run({ invoke, values, language }) {
    const to = monthOption(values, 'to') ?? thisMonth();
    const from = monthOption(values, 'from') ?? addToMonth(to, 1 - usual);
    const counted = await invoke('insights.get', { from, to });
    return { json: counted, text: inWords(counted, language) };
  },
};

function thisMonth(): string {
  const now = new Date();
  return addToMonth(`${now.getFullYear()}-01`, now.getMonth());
}

type Row = { month: string; values: readonly (string | number)[] };

function inWords(counted: Insights, language: Language): string {
  const ko = language === 'ko';
  const of = ({ count, of: whole }: { count: number; of: number }) => `${count}/${whole}`;
  const rows: Row[] = counted.promises.map((promises, at) => {
    const kept = promises.early + promises.kept + promises.moved;
    const problems = counted.problems[at];
    const cell = (list: readonly { count: number; of: number }[]) => {
      const one = list[at];
      return one ? of(one) : '';
    };
    return {
      month: promises.month,
      values: [
        `${kept}/${kept + promises.broken + promises.open}`,
        problems?.closed ? `${problems.closed} (${problems.medianHours ?? 0}h)` : '0',
        cell(counted.contacts),
        cell(counted.firstCall),
        cell(counted.deposits),
        counted.cards[at]?.count ?? 0,
        counted.referrals[at]?.count ?? 0,
        counted.lapsed[at]?.count ?? 0,
        cell(counted.retention),
        cell(counted.feedback),
      ],
    };
  });
  const heads = ko
    ? ['약속', '불편', '연락', '첫 통화', '입금 감사', '카드', '소개', '실효', '13회차', '들은 말']
    : [
        'promises',
        'problems',
        'contacts',
        'first call',
        'thanked',
        'cards',
        'referred',
        'lapsed',
        '13 months',
        'told',
      ];
  const ending = counted.ending.reduce((sum, { count }) => sum + count, 0);
  const silence = counted.silence
    .map(({ upTo, customers }) => `${silenceName(upTo, ko)} ${customers}`)
    .join(' · ');
  return [
    table(heads, rows),
    ko ? `열린 불편 ${counted.problemsOpen}` : `open problems: ${counted.problemsOpen}`,
    ko ? `열두 달 안에 끝나는 계약 ${ending}` : `agreements ending within twelve months: ${ending}`,
    `${ko ? '마지막 연락' : 'last contact'}: ${silence}`,
  ].join('\n');
}

function silenceName(upTo: number | null, ko: boolean): string {
  if (upTo === 0) return ko ? '없음' : 'never';
  if (upTo === null) return ko ? '더 오래' : 'longer';
  return ko ? `${upTo}일` : `${upTo} d`;
}

/** Columns as wide as their widest cell; a Korean letter takes two places. */
function table(heads: readonly string[], rows: readonly Row[]): string {
  const lines = [
    ['', ...heads],
    ...rows.map(({ month: name, values }) => [name, ...values.map(String)]),
  ];
  const places = (cell: string) =>
    [...cell].reduce((sum, letter) => sum + (letter > '\u10ff' ? 2 : 1), 0);
  const widths = heads.map((_, at) => Math.max(...lines.map((line) => places(line[at + 1] ?? ''))));
  return lines
    .map(([name = '', ...cells]) =>
      [
        name.padEnd(7),
        ...cells.map((cell, at) => ' '.repeat((widths[at] ?? 0) - places(cell)) + cell),
      ].join('  '),
    )
    .join('\n');
}
