import type { TFunction } from 'i18next';
import type { ContactYield } from '../../../shared/contacts.ts';

/** "약속 1 · 불편 1": what went on the card beside the contact; empty for nothing. */
export function yieldWords(t: TFunction<'contacts'>, yields: ContactYield): string {
  const by = (who: 'me' | 'customer') => yields.promises.filter((each) => each.by === who).length;
  const said = (kind: 'feedback' | 'idea') =>
    yields.feedback.filter((each) => each.kind === kind).length;
  const counts = [
    ['promise', by('me')],
    ['their-promise', by('customer')],
    ['problem', yields.problems.length],
    ['handoff', yields.handoffs.length],
    ['feedback', said('feedback')],
    ['idea', said('idea')],
    ['extra', yields.extras.length],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([role, count]) => t(`line.count.${role}`, { count }))
    .join(' · ');
}
