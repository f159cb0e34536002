import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byKey, shifted, sized, turned } from '../../../../src/renderer/features/marks/places.ts';
import { markPlace, signaturePlace } from '../../../../src/shared/greeting-card-spec.ts';

const card = { width: 105, height: 148 };
const key = (name: string, shiftKey = false) =>
  byKey(signaturePlace, { key: name, shiftKey }, card);

describe('a mark’s place', () => {
  it('moves by arrows as one sees it, in larger steps with Shift', () => {
    expect(key('ArrowLeft')).toEqual({ ...signaturePlace, right: 14.5 });
    expect(key('ArrowUp', true)).toEqual({ ...signaturePlace, bottom: 13.8 });
    expect(key('.')).toEqual({ ...signaturePlace, turn: 1 });
    expect(key('+')?.width).toBeCloseTo(37.8);
    expect(key('a')).toBeNull();
  });

  it('keeps its middle and its shape when it is sized', () => {
    const large = sized(signaturePlace, 48);
    expect(large.width / large.height).toBeCloseTo(signaturePlace.width / signaturePlace.height, 1);
    expect(large.right + large.width / 2).toBeCloseTo(
      signaturePlace.right + signaturePlace.width / 2,
      0,
    );
  });

  it('can always be kept, whatever is done to it', () => {
    const act = fc.oneof(
      fc.tuple(fc.constant('move'), fc.double({ min: -400, max: 400, noNaN: true })),
      fc.tuple(fc.constant('size'), fc.double({ min: -50, max: 400, noNaN: true })),
      fc.tuple(fc.constant('turn'), fc.double({ min: -400, max: 400, noNaN: true })),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const end = acts.reduce((place, [what, by]) => {
          if (what === 'move') return shifted(place, by, -by, card);
          return what === 'size' ? sized(place, by) : turned(place, by);
        }, signaturePlace);
        expect(markPlace.safeParse(end).success).toBe(true);
      }),
    );
  });
});
