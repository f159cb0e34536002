import { cardKey, cardWord } from './card-words.ts';
import { daysBetween } from './dates.ts';
import { splitName } from './names.ts';
import { withParticle } from './particles.ts';
import { hasHangul } from './hangul.ts';
import type { Candidate, SuggestionFacts } from './suggestions.ts';

const oldestReferral = 365;

/** Those around them: family, whom they sent, who sent them. */
export function fromPeople(facts: SuggestionFacts): Candidate[] {
  return [...referrals(facts), ...relations(facts)];
}

function referrals({ card, referrer, referred, today, language }: SuggestionFacts): Candidate[] {
  const sent = referred
    .filter(({ on }) => on === null || daysBetween(on, today) <= oldestReferral)
    .slice(0, 1)
    .map(({ name, on }) => ({
      ...{ about: 'referral' as const, fact: name, source: '', on },
      text: {
        ko: `${name}님을 소개해 주신 일, 늘 고맙게 생각하고 있습니다.`,
        en: `I am still grateful that you sent ${name} to me.`,
      }[language],
    }));
  if (referrer === '') return sent;
  const text = {
    ko: `${referrer}님 덕분에 맺은 인연, 소중히 이어 가겠습니다.`,
    en: `I have ${referrer} to thank for meeting you, and I am glad of it.`,
  }[language];
  const came = { about: 'referral' as const, fact: referrer, source: '', text };
  return [...sent, { ...came, on: card.referredOn }];
}

const children = new Set(['daughter', 'son', 'child', 'grandchild']);
const atSchool =
  /유치원|어린이집|초등|중학|고등|초[1-6]|중[1-3]|고[1-3]|[1-6]\s?학년|수험|수능|입학|kindergarten|school|grade|exam/iu;
const beforeExams = /고\s?3|고등학교 3학년|수험|수능|입시|\bexams?\b/iu;

/** 큰아들 is a son, 남편 a spouse. */
function kindOf(word: string): string {
  const key = cardKey('relation', word);
  if (/손주|손자|손녀|grand(?:child|son|daughter)/iu.test(key)) return 'grandchild';
  if (/아들|\bson\b/iu.test(key)) return 'son';
  if (/딸|따님|daughter/iu.test(key)) return 'daughter';
  return /남편|아내|부인|와이프|집사람|husband|wife/iu.test(key) ? 'spouse' : key;
}

function relations({ card, language }: SuggestionFacts): Candidate[] {
  return card.relations.flatMap((relation) => {
    const kind = kindOf(relation.relation);
    const text = children.has(kind)
      ? child(relation, kind, language)
      : kind === 'spouse'
        ? { ko: '배우자분께도 안부 전해 주세요.', en: 'Please give my regards at home.' }[language]
        : null;
    if (text === null) return [];
    const fact = [cardWord('relation', kind, language), relation.name, relation.note];
    const source = `${relation.relation} ${relation.note}`;
    return [
      {
        ...{ about: 'relation' as const, on: null, source, text },
        fact: fact.filter(Boolean).join(' '),
      },
    ];
  });
}

function child(
  { name, note }: { readonly name: string; readonly note: string },
  kind: string,
  language: 'ko' | 'en',
): string {
  const called = calledBy(name, language);
  if (language === 'en') {
    const whom = called || { daughter: 'your daughter', son: 'your son' }[kind] || 'the little one';
    if (beforeExams.test(note))
      return `I am keeping my fingers crossed for the exams that lie ahead of ${whom}.`;
    return atSchool.test(note)
      ? `I hope ${whom} is getting on well at school.`
      : `Please give my best regards to ${whom} as well.`;
  }
  if (beforeExams.test(note)) {
    const whose = called === '' ? '자녀분' : called;
    return `${whose} 뒷바라지에 애 많이 쓰시지요. 좋은 결실 있기를 함께 빕니다.`;
  }
  if (atSchool.test(note) && called !== '') {
    return `${called}도 씩씩하게 잘 지내고 있지요? 다음에 소식 들려주세요.`;
  }
  const title = { daughter: '따님', son: '아드님', grandchild: '손주' }[kind] ?? '자녀분';
  return `${title}도 건강히 잘 지내는지 궁금합니다.`;
}

/** How a child is named in a sentence: 서준이, 지아; by their first name in English. */
function calledBy(name: string, language: 'ko' | 'en'): string {
  // Two syllables are a child's own name: 하린 is not 하 and 린.
  const given = /^[가-힣]{2}$/u.test(name.trim()) ? name.trim() : splitName(name).given;
  if (given === '' || given.length > 20) return '';
  if (language === 'en') return given;
  if (!hasHangul(given)) return '';
  return withParticle(given, '이/').trim();
}
