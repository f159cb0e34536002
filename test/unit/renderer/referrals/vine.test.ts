import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { farLabels } from '../../../../src/renderer/features/referrals/labels.ts';
import { layoutVine, type Measures } from '../../../../src/renderer/features/referrals/layout.ts';
import { listed, type ListOrder } from '../../../../src/renderer/features/referrals/list-order.ts';
import {
  beginning,
  fitted,
  isIn,
  moved,
  partInSight,
  serves,
  showing,
  zoomed,
} from '../../../../src/renderer/features/referrals/view.ts';
import {
  ancestorsOf,
  firstOpen,
  inSight,
  openTo,
  stepFrom,
  toggled,
  vineOf,
} from '../../../../src/renderer/features/referrals/vine.ts';
import type { ReferredPerson } from '../../../../src/shared/referrals.ts';

const person = (
  id: number,
  referredBy: number | null = null,
  more: Partial<ReferredPerson> = {},
): ReferredPerson => ({
  id,
  name: `고객 ${id}`,
  company: '',
  referredBy,
  on: null,
  thankedOn: null,
  lastContactAt: null,
  unsettledSince: null,
  nearProblem: null,
  ...more,
});

const unsettled = { unsettledSince: '2026-11-01T00:00:00.000Z', nearProblem: 0 };
// 1 → 2, 3; 2 → 4, 5; 6 → 7
const few = vineOf(
  [
    person(6),
    person(7, 6),
    person(1),
    person(2, 1),
    person(3, 1),
    person(4, 2),
    person(5, 2, unsettled),
  ],
  '(이름 없음)',
);
const all = new Set(few.people.keys());

describe('the vine', () => {
  it('begins with who introduced the most, and knows what its branches hide', () => {
    expect(few.roots).toEqual([1, 6]);
    expect(few.people.get(1)).toMatchObject({ direct: 2, introduced: 4, mattersBelow: 1 });
    expect(few.people.get(5)).toMatchObject({ depth: 2, mattersBelow: 0 });
  });

  it('opens from the roots as many branches as there is room for', () => {
    expect(inSight(few, firstOpen(few, 100))).toEqual([1, 2, 4, 5, 3, 6, 7]);
    expect(inSight(few, firstOpen(few, 5))).toEqual([1, 2, 3, 6, 7]);
    expect(inSight(few, firstOpen(few, 1))).toEqual([1, 6]);
  });

  it('opens the way to somebody', () => {
    expect(ancestorsOf(few, 4)).toEqual([2, 1]);
    expect(inSight(few, openTo(few, new Set(), 4))).toEqual([1, 2, 4, 5, 3, 6]);
    expect(openTo(few, all, 4)).toBe(all);
    expect(inSight(few, toggled(all, 2))).toEqual([1, 2, 3, 6, 7]);
  });

  it('is walked by arrows: out, in, and to who stands beside, also in another vine', () => {
    expect(stepFrom(few, all, 1, 'out')).toBe(2);
    expect(stepFrom(few, all, 4, 'in')).toBe(2);
    expect(stepFrom(few, all, 2, 'next')).toBe(3);
    expect(stepFrom(few, all, 3, 'next')).toBe(7);
    expect(stepFrom(few, all, 7, 'previous')).toBe(3);
    expect(stepFrom(few, all, 7, 'next')).toBe(7);
    expect(stepFrom(few, all, 4, 'first')).toBe(1);
    expect(stepFrom(few, all, 4, 'last')).toBe(7);
    expect(stepFrom(few, all, 1, 'in')).toBe(1);
  });
});

describe('the list', () => {
  const vine = vineOf(
    [
      person(1, null, { name: '윤서연', company: '서연상사' }),
      person(2, 1, { name: '조민재', on: '2026-10-03', thankedOn: '2026-10-04' }),
      person(3, 2, { name: '가희', on: '2026-11-01', nearProblem: 1 }),
      person(4, 1, { name: '', company: '활빈전기', on: '2026-09-01', ...unsettled }),
    ],
    '(이름 없음)',
  );
  const names = (text: string, order: ListOrder) =>
    listed(vine, text, order).map(({ shownName }) => shownName);

  it('is in the order that is asked for', () => {
    expect(names('', 'introduced')).toEqual(['윤서연', '조민재', '가희', '활빈전기']);
    expect(names('', 'recent')).toEqual(['가희', '조민재', '활빈전기', '윤서연']);
    expect(names('', 'thanks')).toEqual(['가희', '활빈전기', '조민재', '윤서연']);
    expect(names('', 'matters')).toEqual(['활빈전기', '가희', '윤서연', '조민재']);
    expect(names('', 'name')).toEqual(['가희', '윤서연', '조민재', '활빈전기']);
  });

  it('is found by initial consonants, half a syllable, and the company', () => {
    expect(names('ㅇㅅㅇ', 'name')).toEqual(['윤서연']);
    expect(names('조미', 'name')).toEqual(['조민재']);
    expect(names('상사', 'name')).toEqual(['윤서연']);
    expect(names('없는 이름', 'name')).toEqual([]);
  });
});

const measures: Measures = { row: 35, column: 208, widest: 176, height: 28, aspect: 1.4 };
const anyPeople = fc
  .array(fc.option(fc.nat(60)), { minLength: 1, maxLength: 60 })
  .map((hosts) => hosts.map((host, id) => person(id, host === null || host >= id ? null : host)));

