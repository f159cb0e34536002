import { useTranslation } from 'react-i18next';
import { contactKind, type ContactFields } from '../../../shared/contacts.ts';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { DueField } from './due-field.tsx';
import { outcomeText } from './contact-texts.ts';
import './call-fields.css';

type Change = (change: Partial<ContactFields>) => void;
type Props = {
  fields: ContactFields;
  onChange: Change;
  onSubmit: () => void;
  noteRef?: React.Ref<HTMLTextAreaElement>;
};

const directions = ['in', 'out'] as const;
const outcomes = ['reached', 'missed', 'left-message'] as const;
const settledValues = { yes: true, no: false, none: null } as const;
const settledOptions = ['yes', 'no', 'none'] as const;

/** Nobody is missed by a letter: it was sent or came. */
const hasOutcome = ({ kind, outcome }: ContactFields) =>
  (kind !== 'message' && kind !== 'letter') || outcome !== 'reached';

/** A call comes in as often as it goes out; a visit or a letter is mostly the agent's own. */
const turned = ({ kind }: ContactFields, chosen: ContactFields['kind']) =>
  kind === 'call' && chosen !== 'call' ? ({ direction: 'out' } as const) : {};

/** What is noted of a contact, the same while it lasts and when it is corrected later. */
export function CallFieldsForm({ fields, onChange, onSubmit, noteRef }: Props) {
  const { t } = useTranslation('contacts');
  const { kind } = fields;
  return (
    <div className="contacts-fields">
      <div className="contacts-choices">
        <Segmented
          pills
          label={t('panel.kind')}
          value={kind}
          options={contactKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(chosen) => onChange({ kind: chosen, ...turned(fields, chosen) })}
        />
        {kind !== 'meeting' && (
          <Segmented
            label={t('panel.direction')}
            value={fields.direction}
            options={directions.map((value) => ({
              value,
              label: t(`directionOf.${kind}.${value}`),
            }))}
            onChange={(direction) => onChange({ direction })}
          />
        )}
        {hasOutcome(fields) && (
          <Segmented
            label={t('panel.outcome')}
            value={fields.outcome}
            options={outcomes.map((outcome) => ({
              value: outcome,
              label: outcomeText(t, { ...fields, outcome }),
            }))}
            onChange={(outcome) => onChange({ outcome })}
          />
        )}
      </div>
      <TextArea
        className="contacts-note"
        label={t(`panel.noteOf.${kind}`)}
        placeholder={t('panel.notePlaceholder')}
        value={fields.note}
        onChange={(note) => onChange({ note })}
        onSubmit={onSubmit}
        rows={3}
        maxLength={100_000}
        {...(noteRef ? { inputRef: noteRef } : {})}
      />
      {fields.outcome === 'reached' && (
        <Segmented
          label={t(kind === 'call' ? 'panel.settled' : 'panel.settledHere')}
          showLabel
          value={fields.settled === null ? 'none' : fields.settled ? 'yes' : 'no'}
          options={settledOptions.map((value) => ({ value, label: t(`settled.${value}`) }))}
          onChange={(value) => onChange({ settled: settledValues[value] })}
        />
      )}
      <TextField
        label={t('panel.nextStep')}
        placeholder={t('panel.nextStepPlaceholder')}
        value={fields.nextStep}
        onChange={(nextStep) => onChange({ nextStep })}
        maxLength={2000}
      />
      <DueField value={fields.nextStepDue} onChange={(nextStepDue) => onChange({ nextStepDue })} />
    </div>
  );
}
