import { formatDate } from '../../core/date-format.ts';
import type { PersonReport } from '../../print/person-report.ts';
import type { Settings } from '../../shared/settings.ts';
import { agentDetails, inLanguage, joined } from '../paper-words.ts';
import type { HeldData } from './held-data.ts';
import { changeSection } from './report-changes.ts';
import { consentSection, judgementSection, keepingSection } from './report-keeping.ts';
import { daySections } from './report-days.ts';
import { reportWords } from './report-language.ts';
import { contactSection, sendingSection } from './report-log.ts';
import { personSections } from './report-person.ts';

/** All that the paper's texts depend on. */
export type ReportSource = {
  readonly held: HeldData;
  readonly settings: Settings;
  /** Of the report, `YYYY-MM-DD`. */
  readonly day: string;
  readonly resources: string;
};

export const reportTitle = ({ language }: Settings): string =>
  inLanguage(language, '개인정보 열람 보고서', 'Report of personal data');

/** The report's texts. */
export function personReport({ held, settings, day, resources }: ReportSource): PersonReport {
  const { card, photo } = held;
  const words = reportWords(settings.language);
  const { say, language } = words;
  const name = card.name || card.company;
  return {
    title: reportTitle(settings),
    name: language === 'ko' && card.name ? `${name} 님` : name,
    date: formatDate(day, language),
    language,
    intro: say(
      '이 보고서에는 담당자가 고객카드에 보관하고 있는 내용이 모두 들어 있습니다. 틀린 것을 고치거나, 지우거나, 동의를 거두고 싶으시면 아래 적힌 담당자에게 말씀해 주세요. 다른 고객의 카드에 적힌 내용은 그분들의 개인정보이므로 싣지 않았습니다.',
      'This report holds everything that the agent keeps about you. To have something corrected or removed, or to withdraw a consent, turn to the agent named at the foot of each page. What stands on the cards of other customers is theirs and is left out.',
    ),
    photo,
    sections: [
      ...personSections(held, words),
      judgementSection(card, words),
      consentSection(card, words, day),
      keepingSection(held, words),
      ...daySections(held, words),
      contactSection(held, words),
      sendingSection(held, words, resources),
      changeSection(held, words),
    ],
    sender: joined(settings.agentName, agentDetails(settings)),
    goesOn: say('(이어짐)', '(continued)'),
    // The day alone, so that the same card gives the same bytes all day long.
    createdAt: new Date(`${day}T00:00:00Z`),
  };
}
