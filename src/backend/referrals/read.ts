import { nearness } from '../../core/referrals.ts';
import { openMatters, readGrapevine, relatedPairs } from '../../data/referrals.ts';
import type { Box } from '../../data/sql.ts';
import type { ReferredPerson } from '../../shared/referrals.ts';

/** The grapevine with what stands open near its people. */
export function readReferrals(box: Box): ReferredPerson[] {
  return box.snapshot(() => {
    const people = readGrapevine(box);
    const matters = openMatters(box);
    const introductions = people.flatMap(({ id, referredBy }): [number, number][] =>
      referredBy === null ? [] : [[id, referredBy]],
    );
    const links = matters.size === 0 ? [] : [...introductions, ...relatedPairs(box)];
    const steps = nearness(links, [...matters.keys()]);
    return people.map((person) => ({
      ...person,
      unsettledSince: matters.get(person.id) ?? null,
      nearProblem: steps.get(person.id) ?? null,
    }));
  });
}
