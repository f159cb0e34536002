import type { BuiltInTemplate } from '../../../shared/templates.ts';
import type { PersonToReach } from '../../../shared/today.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';

/** Goes to the greeting cards with this customer as the one to write to. */
export function writeCard(customer: number, template?: BuiltInTemplate): void {
  navigate(formatRoute(['greeting-cards'], { ids: customer, template }));
}

/** The template that fits why somebody is to be reached; none in particular where any does. */
export function templateFor(person: PersonToReach): BuiltInTemplate | undefined {
  const open = person.reasons.filter(({ done }) => !done);
  const leading = (open.length > 0 ? open : person.reasons).find(
    ({ kind }) => kind === 'referral-thanks' || kind === 'birthday',
  );
  if (leading?.kind === 'referral-thanks') return 'referral-thanks';
  return leading?.kind === 'birthday' ? 'birthday' : undefined;
}
