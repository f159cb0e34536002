import { formatDate } from './date-format.ts';
import { daysBetween, yearOf } from './dates.ts';
import { isDelicate } from './suggestion-guard.ts';
import { topicSentence } from './suggestion-topics.ts';
import { clausesOf, toldThat } from './suggestion-words.ts';
import type { Candidate, SuggestionFacts } from './suggestions.ts';

/** Talks longer ago are better not taken up as if they were yesterday. */
const oldestTalk = 180;
/** A thank-you for a talk itself, where nothing of it can be taken up. */
const freshTalk = 45;
const unlikely = /싫|않|말 것|금지|못 |\bno\b|\bnot\b/iu;

/** What they talked about, and what they like. */
export function fromTalk(facts: SuggestionFacts): Candidate[] {
  return [...contacts(facts), ...preferences(facts)];
}

function contacts({ contacts, problemDays, today, language }: SuggestionFacts): Candidate[] {
  const talks = contacts
    .filter(({ on }) => on <= today && daysBetween(on, today) <= oldestTalk)
    .filter(({ on, note }) => note.trim() !== '' && !problemDays.includes(on));
  const about = talks.flatMap(({ on, note }) => {
    // One delicate clause makes the whole talk one of which a card says nothing.
    if (isDelicate(note)) return [];
    const text = topicSentence(note, language) ?? told(note, language);
    return text === null ? [] : [{ about: 'contact' as const, fact: note, source: note, on, text }];
  });
  const last = talks.find(({ spoken }) => spoken);
  if (about.length > 0 || !last || isDelicate(last.note) || daysBetween(last.on, today) > freshTalk)
    return about;
  const day = formatDate(
    yearOf(last.on) === yearOf(today) ? `-${last.on.slice(4)}` : last.on,
    language,
  );
  const text = {
    ko: `${day}에 이야기 나눌 수 있어 반가웠습니다.`,
    en: `It was good to talk to you on ${day}.`,
  }[language];
  return [{ about: 'contact', fact: last.note, source: last.note, on: last.on, text }];
}

const glad =
  /잘 |좋|고맙|반갑|기쁘|기뻐|즐겁|즐거|행복|지내|풀리|괜찮|편안|편하|건강|축하|성공|가족|식구|여행|웃/u;

function told(note: string, language: 'ko' | 'en'): string | null {
  if (language === 'en') return null;
  for (const clause of clausesOf(note)) {
    const said = toldThat(clause);
    if (said !== null && glad.test(said)) return `${said}는 말씀이 참 반가웠습니다.`;
  }
  return null;
}

function preferences({ card, language }: SuggestionFacts): Candidate[] {
  return card.preferences
    .filter(({ kind, text }) => kind === 'preference' && !unlikely.test(text))
    .flatMap(({ text: liked, on }) => {
      const text = topicSentence(liked, language);
      return text === null
        ? []
        : [{ about: 'preference' as const, fact: liked, source: liked, on, text }];
    });
}
