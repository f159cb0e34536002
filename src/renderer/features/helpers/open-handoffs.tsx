import { useTranslation } from 'react-i18next';
import type { HandoffRow } from '../../../shared/helpers.ts';
import { invoke, useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { undoable } from '../../app/undo.ts';
import { formatDate, localDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChip } from './check-chip.tsx';
import { showRefusal } from './refusal.ts';

/** What was handed on and has not arrived, by the day of making sure. */
export function OpenHandoffs() {
  const { t } = useTranslation('helpers');
  const { data } = useRequest('helpers.open');
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="helpers-open">
      <h2 id="helpers-open">{t('open.title')}</h2>
      <ul className="helpers-open">
        {data.map((handoff) => (
          <OpenItem key={handoff.uid} handoff={handoff} />
        ))}
      </ul>
    </section>
  );
}

function OpenItem({ handoff }: { handoff: HandoffRow }) {
  const { t } = useTranslation('helpers');
  const { customerId, customerName, uid, what, helperName, handedAt, checkOn } = handoff;
  const facts = [
    helperName && t('open.to', { helper: helperName }),
    t('open.handed', { date: formatDate(localDate(handedAt)) }),
  ];
  async function arrived() {
    try {
      const { change } = await invoke('helpers.arrived', { customerId, uid });
      undoable(t('section.arrivedSaid', { what }), [change]);
    } catch (error) {
      showRefusal(error);
    }
  }
  return (
    <li className="helpers-open-item">
      <Button
        kind="link"
        className="helpers-open-name"
        onPress={() => navigate(formatRoute(['customers', customerId]))}
      >
        {customerName || t('common:unnamed')}
      </Button>
      <div className="helpers-open-what">
        <p>{what}</p>
        <p className="muted">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <CheckChip checkOn={checkOn} />
      <Button small icon="check" onPress={() => void arrived()}>
        {t('open.arrived')}
      </Button>
    </li>
  );
}
