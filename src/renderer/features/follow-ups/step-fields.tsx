import { useTranslation } from 'react-i18next';
import { stepMeans } from '../../../shared/follow-ups.ts';
import { IconButton } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { offsetOf, type StepDraft } from './plan-draft.ts';

/** One step of a plan that is being written: what, how, on which day, and how to do it well. */
export function StepFields({
  step,
  number,
  isLast,
  isTried,
  onChange,
  onMove,
  onRemove,
}: {
  step: StepDraft;
  number: number;
  isLast: boolean;
  isTried: boolean;
  onChange: (part: Partial<StepDraft>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('follow-ups');
  const isWrong = offsetOf(step) === null && (isTried || step.days.trim() !== '');
  return (
    <li className="plan-step" aria-label={t('editor.step', { number })}>
      <div className="plan-step-head">
        <span className="plan-step-number" aria-hidden="true">
          {number}
        </span>
        <div className="plan-step-title">
          <TextField
            hideLabel
            label={t('editor.stepTitle')}
            placeholder={t('editor.stepTitleHint')}
            value={step.title}
            maxLength={300}
            onChange={(title) => onChange({ title })}
          />
        </div>
        <IconButton
          small
          icon="above"
          label={t('editor.up', { number })}
          isDisabled={number === 1}
          onPress={() => onMove(-1)}
        />
        <IconButton
          small
          icon="down"
          label={t('editor.down', { number })}
          isDisabled={isLast}
          onPress={() => onMove(1)}
        />
        <IconButton
          small
          icon="trash"
          label={t('editor.removeStep', { number })}
          onPress={onRemove}
        />
      </div>
      <div className="plan-step-when">
        <TextField
          hideLabel
          className="plan-step-days"
          label={t('editor.days')}
          value={step.days}
          maxLength={6}
          error={isWrong ? t('editor.wrongDays') : null}
          onChange={(days) => onChange({ days })}
        />
        <Select
          hideLabel
          label={t('editor.side')}
          value={step.side}
          options={[
            { value: 'after', label: t('editor.after') },
            { value: 'before', label: t('editor.before') },
          ]}
          onChange={(side) => onChange({ side })}
        />
        <Select
          hideLabel
          label={t('means.label')}
          value={step.means}
          options={stepMeans.options.map((value) => ({ value, label: t(`means.${value}`) }))}
          onChange={(means) => onChange({ means })}
        />
      </div>
      <TextArea
        hideLabel
        label={t('editor.note')}
        placeholder={t('editor.noteHint')}
        value={step.note}
        maxLength={2000}

        onChange={(note) => onChange({ note })}
      />
    </li>
  );
}
