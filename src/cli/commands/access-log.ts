import { accessActs } from '../../shared/access-log.ts';
import { accessDetails, accessSentence, actTexts } from '../../shared/access-log-texts.ts';
import { counted, oneOf, text, UsageError, whole, type Command } from '../command.ts';

const usualLimit = 100;
const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/;

function thisMonth(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
}

/** 2026-11-22 12:00 on the local clock. */
function localMoment(at: string): string {
  const moment = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

export const accessLogCommand: Command = {
  name: 'access-log',
  usage: '[--month YYYY-MM] [--act ACT] [--check] [--out FILE.pdf]',
  summary: {
    ko: '누가 무엇을 보았고 무엇이 상자 밖으로 나갔는지 보여 줍니다',
    en: 'show who looked at what, and what left the box',
  },
  options: {
    month: { type: 'string', help: { ko: '이 달 대신 볼 달', en: 'another month than this one' } },
    act: { type: 'string', help: { ko: accessActs.join(' | '), en: accessActs.join(' | ') } },
    limit: {
      type: 'string',
      help: { ko: `줄 수 (기본 ${usualLimit})`, en: `lines (default ${usualLimit})` },
    },
    check: {
      type: 'boolean',
      help: {
        ko: '기록이 고쳐지거나 지워지지 않았는지 확인',
        en: 'check that nothing was changed or removed',
      },
    },
    out: { type: 'string', help: { ko: '그 달을 PDF로', en: 'the month as a PDF' } },
  },
  positionals: [0, 0],
  async run({ invoke, values, language }) {
    const month = text(values, 'month') ?? thisMonth();
    if (!isMonth.test(month)) throw new UsageError(`--month: ${month}`);
    if (values['check'] === true) return check(await invoke('accessLog.check', {}), language);
    const file = text(values, 'out');
    if (file !== undefined) {
      const written = await invoke('accessLog.print', { month, mode: 'save', file });
      const said =
        language === 'ko'
          ? `접속 기록을 썼습니다 (${written.pages}쪽): ${file}`
          : `the access log is written (${counted(written.pages, 'page')}): ${file}`;
      return { json: written, text: said };
    }
    const act = oneOf(values, 'act', accessActs);
    const limit = whole(values, 'limit') ?? usualLimit;
    const found = await invoke('accessLog.month', { month, limit, ...(act && { act }) });
    const lines = found.entries.map((entry) =>
      [
        localMoment(entry.at),
        actTexts[entry.act][language],
        accessSentence(entry, language),
        accessDetails(entry, language),
      ]
        .filter(Boolean)
        .join('  '),
    );
    return { json: found, text: [...lines, summary(month, found, language)].join('\n') };
  },
};

function summary(
  month: string,
  { total, entries }: { total: number; entries: readonly unknown[] },
  language: 'ko' | 'en',
): string {
  if (total === 0) return language === 'ko' ? `${month}: 적힌 것 없음` : `${month}: nothing`;
  const shown = entries.length < total ? ` (${entries.length})` : '';
  return language === 'ko'
    ? `${month}: ${total}건${shown}`
    : `${month}: ${counted(total, 'entry', 'entries')}${shown}`;
}

function check(
  proof: { ok: boolean; entries: number; brokenAt: number | null },
  language: 'ko' | 'en',
) {
  const said = proof.ok
    ? {
        ko: `접속 기록이 온전합니다 (${proof.entries}건)`,
        en: `the access log is whole (${counted(proof.entries, 'entry', 'entries')})`,
      }
    : {
        ko: `접속 기록이 ${proof.brokenAt ?? 0}번째 줄에서 고쳐졌거나 그 앞이 사라졌습니다. 고객카드는 그대로입니다. 이 컴퓨터를 쓰는 사람과 백업을 확인하세요.`,
        en: `the access log was changed at entry ${proof.brokenAt ?? 0}, or entries before it are gone. The customers’ cards are as they were. Check who uses this computer, and your backups.`,
      };
  return { json: proof, text: said[language], exit: proof.ok ? (0 as const) : (1 as const) };
}
