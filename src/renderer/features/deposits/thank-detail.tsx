import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatDate, localDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { MindBoxes } from '../contacts/mind-boxes.tsx';
import { useCardData } from '../customers/card-request.ts';
import { depositText, stateText } from './thank-line.tsx';
import type { PersonToThank } from './thank-people.ts';
import { showRefusal, unthank } from './undo-deposits.ts';

type Thanks = 'called' | 'not-reached' | 'card' | 'skipped';

/** What to mind with the person whom the list stands on, and one key for each way it goes. */
export function ThankDetail({
  person,
  onThank,
  onCard,
}: {
  person: PersonToThank;
  onThank: (how: Thanks, note: string) => void;
  onCard: () => void;
}) {
  const { t } = useTranslation('deposits');
  const [note, setNote] = useState('');
  const { data: card } = useCardData(person.customerId);
  const name = person.name || t('common:unnamed');
  const done = (how: Thanks) => {
    onThank(how, note.trim());
    setNote('');
  };
  return (
    <SidePanel title={t('thanks.detail', { name })} className="deposits-detail">
      <header>
        <h2>{name}</h2>
        {person.phone && <p className="deposits-phone">{person.phone}</p>}
        <p className="muted">{person.callTimes}</p>
      </header>
      {card && <MindBoxes card={card} />}
      <section>
        <h3>{t('thanks.deposits')}</h3>
        <ul>
          {person.deposits.map((row) => (
            <li key={row.id}>{depositText(t, row)}</li>
          ))}
        </ul>
        {person.lastContactAt && (
          <p className="muted">
            {t('thanks.lastContact', { date: formatDate(localDate(person.lastContactAt)) })}
          </p>
        )}
      </section>
      {person.isThanked ? (
        <section className="stack">
          <p>{stateText(t, person)}</p>
          <div>
            <Button
              small
              icon="restore"
              onPress={() => void unthank(person.deposits.map(({ id }) => id)).catch(showRefusal)}
            >
              {t('thanks.unthank')}
            </Button>
          </div>
        </section>
      ) : (
        <>
          <TextField
            label={t('thanks.note')}
            placeholder={t('thanks.noteHint')}
            value={note}
            maxLength={5000}
            onChange={setNote}
            onSubmit={() => done('called')}
          />
          <div className="deposits-actions">
            <Button kind="primary" keys="space" onPress={() => done('called')}>
              {t('thanks.called')}
            </Button>
            <Button keys="m" onPress={() => done('not-reached')}>
              {t('thanks.notReached')}
            </Button>
            <Button
              icon="phone"
              keys="mod+l"
              onPress={() =>
                ask('start-call', { customerId: person.customerId, customerName: person.name })
              }
            >
              {t('thanks.call')}
            </Button>
            <Button
              onPress={() =>
                navigate(
                  formatRoute(['greeting-cards'], {
                    ids: person.customerId,
                    template: 'deposit-thanks',
                  }),
                )
              }
            >
              {t('thanks.write')}
            </Button>
            <Button kind="quiet" onPress={() => done('card')}>
              {t('thanks.cardSent')}
            </Button>
            <Button kind="quiet" keys="s" onPress={() => done('skipped')}>
              {t('thanks.skip')}
            </Button>
          </div>
        </>
      )}
      <div>
        <Button kind="link" keys="Enter" onPress={onCard}>
          {t('thanks.card')}
        </Button>
      </div>
    </SidePanel>
  );
}
