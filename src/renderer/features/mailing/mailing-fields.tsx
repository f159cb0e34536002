import { useTranslation } from 'react-i18next';
import { addressChoice } from '../../../shared/mailing.ts';
import { envelopeSize, labelsOn, type LabelSheet } from '../../../shared/paper.ts';
import { Segmented, Switch } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { sheetOptions } from '../paper/paper-options.ts';
import type { Choice } from './choice.ts';

const kinds = ['labels', 'envelope'] as const;

/** On what, which address, one for a household or each their own. */
export function MailingFields({
  choice,
  sheet,
  sheets,
  isFirstWrong,
  onChange,
}: {
  choice: Choice;
  sheet: LabelSheet | null;
  sheets: readonly LabelSheet[];
  isFirstWrong: boolean;
  onChange: (part: Partial<Choice>) => void;
}) {
  const { t } = useTranslation('mailing');
  const papers = useTranslation('paper');
  return (
    <>
      <Segmented
        label={t('kind')}
        value={choice.kind}
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      {choice.kind === 'envelope' ? (
        <Select
          label={t('size')}
          value={choice.size}
          options={envelopeSize.options.map((value) => ({
            value,
            label: papers.t(`kinds.${value}`),
          }))}
          onChange={(size) => onChange({ size })}
        />
      ) : (
        <>
          <Select
            label={t('sheet')}
            value={sheet?.id ?? ''}
            options={sheetOptions(papers.t, sheets)}
            onChange={(id) => onChange({ sheet: id, first: '1' })}
          />
          <TextField
            label={t('first')}
            value={choice.first}
            description={t('firstHint')}
            error={isFirstWrong && sheet ? t('range', { most: labelsOn(sheet) }) : null}
            onChange={(first) => onChange({ first })}
          />
        </>
      )}
      <Select
        label={t('address')}
        value={choice.address}
        options={addressChoice.options.map((value) => ({
          value,
          label: t(`addresses.${value}`),
        }))}
        onChange={(address) => onChange({ address })}
      />
      <Switch
        label={t('households')}
        isSelected={choice.households}
        onChange={(households) => onChange({ households })}
      />
    </>
  );
}
