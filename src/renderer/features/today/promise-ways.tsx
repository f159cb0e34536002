import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import type { PersonToReach } from '../../../shared/today.ts';
import { Button } from '../../ui/button.tsx';
import { usePromiseActions } from '../promises/promise-actions.tsx';

/** A tick says that a promise was kept; here is what else may have become of it. */
export function PromiseWays({ card, person }: { card: Card; person: PersonToReach }) {
  const { t } = useTranslation('today');
  const { actions, dialogs } = usePromiseActions();
  const asked = person.reasons
    .filter(({ kind, done }) => !done && (kind === 'promise' || kind === 'their-promise'))
    .map(({ about }) => about);
  const promises = card.promises.filter(({ uid }) => asked.includes(uid));
  if (promises.length === 0) return dialogs;
  return (
    <>
      {promises.map((promise) => {
        const row = { ...promise, customerId: card.id, customerName: card.name || card.company };
        return (
          <div key={promise.uid} className="today-promise">
            <span className="muted">{t('promiseTick', { text: promise.text })}</span>
            <Button kind="link" small onPress={() => actions.move(row)}>
              {t('renegotiate')}
            </Button>
            <Button kind="link" small onPress={() => actions.breakIt(row)}>
              {t('notKept')}
            </Button>
          </div>
        );
      })}
      {dialogs}
    </>
  );
}
