import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestSentences, type SuggestionFacts } from '../../../src/core/suggestions.ts';
import { isDelicate, touchesAny } from '../../../src/core/suggestion-guard.ts';
import {
  beforeNoun,
  didInEnglish,
  shortened,
  toldThat,
} from '../../../src/core/suggestion-words.ts';
import { agreement } from '../../../src/shared/agreements.ts';
import {
  expectation,
  extra,
  occasion,
  preference,
  relation,
} from '../../../src/shared/card-parts.ts';
import { emptyCustomer, type CustomerFields } from '../../../src/shared/customer-card.ts';
import { feedback } from '../../../src/shared/feedback.ts';
import { promise } from '../../../src/shared/promises.ts';

const today = '2026-11-22';
const facts = (
  card: Partial<CustomerFields>,
  more: Partial<SuggestionFacts> = {},
): SuggestionFacts => ({
  card: { ...emptyCustomer, name: '김민서', ...card },
  ...{ contacts: [], problemDays: [], referrer: '', referred: [], today, language: 'ko' },
  ...more,
});
const texts = (card: Partial<CustomerFields>, more: Partial<SuggestionFacts> = {}): string[] =>
  suggestSentences(facts(card, more)).map(({ text }) => text);
const talk = (note: string, on = '2026-11-10') => ({ contacts: [{ on, note, spoken: true }] });

