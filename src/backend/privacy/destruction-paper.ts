import { destructionReasonWord, removedWords } from '../../core/destruction-words.ts';
import { formatDate } from '../../core/date-format.ts';
import type { DestructionRecord } from '../../print/destruction-record.ts';
import type { Language } from '../../shared/primitives.ts';
import type { Destruction } from '../../shared/privacy.ts';
import type { Settings } from '../../shared/settings.ts';
import { agentDetails, inLanguage, joined, shortMoment } from '../paper-words.ts';

const titles: Record<Language, DestructionRecord['titles']> = {
  ko: ['파기 일시', '인원', '사유', '지운 것', '비고', '확인'],
  en: ['Destroyed on', 'People', 'Reason', 'Removed', 'Note', 'Signed'],
};

export const recordTitle = (language: Language): string =>
  inLanguage(language, '개인정보 파기 기록', 'Record of destroyed data');

/** What was destroyed, when and why, as the paper that a supervisor asks for. */
export function destructionPaper(
  destructions: readonly Destruction[],
  { settings, day, createdAt }: { settings: Settings; day: string; createdAt: Date },
): DestructionRecord {
  const { language } = settings;
  const date = formatDate(day, language);
  const people = destructions.reduce((sum, { customers }) => sum + customers, 0);
  return {
    title: recordTitle(language),
    date: inLanguage(
      language,
      `${date} · ${destructions.length}번, ${people}명`,
      `${date} · times: ${destructions.length}, people: ${people}`,
    ),
    language,
    titles: titles[language],
    destructions: destructions.map((each) => ({
      when: shortMoment(each.at, language),
      customers: inLanguage(language, `${each.customers}명`, String(each.customers)),
      reason: destructionReasonWord(each.reason, language),
      removed: removedWords(each.removed, language).join(', '),
      note: each.note,
      state: each.finished ? '' : inLanguage(language, '덮어쓰기 남음', 'to be overwritten'),
    })),
    footerText: joined(
      settings.agentName,
      agentDetails(settings),
      inLanguage(
        language,
        '되살릴 수 없게 지우고 덮어썼습니다',
        'Deleted and overwritten beyond recovery',
      ),
    ),
    createdAt,
  };
}
