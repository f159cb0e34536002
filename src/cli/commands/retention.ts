import type { BulkResult } from '../../shared/customer-list.ts';
import type { Language } from '../../shared/primitives.ts';
import type { Held, Retained } from '../../shared/privacy.ts';
import { pageOf, pageOptions, runAct, type Acts } from '../acts.ts';
import { counted, customerId, text, UsageError, whole, type Command } from '../command.ts';

const help = (ko: string, en: string) => ({ type: 'string', help: { ko, en } }) as const;

export const retentionCommand: Command = {
  name: 'retention',
  usage: 'list [--days N] | set ID… --until DATE|none [--reason TEXT]',
  summary: {
    ko: '보유 기한이 다가오거나 지난 고객, 기한 정하기',
    en: 'whose time to be kept ends, and setting it',
  },
  options: {
    days: help('며칠 안에 끝나는지 (기본 30)', 'ending within so many days (default 30)'),
    until: help(
      '이날까지 보유 (YYYY-MM-DD), 기한을 없애려면 none',
      'keep until this day (YYYY-MM-DD), none for no date',
    ),
    reason: help('보유하는 까닭', 'why they are kept'),
    ...pageOptions,
  },
  positionals: [1, 10_000],
  run: (context) => runAct(retentionCommand, acts, context),
};

const acts: Acts = {
  async list({ invoke, values, language }) {
    const days = whole(values, 'days') ?? 30;
    const found = await invoke('privacy.retention', { days, ...pageOf(values) });
    const { total, due, undated } = found;
    const head =
      language === 'ko'
        ? `${total}명 (기한 지남 ${due}명, 기한 없음 ${undated}명)`
        : `${counted(total, 'customer')} (past their date: ${due}, without a date: ${undated})`;
    const lines = found.customers.map((customer) => lineOf(customer, language));
    return { json: found, text: [head, ...lines].join('\n') };
  },
  async set({ invoke, values, language, finish }, ids) {
    const until = text(values, 'until');
    if (until === undefined || ids.length === 0)
      throw new UsageError(`dangol retention ${retentionCommand.usage}`);
    const { job } = await invoke('privacy.setRetention', {
      ids: ids.map(customerId),
      retainUntil: until === 'none' ? null : until,
      retainReason: text(values, 'reason') ?? '',
    });
    const result = (await finish(job)) as BulkResult;
    const words = {
      ko: `${result.changed}명의 보유 기한을 바꾸었습니다`,
      en: `Changed the date of ${counted(result.changed, 'customer')}`,
    };
    return { json: result, text: words[language] };
  },
};

const heldWords: Readonly<Record<Held, readonly [ko: string, en: string]>> = {
  agreement: ['유효한 계약', 'agreement in force'],
  promise: ['남은 약속', 'open promise'],
  problem: ['풀리지 않은 불편', 'unsettled problem'],
};

function lineOf(customer: Retained, language: Language): string {
  const { id, name, phone, retainUntil, retainReason, days, held } = customer;
  const ko = language === 'ko';
  const left =
    days < 0
      ? ko
        ? `${-days}일 지남`
        : `${counted(-days, 'day')} past`
      : ko
        ? `${days}일 남음`
        : `${counted(days, 'day')} left`;
  const open = held.map((each) => heldWords[each][ko ? 0 : 1]);
  return [String(id), name, phone, `${retainUntil} (${left})`, retainReason, ...open]
    .filter(Boolean)
    .join(' · ');
}
