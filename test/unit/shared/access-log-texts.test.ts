import { expect, test } from 'vitest';
import { accessActs, exportReasons, type AccessEntry } from '../../../src/shared/access-log.ts';
import {
  accessDetails,
  accessSentence,
  actTexts,
  reasonText,
} from '../../../src/shared/access-log-texts.ts';

const hong = { id: 1, name: '홍길동' };
const say = (act: AccessEntry['act'], rest: Partial<AccessEntry> = {}) => {
  const entry = { act, customers: 2, customer: null, facts: {}, ...rest };
  return [accessSentence(entry, 'ko'), accessSentence(entry, 'en')];
};

test.each(accessActs)('%s is said in both languages, with and without facts', (act) => {
  expect(actTexts[act].en).not.toMatch(/[가-힣]/);
  const [ko = '', en = ''] = say(act);
  expect(ko).toMatch(/[가-힣]/);
  expect(en).not.toMatch(/[가-힣]/);
  expect(ko + en).not.toMatch(/undefined|NaN|null|\[object/);
  const named = say(act, { customer: hong, customers: 1 });
  expect(named.join('')).not.toMatch(/undefined|NaN|null|\[object/);
});

test.each([
  ['open-box', { facts: { how: 'passphrase' } }, '상자를 열었습니다 (암호)'],
  ['wrong-key', { facts: { times: 3 } }, '틀린 암호를 3번 넣었습니다'],
  ['view', { customer: hong }, '홍길동 님의 카드를 열었습니다'],
  ['view', {}, '지금은 없는 고객의 카드를 열었습니다'],
  [
    'export',
    { facts: { format: 'csv' }, customers: 1200 },
    '고객 1,200명을 표(CSV)로 내보냈습니다',
  ],
  ['print', { facts: { paper: 'brief' }, customer: hong }, '서비스팀 안내서: 홍길동 님'],
  ['print', { facts: { paper: 'labels' }, customers: 30 }, '주소 라벨: 고객 30명'],
  ['import', { facts: { added: 5, updated: 1 } }, '파일에서 5명을 더하고 1명을 고쳤습니다'],
  ['restore', { facts: { taken: 'portable' } }, '다른 컴퓨터의 상자를 옮겨 왔습니다'],
] as const)('%s %j', (act, rest, said) => expect(say(act, rest)[0]).toBe(said));

test('why, which and how stand behind it', () => {
  const entry = {
    facts: { of: 'search', covered: true, names: false },
    reason: 'authority',
    through: 'command',
  } as const;
  expect(accessDetails(entry, 'ko')).toBe(
    '이유: 법이나 기관이 요구해서 · 찾은 고객 · 번호와 주소를 가림 · 명령줄에서',
  );
  expect(accessDetails({ facts: {}, reason: '', through: 'window' }, 'en')).toBe('');
});

test('every reason that is offered has its words; others stand as they are', () => {
  for (const reason of exportReasons) {
    expect(reasonText(reason, 'ko')).toMatch(/[가-힣]/);
    expect(reasonText(reason, 'en')).not.toBe(reason);
  }
  expect(reasonText('세무사 요청', 'en')).toBe('세무사 요청');
});
