import type { GreetingCardSpec } from '../../../../src/shared/greeting-card-spec.ts';

/** A card of everyday length, with what a test needs changed. */
export const card = (changes: Partial<GreetingCardSpec> = {}): GreetingCardSpec => ({
  greeting: '김민지 선생님께',
  message:
    '지난 한 해 동안 우리 아이를 따뜻하게 보살펴 주셔서 진심으로 감사드립니다.\n\nThank you so much! 새해에도 늘 건강하세요 ♥',
  closing: '하은이 엄마 드림',
  hand: 'nanum-pen',
  ink: 'blueblack',
  lines: 'dotted',
  frame: true,
  ornament: '',
  cover: { kind: 'none' },
  signature: null,
  seal: null,
  seed: 'test',
  ...changes,
});

/** One pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
