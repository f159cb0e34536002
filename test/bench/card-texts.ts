import type { GreetingCardSpec } from '../../src/shared/greeting-card-spec.ts';
import { createRng } from '../../src/print/hand/rng.ts';
import { itemAt } from '../../src/print/items.ts';

const families = [...'김이박최정강조윤장임한오서신권황안송류홍'];
const givens = [
  '민지',
  '도현',
  '서준',
  '하은',
  '지우',
  '예린',
  '준호',
  '수빈',
  '태영',
  '은경',
  '미숙',
  '길동',
];
const endings = ['님께', ' 고객님께', ' 사장님께', ' 선생님께'];
const sentences = [
  '이번 달에도 잊지 않고 챙겨 주셔서 고맙습니다.',
  '비 오는 날 먼 길 와 주신 것 잊지 않고 있어요!',
  '덕분에 저도 힘내서 일하고 있습니다.',
  '지난번에 소개해 주신 분과 통화했는데, 참 좋은 분이시더군요.',
  '생일 진심으로 축하드립니다 ♥',
  '환절기 감기 조심하시고 늘 건강하세요.',
  '불편하셨던 점은 말씀하신 대로 모두 고쳤습니다.',
  '궁금하신 점은 밤이든 새벽이든 010-1234-5678로 전화 주세요.',
  'Thank you so much for your trust.',
  '새해에는 뜻하시는 일 다 이루시길 바랍니다…',
  '따뜻한 봄날 꽃구경 한번 다녀오셔요~',
  '약속드린 서류는 2026년 3월 7일까지 꼭 보내 드리겠습니다.',
];

/** Cards with texts of everyday length, each different; the same every time. */
export function sampleCards(count: number): GreetingCardSpec[] {
  const rng = createRng('bench');
  const pick = <T>(from: readonly T[]): T => itemAt(from, Math.floor(rng.uniform() * from.length));
  return Array.from({ length: count }, (_, i) => ({
    greeting: `${pick(families)}${pick(givens)}${pick(endings)}`,
    message: Array.from({ length: 3 + Math.floor(rng.uniform() * 3) }, () => pick(sentences)).join(
      ' ',
    ),
    closing: `단골지기 ${pick(families)}${pick(givens)} 드림`,
    hand: 'nanum-pen',
    ink: 'blueblack',
    lines: 'dotted',
    frame: true,
    ornament: '',
    cover: { kind: 'none' },
    signature: null,
    seal: null,
    seed: `bench-${i}`,
  }));
}
