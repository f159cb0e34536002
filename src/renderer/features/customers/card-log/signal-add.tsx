import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signalKinds, type Signal, type SignalKind } from '../../../../shared/card-parts.ts';
import { today } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useCardWords } from './card-words.ts';

const kinds = Object.keys(signalKinds) as SignalKind[];

/** The usual signals, one press each, and a line for one in own words; noted of today. */
export function SignalAdd({
  onAdd,
  onEnd,
}: {
  onAdd: (signal: Signal) => void;
  onEnd: () => void;
}) {
  const { t } = useTranslation('card-log');
  const words = useCardWords();
  const [own, setOwn] = useState('');
  const [tone, setTone] = useState<Signal['tone']>('good');
  function addOwn() {
    const kind = own.trim();
    if (kind === '') return onEnd();
    onAdd({ uid: '', kind, tone, on: today(), note: '' });
    setOwn('');
  }
  return (
    <div
      className="log-signal-add"
      role="group"
      aria-label={t('signals.add')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEnd();
      }}
    >
      <div className="log-chips">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="log-chip-button"
            data-tone={signalKinds[kind]}
            onClick={() => onAdd({ uid: '', kind, tone: signalKinds[kind], on: today(), note: '' })}
          >
            {words('signal', kind)}
          </button>
        ))}
      </div>
      <div className="log-signal-own">
        <TextField
          hideLabel
          autoFocus
          label={t('signals.own')}
          placeholder={t('signals.own')}
          value={own}
          maxLength={200}
          onChange={setOwn}
          onSubmit={addOwn}
        />
        <Button small isDisabled={own.trim() === ''} onPress={addOwn}>
          {t('common:add')}
        </Button>
      </div>
      <div className="log-person">
        <Segmented
          label={t('signals.tone')}
          value={tone}
          onChange={setTone}
          options={(['good', 'bad'] as const).map((value) => ({
            value,
            label: t(`signals.${value}`),
          }))}
        />
        <span className="grow" />
        <Button kind="quiet" small onPress={onEnd}>
          {t('fold')}
        </Button>
      </div>
    </div>
  );
}