describe('suggested sentences', () => {
  it('are none where the card says nothing', () => {
    expect(texts({})).toEqual([]);
    expect(texts({ notes: '등산을 좋아하심' }, { language: 'en' })).toEqual([]);
  });

  it('take up what was done beyond the request', () => {
    const extras = [extra.parse({ what: '이사 날 식탁 조립을 도와드림', on: '2026-10-01' })];
    expect(texts({ extras })).toEqual([
      '이사 날 식탁 조립을 도와드린 일이 저에게도 좋은 기억으로 남아 있습니다.',
    ]);
    const jar = [extra.parse({ what: '직접 담근 매실청 한 병' })];
    expect(texts({ extras: jar })).toEqual(['직접 담근 매실청 한 병, 마음에 드셨는지 궁금합니다.']);
    const english = [extra.parse({ what: 'Changed the bulb in the hall' })];
    expect(texts({ extras: english }, { language: 'en' })).toEqual([
      'I am still glad that I changed the bulb in the hall.',
    ]);
  });

  it('remember what they expect, or how they know it', () => {
    const expectations = [expectation.parse({ answer: '약속한 시간을 지키는 것' })];
    expect(texts({ expectations })[0]).toBe(
      '약속한 시간을 지키는 것이 가장 중요하다고 하신 말씀, 늘 마음에 두고 있습니다.',
    );
    const sign = [
      expectation.parse({ answer: '쉬운 설명을 바람', knownBy: '스스로 설명할 수 있으면' }),
    ];
    expect(texts({ expectations: sign })[0]).toContain('스스로 설명할 수 있으면 잘 받았다고');
    const best = expectation.parse({
      question: '지금까지 받은 가장 좋은 서비스는?',
      answer: '동네 세탁소에서 단추를 달아 준 것',
    });
    expect(texts({ expectations: [best] })).toEqual([]);
  });

  it('take up the last talk, or thank for it', () => {
    expect(texts({}, talk('안부 전화. 손주 보러 자주 다니신다고'))[0]).toContain('손주 재롱');
    expect(texts({}, talk('안부 전화. 별일 없이 잘 지내신다고 하심'))).toEqual([
      '별일 없이 잘 지내신다는 말씀이 참 반가웠습니다.',
    ]);
    expect(texts({}, talk('필터 교체 날짜 안내'))).toEqual([
      '11월 10일에 이야기 나눌 수 있어 반가웠습니다.',
    ]);
    expect(texts({}, talk('필터 교체 날짜 안내', '2026-08-10'))).toEqual([]);
    const written = [{ on: '2026-11-10', note: '고맙다고 문자', spoken: false }];
    expect(texts({}, { contacts: written })).toEqual([]);
  });

  it('know the family by name where it is a child at school', () => {
    const children = [
      relation.parse({ relation: 'daughter', name: '하린', note: '초등학교 1학년' }),
      relation.parse({ relation: 'son', name: '김시우', note: '고3' }),
    ];
    expect(texts({ relations: children })).toEqual([
      '하린이도 씩씩하게 잘 지내고 있지요? 다음에 소식 들려주세요.',
      '시우 뒷바라지에 애 많이 쓰시지요. 좋은 결실 있기를 함께 빕니다.',
    ]);
    const grown = [relation.parse({ relation: '큰아들', name: '시우', note: '직장에 다님' })];
    expect(texts({ relations: grown })).toEqual(['아드님도 건강히 잘 지내는지 궁금합니다.']);
  });

  it('wish well for days that come, but never on a day of mourning', () => {
    const day = (kind: string, date: string) => occasion.parse({ kind, date });
    expect(texts({ occasions: [day('wedding', '2010-12-01')] })).toEqual([
      '곧 다가오는 결혼기념일도 두 분께 미리 축하드립니다.',
    ]);
    expect(texts({ occasions: [day('첫 출근한 날', '--12-01')] })).toEqual([
      '곧 다가오는 첫 출근한 날을 미리 축하드립니다.',
    ]);
    expect(
      texts({ occasions: [day('memorial', '--12-01'), day('어머님 기일', '--12-02')] }),
    ).toEqual([]);
    expect(texts({ occasions: [day('wedding', '2010-06-01')] })).toEqual([]);
  });

  it('thank for years, for referrals and for plain words', () => {
    const agreements = [agreement.parse({ kind: 'rental', signedOn: '2020-12-01' })];
    expect(texts({ agreements })[0]).toContain('어느덧 6년이');
    expect(texts({}, { referred: [{ name: '박서연', on: '2026-10-01' }] })).toEqual([
      '박서연님을 소개해 주신 일, 늘 고맙게 생각하고 있습니다.',
    ]);
    const said = feedback.parse({
      ...{ on: '2026-10-01', text: '글씨가 작아 읽기 힘들다', done: '큰 글씨로 다시 만듦' },
    });
    expect(texts({ feedback: [said] })[0]).toContain('말씀대로 고쳤습니다');
    expect(texts({ feedback: [{ ...said, done: '' }] })).toEqual([]);
  });

  it('tell of a promise that was kept, not of the agent’s own steps', () => {
    const kept = (text: string) =>
      promise.parse({ text, madeOn: '2026-10-01', state: 'kept', closedOn: '2026-11-01' });
    expect(texts({ promises: [kept('큰 글씨 안내문 보내기')] })).toEqual([
      '큰 글씨 안내문 보내기로 한 약속을 지킬 수 있어 저도 기뻤습니다.',
    ]);
    expect(texts({ promises: [kept('결재 여부 확인')] })).toEqual([]);
    expect(texts({ promises: [{ ...kept('안내문 보내기'), state: 'broken' }] })).toEqual([]);
  });

  it('come freshest first, one of a kind before a second, at most five', () => {
    const extras = ['2026-01-01', '2026-11-20', '2026-06-01'].map((on, at) =>
      extra.parse({ what: `${at + 1}번 안내문을 만들어 드림`, on }),
    );
    const found = suggestSentences(facts({ extras }, talk('별일 없이 잘 지내신다고')));
    expect(found.map(({ about, fact }) => [about, fact.slice(0, 2)])).toEqual([
      ['extra', '2번'],
      ['contact', '별일'],
      ['extra', '3번'],
    ]);
    const relations = Array.from({ length: 9 }, (_, at) =>
      relation.parse({ relation: 'son', name: `${at}`, note: '' }),
    );
    const preferences = ['등산', '야구', '커피', '여행'].map((text) =>
      preference.parse({ kind: 'preference', text }),
    );
    expect(texts({ extras, relations, preferences }, talk('여행 다녀오심'))).toHaveLength(5);
  });
});

