import { describe, expect, it } from 'vitest';
import {
  cardsToMake,
  idsIn,
  newStudio,
  pagesOf,
  seedOf,
  studioCards,
  textKey,
  withRewritten,
  withText,
} from '../../../../src/renderer/features/greeting-cards/studio.ts';

const composed = {
  customerId: 7,
  customerName: '김민서',
  greeting: '김민서 고객님께',
  message: '고맙습니다.',
  closing: '이자준 드림',
  hasAddress: true,
  sentThisYear: null,
};
const studio = newStudio('b1');
const key = textKey('deposit-thanks', 'ko', 7);
const edited = { ...composed, message: '늘 고맙습니다.' };
const look = {
  hand: 'nanum-pen',
  ink: 'blueblack',
  lines: 'dotted',
  layout: 'a6',
  signed: true,
} as const;

describe('the studio', () => {
  it('keeps an edited text and says so', () => {
    const [card] = studioCards(withText(studio, key, composed, edited), 'ko', [composed]);
    expect(card).toMatchObject({ message: '늘 고맙습니다.', isEdited: true });
  });

  it('forgets an edit that is the template again', () => {
    const changed = withText(studio, key, composed, edited);
    expect(withText(changed, key, composed, composed).edits).toEqual({});
  });

  it('keeps edits by template and language', () => {
    const changed = withText(studio, key, composed, edited);
    expect(studioCards({ ...changed, template: 'birthday' }, 'ko', [composed])[0]?.isEdited).toBe(
      false,
    );
    expect(studioCards(changed, 'en', [composed])[0]?.isEdited).toBe(false);
    expect(studioCards(changed, 'ko', [composed])[0]?.isEdited).toBe(true);
  });

  it('writes each card with strokes of its own, and with others when written again', () => {
    expect(seedOf(studio, 7)).not.toBe(seedOf(studio, 8));
    expect(seedOf(withRewritten(studio, 7), 7)).not.toBe(seedOf(studio, 7));
    expect(seedOf(withRewritten(studio, 7), 8)).toBe(seedOf(studio, 8));
  });

  it('hands over just what the printing needs', () => {
    const cards = studioCards(studio, 'ko', [composed]);
    expect(cardsToMake(cards, 'deposit-thanks', look)).toEqual([
      {
        customerId: 7,
        template: 'deposit-thanks',
        spec: {
          greeting: '김민서 고객님께',
          message: '고맙습니다.',
          closing: '이자준 드림',
          hand: 'nanum-pen',
          ink: 'blueblack',
          lines: 'dotted',
          seed: 'b1-7-0',
        },
      },
    ]);
  });

  it('counts pages', () => {
    expect([
      pagesOf(0, 'a6x4'),
      pagesOf(24, 'a6x4'),
      pagesOf(25, 'a6x4'),
      pagesOf(5, 'a6'),
    ]).toEqual([0, 6, 7, 5]);
  });

  it('reads recipients from an address', () => {
    expect(idsIn('3,1,3,x,-2,1.5,')).toEqual([3, 1]);
    expect(idsIn(undefined)).toEqual([]);
  });
});
