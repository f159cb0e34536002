import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  grapevine,
  nearness,
  referralLoop,
  type ReferralLink,
} from '../../../src/core/referrals.ts';

const link = (id: number, referredBy: number | null = null): ReferralLink => ({ id, referredBy });

describe('the grapevine', () => {
  test('counts whom somebody introduced, themselves and in all', () => {
    const { roots, nodes } = grapevine([
      link(1),
      link(2, 1),
      link(3, 1),
      link(4, 2),
      link(5, 4),
      link(6),
    ]);
    expect(roots).toEqual([1, 6]);
    expect(nodes.get(1)).toEqual({
      id: 1,
      parent: null,
      children: [2, 3],
      depth: 0,
      direct: 2,
      introduced: 4,
    });
    expect(nodes.get(5)).toMatchObject({ parent: 4, depth: 3, introduced: 0 });
  });

  test('takes somebody whose introducer is not there for a root', () => {
    expect(grapevine([link(1, 99), link(2, 1)]).roots).toEqual([1]);
  });

  test('shows everybody once, also where damaged data run in a circle', () => {
    const { roots, nodes } = grapevine([
      link(3, 2),
      link(2, 1),
      link(1, 3),
      link(4, 3),
      link(5, 5),
    ]);
    expect(roots).toEqual([1, 5]);
    expect(nodes.size).toBe(5);
    expect(nodes.get(1)?.introduced).toBe(3);
  });

  const anyLinks = fc
    .array(fc.option(fc.nat(40)), { maxLength: 41 })
    .map((parents) => parents.map((parent, id) => link(id, parent)));

  test('has every person in exactly one place, and its counts add up', () => {
    fc.assert(
      fc.property(anyLinks, (people) => {
        const { roots, nodes } = grapevine(people);
        expect([...nodes.keys()].toSorted((a, b) => a - b)).toEqual(people.map(({ id }) => id));
        const places = [...roots, ...[...nodes.values()].flatMap(({ children }) => children)];
        expect(places.toSorted((a, b) => a - b)).toEqual(people.map(({ id }) => id));
        const below = roots.reduce((sum, id) => sum + (nodes.get(id)?.introduced ?? 0), 0);
        expect(below + roots.length).toBe(people.length);
        for (const { id, parent, depth } of nodes.values()) {
          expect(depth).toBe(parent === null ? 0 : (nodes.get(parent)?.depth ?? 0) + 1);
          if (parent !== null) expect(people[id]?.referredBy).toBe(parent);
        }
      }),
    );
  });

  test('takes a chain of 100,000 and a crowd of 100,000', () => {
    const count = 100_000;
    const chain = Array.from({ length: count }, (_, id) => link(id, id === 0 ? null : id - 1));
    expect(grapevine(chain).nodes.get(0)?.introduced).toBe(count - 1);
    const crowd = Array.from({ length: count }, (_, id) => link(id, id === 0 ? null : 0));
    expect(grapevine(crowd.toReversed()).nodes.get(0)?.direct).toBe(count - 1);
    const circle = Array.from({ length: count }, (_, id) => link(id, (id + 1) % count));
    expect(grapevine(circle).roots).toEqual([0]);
  });
});

describe('a circle of referrals', () => {
  const person = (uid: string) => ({ uid, name: uid });

  test('is told by the names on its way', () => {
    const chain = [person('다'), person('나'), person('가'), person('라')];
    expect(referralLoop(person('가'), chain)).toEqual(['가', '나', '다', '가']);
    expect(referralLoop(person('마'), chain)).toBeNull();
    expect(referralLoop(person('다'), chain)).toEqual(['다', '다']);
  });

  test('is never accepted: however referrals are set one after the other', () => {
    const attempts = fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 80 });
    fc.assert(
      fc.property(attempts, (tries) => {
        const hosts = new Map<number, number>();
        const chainOf = (start: number) => {
          const chain = [];
          for (let at: number | undefined = start; at !== undefined; at = hosts.get(at)) {
            chain.push(person(String(at)));
            if (chain.length > 100) throw new Error('a circle was accepted');
          }
          return chain;
        };
        for (const [guest, host] of tries) {
          const loop = referralLoop(person(String(guest)), chainOf(host));
          if (loop === null) hosts.set(guest, host);
          else expect(loop[0]).toBe(loop.at(-1));
        }
        const people = Array.from({ length: 16 }, (_, id) => link(id, hosts.get(id) ?? null));
        const { nodes } = grapevine(people);
        for (const { id, referredBy } of people) expect(nodes.get(id)?.parent).toBe(referredBy);
      }),
    );
  });
});

describe('nearness', () => {
  test('goes both ways, up to two steps, and is the shortest', () => {
    const links = [
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 1],
      [8, 9],
    ] as const;
    expect(nearness(links, [1])).toEqual(
      new Map([
        [1, 0],
        [2, 1],
        [5, 1],
        [3, 2],
        [4, 2],
      ]),
    );
    expect(nearness(links, [3, 7])).toEqual(
      new Map([
        [3, 0],
        [7, 0],
        [2, 1],
        [4, 1],
        [1, 2],
        [5, 2],
      ]),
    );
  });

  test('agrees with the distance counted by hand', () => {
    const pair = fc.tuple(fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(fc.array(pair), fc.array(fc.nat(12), { maxLength: 4 }), (links, sources) => {
        const found = nearness(links, sources);
        let reached = new Set(sources);
        for (let step = 0; step <= 2; step++) {
          for (const id of reached) expect(found.get(id)).toBeLessThanOrEqual(step);
          const before = reached;
          for (const [id, steps] of found) if (steps === step) expect(before.has(id)).toBe(true);
          reached = new Set([
            ...before,
            ...links.flatMap(([a, b]) => [
              ...(before.has(a) ? [b] : []),
              ...(before.has(b) ? [a] : []),
            ]),
          ]);
        }
      }),
    );
  });
});