describe('what a card never speaks of', () => {
  it.each([
    '어머님 병원 서류를 대신 떼어다 드림',
    '수술 잘 끝났다고 하심',
    '보험료 18,000원 줄였다고',
    '연체 이자 안내',
    '남편과 이혼하셨다고 하심',
    '부친 장례에 조문',
    '소리가 난다고 하심',
    '010-1234-5678로 연락 달라고',
    'Fetched the hospital papers',
    'Lowered the premium',
    'Angry about the delay',
  ])('%s', (note) => {
    expect(isDelicate(note)).toBe(true);
    const card = { extras: [extra.parse({ what: note, on: '2026-11-01' })] };
    for (const language of ['ko', 'en'] as const)
      expect(texts(card, { language, ...talk(note) })).toEqual([]);
  });

  it('is what the customer does not want to hear about', () => {
    const likes = preference.parse({ kind: 'preference', text: '커피는 연하게' });
    const dislikes = preference.parse({ kind: 'deal-breaker', text: '커피 권하지 않기' });
    expect(texts({ preferences: [likes] })).toHaveLength(1);
    expect(texts({ preferences: [likes, dislikes] })).toEqual([]);
    expect(texts({ preferences: [dislikes] })).toEqual([]);
    expect(touchesAny(['정치 이야기 꺼내지 않기'])('정치에 관심이 많다고 하심')).toBe(true);
    expect(touchesAny(['정치 이야기 꺼내지 않기'])('손주 이야기를 즐기심')).toBe(false);
  });

  it('is what was said on the day of a problem', () => {
    const more = { ...talk('별일 없이 잘 지내신다고 하심'), problemDays: ['2026-11-10'] };
    expect(texts({}, more)).toEqual([]);
  });

  it('is a thing that they do not like', () => {
    const card = {
      preferences: [preference.parse({ kind: 'preference', text: '커피를 못 드심' })],
    };
    expect(texts(card)).toEqual([]);
  });
});

describe('the words of notes', () => {
  it.each([
    ['식탁 조립을 도와드림', '식탁 조립을 도와드린'],
    ['카드 보냄', '카드 보낸'],
    ['화분을 만듦', '화분을 만든'],
    ['문서를 보내 드렸음', '문서를 보내 드렸던'],
    ['좋은 마음', null],
    ['매실청 한 병', null],
    ['', null],
  ])('%s before a noun', (note, expected) => {
    expect(beforeNoun(note)).toBe(expected);
  });

  it('tell what was told, done and what is too long', () => {
    expect(toldThat('조용해졌고 이제 괜찮다고 하심')).toBe('조용해졌고 이제 괜찮다');
    expect(toldThat('알아봐 달라고 하심')).toBeNull();
    expect(didInEnglish('Made a cake.')).toBe('made a cake');
    expect(didInEnglish('A cake')).toBeNull();
    expect(shortened('하나 둘 셋 넷', 6)).toBe('하나 둘…');
  });

  it('leave no scars in a sentence, whatever the notes', () => {
    const note = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc
        .constantFrom('손주', '도와드림', '좋다고 하심', '것', '\n', '{name}', '  ')
        .map((w) => `${w} ${w}`),
    );
    fc.assert(
      fc.property(note, fc.constantFrom('ko', 'en'), (what, language) => {
        const card = {
          extras: [extra.parse({ what })],
          expectations: [expectation.parse({ answer: what, knownBy: what })],
          relations: [relation.parse({ relation: 'son', name: what, note: '초등학교' })],
        };
        for (const text of texts(card, { language, ...talk(what) })) {
          expect(text.trim()).toBe(text);
          expect(text.endsWith('.') || text.endsWith('?') || text.endsWith('!')).toBe(true);
          expect(text.includes('\n')).toBe(false);
        }
      }),
    );
  });
});
