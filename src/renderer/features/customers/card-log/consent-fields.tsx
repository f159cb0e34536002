import { useTranslation } from 'react-i18next';
import type { Consent } from '../../../../shared/card-parts.ts';
import type { Saved } from '../use-card.ts';
import { useCardWords } from './card-words.ts';
import { DayRow, KindRow, TextRow } from './fields.tsx';

/** Everything about one consent. */
export function ConsentFields({
  consent,
  kinds,
  isReadOnly,
  change,
}: {
  consent: Consent;
  kinds: { purposes: readonly string[]; methods: readonly string[] };
  isReadOnly: boolean;
  change: (patch: Partial<Consent>) => Promise<Saved>;
}) {
  const { t } = useTranslation('card-log');
  const words = useCardWords();
  return (
    <>
      <KindRow
        label={t('consents.purpose')}
        value={consent.purpose}
        kinds={kinds.purposes}
        nameOf={(purpose) => words('purpose', purpose)}
        isReadOnly={isReadOnly}
        onSave={(purpose) => change({ purpose })}
      />
      <TextRow
        label={t('consents.items')}
        value={consent.items}
        placeholder={t('consents.itemsHint')}
        isReadOnly={isReadOnly}
        onSave={(items) => change({ items })}
      />
      <KindRow
        label={t('consents.method')}
        value={consent.method}
        kinds={['', ...kinds.methods]}
        nameOf={(method) => (method === '' ? t('consents.noMethod') : words('method', method))}
        isReadOnly={isReadOnly}
        onSave={(method) => change({ method })}
      />
      <DayRow
        label={t('consents.on')}
        value={consent.on}
        lean="past"
        isNeeded
        isReadOnly={isReadOnly}
        onSave={(on) => (on === null ? change({}) : change({ on }))}
      />
      <DayRow
        label={t('consents.untilLabel')}
        value={consent.until}
        lean="future"
        placeholder={t('consents.untilHint')}
        isReadOnly={isReadOnly}
        onSave={(until) => change({ until })}
      />
      <DayRow
        label={t('consents.withdrawn')}
        value={consent.withdrawnOn}
        lean="past"
        placeholder="—"
        isReadOnly={isReadOnly}
        onSave={(withdrawnOn) => change({ withdrawnOn })}
      />
      <TextRow
        label={t('note')}
        value={consent.note}
        isReadOnly={isReadOnly}
        onSave={(note) => change({ note })}
      />
    </>
  );
}
