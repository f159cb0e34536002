import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inverseRelation, isRelationKind, relatedSomehow } from '../../../src/core/relations.ts';
import { relationKinds } from '../../../src/shared/card-parts.ts';

describe('inverseRelation', () => {
  test.each([
    ['mother', 'child'],
    ['father', 'child'],
    ['daughter', 'parent'],
    ['son', 'parent'],
    ['spouse', 'spouse'],
    ['secretary', 'director'],
    ['director', 'secretary'],
    ['employee', 'employer'],
    ['employer', 'employee'],
    ['grandparent', 'grandchild'],
    ['brother', 'sibling'],
    ['friend', 'friend'],
  ])('%s → %s', (kind, inverse) => {
    expect(inverseRelation(kind)).toBe(inverse);
  });

  test.each([
    ['남편', '아내'],
    ['아내', '남편'],
    ['장모', '사위'],
    ['Husband', 'wife'],
    ['엄마', 'child'],
    ['큰딸', 'parent'],
    ['사촌', '사촌'],
  ])('a known word, %s → %s', (word, inverse) => {
    expect(inverseRelation(word)).toBe(inverse);
  });

  test.each(['골프 모임 총무', '', 'constructor', '__proto__', 'toString'])(
    'any other word, %j, is neutral',
    (word) => {
      expect(inverseRelation(word)).toBe(relatedSomehow);
    },
  );

  test('the inverse of an inverse says no more than was said, and is settled then', () => {
    for (const kind of relationKinds) {
      const twice = inverseRelation(inverseRelation(kind));
      expect(isRelationKind(twice)).toBe(true);
      expect(inverseRelation(inverseRelation(twice))).toBe(twice);
    }
  });

  test('answers short words for whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (word) => {
        const inverse = inverseRelation(word);
        expect(inverse.length).toBeGreaterThan(0);
        expect(inverse.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
