import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../shared/contacts.ts';
import type { Card } from '../../../../shared/customer-card.ts';
import { describeError, invoke } from '../../../api.ts';
import { ask } from '../../../app/asks.ts';
import { undoable } from '../../../app/undo.ts';
import { formatTime } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { toast } from '../../../ui/toast.tsx';
import { DueChip } from '../../contacts/before-call.tsx';
import { useOpenCalls } from '../../contacts/call-store.ts';

/** A call begun and not logged yet, and the next steps that are open. */
export function OpenMatters({ card, isReadOnly }: { card: Card; isReadOnly: boolean }) {
  const { t } = useTranslation('customers');
  const name = card.name || card.company || t('common:unnamed');
  const { calls } = useOpenCalls();
  // A call that is open at the window's side or foot needs no second mention.
  const drafts = card.drafts.filter(
    ({ customerId }) => !calls.some((call) => call.customerId === customerId),
  );
  const steps = card.contacts
    .filter(({ nextStep, nextStepDoneAt }) => nextStep !== '' && nextStepDoneAt === null)
    .sort((a, b) => (a.nextStepDue ?? '9999').localeCompare(b.nextStepDue ?? '9999'));
  return (
    <>
      {drafts.length > 0 && (
        <section className="card-draft">
          <h2 className="card-heading">{t('openCall')}</h2>
          {drafts.map((draft) => (
            <div key={draft.customerId} className="row">
              <span className="grow ellipsis">
                {t('openCallSince', { time: formatTime(draft.fields.startedAt) })}
                {draft.fields.note && ` · ${draft.fields.note}`}
              </span>
              <Button
                small
                onPress={() => ask('start-call', { customerId: card.id, customerName: name })}
              >
                {t('continueCall')}
              </Button>
            </div>
          ))}
        </section>
      )}
      <section>
        <h2 className="card-heading">{t('nextSteps')}</h2>
        {steps.length === 0 ? (
          <p className="log-quiet">{t('noSteps')}</p>
        ) : (
          <ul className="card-steps">
            {steps.map((contact) => (
              <Step key={contact.id} contact={contact} isReadOnly={isReadOnly} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function Step({ contact, isReadOnly }: { contact: Contact; isReadOnly: boolean }) {
  const { t } = useTranslation('customers');
  async function done() {
    try {
      const { change } = await invoke('contacts.setStepDone', { id: contact.id, done: true });
      undoable(t('stepDone', { step: contact.nextStep }), [change]);
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  return (
    <li>
      <Checkbox
        done
        label={contact.nextStep}
        isSelected={false}
        isDisabled={isReadOnly}
        onChange={() => void done()}
      />
      {contact.nextStepDue && <DueChip due={contact.nextStepDue} />}
    </li>
  );
}