describe('the layout', () => {
  it('draws nobody over anybody, whom somebody introduced to their right, all within its size', () => {
    fc.assert(
      fc.property(anyPeople, fc.nat(60), (people, most) => {
        const vine = vineOf(people, '');
        const open = firstOpen(vine, most);
        const picture = layoutVine(vine, open, measures, () => 120);
        expect(picture.places.map(({ id }) => id)).toHaveLength(inSight(vine, open).length);
        for (const one of picture.places) {
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width).toBeLessThanOrEqual(picture.width + 0.01);
          expect(one.y - 14).toBeGreaterThanOrEqual(-0.01);
          expect(one.y + 14).toBeLessThanOrEqual(picture.height + 0.01);
          const host = picture.byId.get(vine.people.get(one.id)?.parent ?? -1);
          if (host) expect(one.x).toBeGreaterThan(host.x + host.width);
          for (const other of picture.places) {
            if (other.id <= one.id) continue;
            const apart =
              Math.abs(one.y - other.y) >= 27.99 ||
              one.x + one.width <= other.x ||
              other.x + other.width <= one.x;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('sets many small vines side by side instead of one below the other', () => {
    const pairs = Array.from({ length: 100 }, (_, at) => [
      person(2 * at),
      person(2 * at + 1, 2 * at),
    ]);
    const vine = vineOf(pairs.flat(), '');
    const picture = layoutVine(vine, new Set(vine.people.keys()), measures, () => 120);
    expect(picture.height).toBeLessThan(picture.width * 1.5);
  });

  it('takes a chain of 20,000 people', () => {
    const chain = Array.from({ length: 20_000 }, (_, id) => person(id, id === 0 ? null : id - 1));
    const vine = vineOf(chain, '');
    const picture = layoutVine(vine, new Set(vine.people.keys()), measures, () => 120);
    expect(picture.places).toHaveLength(20_000);
  });
});

describe('the view', () => {
  const window = { width: 1000, height: 700 };
  const picture = { width: 3000, height: 8000 };

  it('begins with all that can be read, else at the beginning', () => {
    expect(beginning(picture, window)).toEqual({ x: 24, y: 24, scale: 1 });
    expect(beginning({ width: 400, height: 300 }, window)).toEqual({ x: 300, y: 200, scale: 1 });
    const { scale, x, y } = fitted(picture, window);
    expect(picture.width * scale + x).toBeLessThanOrEqual(1000);
    expect(picture.height * scale + y).toBeLessThanOrEqual(700);
  });

  it('enlarges around the pointer, within bounds', () => {
    const view = { x: 0, y: 0, scale: 1 };
    expect(zoomed(view, 2, { x: 100, y: 50 }, picture, window)).toEqual({
      x: -100,
      y: -50,
      scale: 2,
    });
    expect(zoomed(view, 100, { x: 0, y: 0 }, picture, window).scale).toBe(2);
    const least = zoomed(view, 0.0001, { x: 0, y: 0 }, picture, window).scale;
    expect(least).toBeCloseTo(fitted(picture, window).scale);
  });

  it('is never moved so far that nothing is in sight', () => {
    const view = { x: 0, y: 0, scale: 1 };
    expect(moved(view, 99_999, -99_999, picture, window)).toEqual({ x: 920, y: -7920, scale: 1 });
  });

  it('brings a place into sight with as little as needed', () => {
    const view = { x: 0, y: 0, scale: 1 };
    const near = { id: 1, x: 300, y: 300, width: 100 };
    expect(showing(view, near, window)).toEqual(view);
    const below = { id: 1, x: 300, y: 900, width: 100 };
    expect(showing(view, below, window)).toEqual({ x: 0, y: -264, scale: 1 });
  });

  it('draws more than is in sight, and nothing anew until that is not enough', () => {
    const view = { x: 0, y: 0, scale: 1 };
    const drawn = partInSight(view, window, 0.5);
    expect(isIn(drawn, { id: 1, x: 300, y: 300, width: 100 })).toBe(true);
    expect(isIn(drawn, { id: 1, x: 300, y: 1000, width: 100 })).toBe(true);
    expect(isIn(drawn, { id: 1, x: 300, y: 1100, width: 100 })).toBe(false);
    expect(serves(drawn, partInSight({ ...view, x: -400 }, window))).toBe(true);
    expect(serves(drawn, partInSight({ ...view, x: -600 }, window))).toBe(false);
    expect(serves(drawn, partInSight({ ...view, scale: 2 }, window))).toBe(true);
    expect(serves(drawn, partInSight({ ...view, scale: 3 }, window))).toBe(false);
  });

  it('writes the weightiest names first, and none over another', () => {
    const places = Array.from({ length: 50 }, (_, id) => ({ id, x: 0, y: id * 10, width: 100 }));
    const labels = farLabels(
      places,
      { x: 0, y: 0, scale: 0.5 },
      (id) => id,
      () => 60,
      20,
    );
    expect(labels[0]?.id).toBe(49);
    for (const one of labels) {
      for (const other of labels) {
        if (one !== other) expect(Math.abs(one.y - other.y)).toBeGreaterThan(20);
      }
    }
  });
});
