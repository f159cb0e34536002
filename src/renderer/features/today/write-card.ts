import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';

/** Goes to the greeting cards with this customer as the one to write to. */
export function writeCard(customer: number): void {
  navigate(formatRoute(['greeting-cards'], { ids: customer }));
}
