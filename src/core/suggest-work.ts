import { daysBetween, type CalendarDate } from './dates.ts';
import { isIntimate } from './suggestion-guard.ts';
import { beforeNoun, didInEnglish, isOwnStep, withinEnglish } from './suggestion-words.ts';
import type { Candidate, SuggestionFacts } from './suggestions.ts';

/** What was done longer ago is no news. */
const oldestPromise = 120;
const oldestFeedback = 365;
const oldestExtra = 730;

/** What the agent did for them: more than was asked, promises, words acted upon, what they expect. */
export function fromWork(facts: SuggestionFacts): Candidate[] {
  return [...extras(facts), ...promises(facts), ...feedback(facts), ...expectations(facts)];
}

const within = (on: CalendarDate | null, today: CalendarDate, days: number): boolean =>
  on === null || (on <= today && daysBetween(on, today) <= days);

function extras({ card, today, language }: SuggestionFacts): Candidate[] {
  return card.extras
    .filter(({ on }) => within(on, today, oldestExtra))
    .flatMap(({ what, landed, on }) => {
      const text = language === 'ko' ? koreanExtra(what) : englishExtra(what);
      const source = `${what} ${landed}`;
      return text === null ? [] : [{ about: 'extra' as const, fact: what, source, on, text }];
    });
}

function koreanExtra(what: string): string | null {
  const note = what.trim().replace(/[.。!]+$/u, '');
  if (!/[가-힣]$/u.test(note) || note.length > 45 || /[.!?\n]/u.test(note)) return null;
  const done = beforeNoun(note);
  if (done !== null) return `${done} 일이 저에게도 좋은 기억으로 남아 있습니다.`;
  return /다$|요$|까$|하기$|것$/u.test(note) ? null : `${note}, 마음에 드셨는지 궁금합니다.`;
}

function englishExtra(what: string): string | null {
  if (!/^[A-Za-z]/u.test(what) || what.length > 90 || /[.!?]\s/u.test(what)) return null;
  const did = didInEnglish(what);
  return did === null
    ? `I hope that ${withinEnglish(what)} brought you a little joy.`
    : `I am still glad that I ${did}.`;
}

function promises({ card, today, language }: SuggestionFacts): Candidate[] {
  return card.promises
    .filter(({ by, state, text }) => by === 'me' && state === 'kept' && text.length <= 50)
    .filter(({ closedOn }) => closedOn !== null && within(closedOn, today, oldestPromise))
    .filter(({ text }) => !isOwnStep(text))
    .map(({ text: promised, note, closedOn }) => {
      const said = promised.trim().replace(/[.。]+$/u, '');
      const korean = said.endsWith('기') ? `${said}로 한 약속` : `'${said}' 약속`;
      const text =
        language === 'ko'
          ? `${korean}을 지킬 수 있어 저도 기뻤습니다.`
          : `I was glad to keep my word: "${said}".`;
      return {
        ...{ about: 'promise' as const, fact: promised, source: `${promised} ${note}` },
        ...{ on: closedOn, text },
      };
    });
}

/** The words themselves stay on the card: the customer knows what they said. */
function feedback({ card, today, language }: SuggestionFacts): Candidate[] {
  return card.feedback
    .filter(({ kind, done, text }) => kind !== 'for-them' && done !== '' && text !== '')
    .filter(({ doneOn, on }) => within(doneOn ?? on, today, oldestFeedback))
    .filter(({ text, done }) => !isIntimate(`${text} ${done}`))
    .map(({ kind, text: said, done, doneOn, on }) => {
      const text = {
        ko:
          kind === 'idea'
            ? '들려주신 좋은 생각을 그대로 따라 해 보았습니다. 알려 주셔서 고맙습니다.'
            : '지난번에 들려주신 말씀대로 고쳤습니다. 솔직하게 말씀해 주셔서 고맙습니다.',
        en:
          kind === 'idea'
            ? 'I took up the idea you gave me. Thank you for it.'
            : 'I acted on what you told me the other day. Thank you for being so frank.',
      }[language];
      return {
        ...{ about: 'feedback' as const, fact: `${said} → ${done}`, source: '' },
        ...{ on: doneOn ?? on, text },
      };
    });
}

const ofOthers = /가장 좋은|제일 좋았|best/iu;

function expectations({ card, language }: SuggestionFacts): Candidate[] {
  return card.expectations.flatMap(({ question, answer, knownBy, askedOn }) => {
    // The best service they ever had was somebody else's.
    if (ofOthers.test(question)) return [];
    const text = language === 'ko' ? koreanWish(answer, knownBy) : englishWish(answer);
    const source = `${answer} ${knownBy}`;
    return text === null
      ? []
      : [{ about: 'expectation' as const, fact: answer, source, on: askedOn, text }];
  });
}

function koreanWish(answer: string, knownBy: string): string | null {
  const wish = answer.trim().replace(/[.。]+$/u, '');
  const isOneThing = wish.length >= 4 && wish.length <= 40 && !/[.!?\n]/u.test(wish);
  if (isOneThing && wish.endsWith('것')) {
    return `${wish}이 가장 중요하다고 하신 말씀, 늘 마음에 두고 있습니다.`;
  }
  const sign = knownBy.trim();
  if (sign.endsWith('면') && sign.length <= 40 && !/[.!?\n]/u.test(sign))
    return `${sign} 잘 받았다고 느끼신다는 말씀도 잊지 않고 있습니다.`;
  if (!isOneThing || /[다요까음함]$/u.test(wish) || !/[가-힣]$/u.test(wish)) return null;
  return `'${wish}' 하나가 중요하다고 하신 말씀, 늘 마음에 두고 있습니다.`;
}

function englishWish(answer: string): string | null {
  const wish = withinEnglish(answer);
  if (!/^[A-Za-z]/u.test(wish) || wish.length > 90 || /[.!?]\s/u.test(answer)) return null;
  return `You once told me what counts for you: ${wish}. I have not forgotten it.`;
}
