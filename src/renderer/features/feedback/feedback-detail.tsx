import { useTranslation } from 'react-i18next';
import type { FeedbackRow } from '../../../shared/feedback.ts';
import { ask } from '../../app/asks.ts';
import { formatDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { InlineEdit } from '../../ui/inline-edit.tsx';
import { StateChip } from './state-chip.tsx';
import type { FeedbackActions } from './use-feedback.ts';
import '../contacts/call-detail.css';

/** The whole of what was said, what was done about it, and whether the customer was told. */
export function FeedbackDetail({
  entry,
  actions,
}: {
  entry: FeedbackRow;
  actions: FeedbackActions;
}) {
  const { t } = useTranslation('feedback');
  const { customerId, customerName, kind, on, text, done, doneOn, toldOn } = entry;
  const name = customerName || t('common:unnamed');
  const told = kind === 'for-them' ? 'actions.sent' : 'actions.told';
  return (
    <SidePanel title={name} className="contacts-detail">
      <header>
        <h2>{name}</h2>
        <p className="muted">
          {t(`kinds.${kind}`)} · {formatDate(on)}
        </p>
      </header>
      <div className="contacts-detail-chips">
        <StateChip entry={entry} />
      </div>
      <p className="feedback-detail-text">{text}</p>
      <div className="feedback-fields">
        <div className="feedback-field">
          <span aria-hidden="true">{t('fields.done')}</span>
          <InlineEdit
            label={t('fields.done')}
            value={done}
            placeholder={t('fields.doneHint')}
            maxLength={2000}
            keepAs={`feedback ${customerId} ${entry.uid}`}
            onSave={(words) => actions.saveDone(entry, words)}
          />
        </div>
        {doneOn && (
          <div className="feedback-field">
            <span>{t('fields.doneOn')}</span>
            <span>{formatDate(doneOn)}</span>
          </div>
        )}
      </div>
      <Checkbox
        done
        label={t(told)}
        isSelected={toldOn !== null}
        onChange={() => void actions.toggleTold(entry)}
      />
      <div className="contacts-detail-actions">
        <Button kind="primary" keys="Enter" onPress={() => actions.openCard(entry)}>
          {t('actions.openCard')}
        </Button>
        {toldOn === null && (
          <Button
            icon="phone"
            onPress={() => ask('start-call', { customerId, customerName: name })}
          >
            {t('actions.call')}
          </Button>
        )}
        <Button kind="quiet" icon="trash" onPress={() => void actions.remove(entry)}>
          {t('actions.remove')}
        </Button>
      </div>
    </SidePanel>
  );
}
