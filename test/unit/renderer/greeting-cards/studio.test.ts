import { describe, expect, it } from 'vitest';
import {
  cardToMake,
  idsIn,
  newStudio,
  pagesOf,
  studioCard,
  textKey,
  withLook,
  withoutPeople,
  withPeople,
  withRewritten,
  withSwitched,
  withText,
  type Look,
  type OwnText,
} from '../../../../src/renderer/features/greeting-cards/studio.ts';
import { studioDraft } from '../../../../src/shared/studio-draft.ts';

const words = { greeting: '김민서 고객님께', message: '고맙습니다.', closing: '이자준 드림' };
const composed = {
  ...words,
  customerId: 7,
  customerName: '김민서',
  also: [{ customerId: 8, name: '박도현' }],
  wording: 1,
  missing: ['company'],
  address: '',
  sentThisYear: null,
  withdrawn: false,
};
const studio = newStudio('b1');
const key = textKey('deposit-thanks', 'ko', 7);
const edited: OwnText = {
  ...words,
  message: '늘 고맙습니다.',
  wording: 1,
  edited: true,
  original: words,
  missing: ['company'],
};
const look: Look = {
  hand: 'nanum-pen',
  ink: 'blueblack',
  lines: 'dotted',
  frame: true,
  ornament: '',
  cover: { kind: 'none' },
  signature: null,
  seal: null,
  layout: 'a6',
};

describe('the studio', () => {
  it('keeps an edited text and says so; what is missing no longer matters', () => {
    const card = studioCard(withText(studio, key, edited), 'ko', composed);
    expect(card).toMatchObject({ message: '늘 고맙습니다.', isEdited: true, missing: [] });
    expect(studioCard(studio, 'ko', composed)).toMatchObject({
      isEdited: false,
      missing: ['company'],
    });
  });

  it('goes back to the template', () => {
    const changed = withText(studio, key, edited);
    expect(withText(changed, key, null).texts).toEqual({});
  });

  it('keeps edits by template and language', () => {
    const changed = withText(studio, key, edited);
    const elsewhere = { ...changed, template: 'birthday' };
    expect(studioCard(elsewhere, 'ko', composed).isEdited).toBe(false);
    expect(studioCard(changed, 'en', composed).isEdited).toBe(false);
    expect(studioCard(changed, 'ko', composed).isEdited).toBe(true);
  });

  it('keeps the look by template', () => {
    const changed = withLook(studio, { ink: 'brown' });
    expect(changed.looks).toEqual({ 'deposit-thanks': { ink: 'brown' } });
    expect(withLook({ ...changed, template: 'birthday' }, { frame: false }).looks).toEqual({
      'deposit-thanks': { ink: 'brown' },
      birthday: { frame: false },
    });
  });

  it('writes each card with strokes of its own, and with others when written again', () => {
    const seed = (now = studio, customerId = 7) =>
      studioCard(now, 'ko', { ...composed, customerId }).seed;
    expect(seed()).not.toBe(seed(studio, 8));
    expect(seed(withRewritten(studio, 7))).not.toBe(seed());
    expect(seed(withRewritten(studio, 7), 8)).toBe(seed(studio, 8));
  });

  it('takes people in once, in order, and out with what was chosen about them', () => {
    const many = withPeople(withPeople(studio, [3, 1]), [1, 2]);
    expect(many.ids).toEqual([3, 1, 2]);
    const off = withSwitched(many, { customerId: 1, withdrawn: false }, false);
    expect(off.off).toEqual([1]);
    expect(withoutPeople(off, new Set([1]))).toMatchObject({ ids: [3, 2], off: [] });
  });

  it('leaves out who withdrew consent until taken in by hand', () => {
    const withdrawn = { ...composed, withdrawn: true };
    expect(studioCard(studio, 'ko', withdrawn).isOn).toBe(false);
    const on = withSwitched(studio, withdrawn, true);
    expect(studioCard(on, 'ko', withdrawn).isOn).toBe(true);
    expect(studioCard(withSwitched(on, withdrawn, false), 'ko', withdrawn).isOn).toBe(false);
  });

  it('hands over just what the printing needs', () => {
    const { layout: _, ...written } = look;
    expect(cardToMake(studioCard(studio, 'ko', composed), 'deposit-thanks', look)).toEqual({
      customerId: 7,
      also: [8],
      template: 'deposit-thanks',
      wording: 1,
      spec: { ...words, ...written, seed: 'b1-7-0' },
    });
  });

  it('counts pages, both sides', () => {
    const cover = { kind: 'ornament', ornament: 'sprig', words: '' } as const;
    expect(
      [0, 24, 25].map((cards) => pagesOf(cards, { layout: 'a6x4', cover: { kind: 'none' } })),
    ).toEqual([0, 6, 7]);
    expect(pagesOf(5, { layout: 'a6', cover: { kind: 'none' } })).toBe(5);
    expect(pagesOf(25, { layout: 'usx4', cover })).toBe(14);
    expect(pagesOf(5, { layout: 'a6-fold', cover })).toBe(10);
  });

  it('reads recipients from an address', () => {
    expect(idsIn('3,1,3,x,-2,1.5,')).toEqual([3, 1]);
    expect(idsIn(undefined)).toEqual([]);
  });
});

describe('the draft of the studio', () => {
  it('comes back as it was left, with no choice that nobody made', () => {
    const left = withLook(withText(withPeople(studio, [7, 9]), key, edited), { ink: 'brown' });
    expect(studioDraft.parse(JSON.parse(JSON.stringify(left)))).toEqual(left);
  });
});
