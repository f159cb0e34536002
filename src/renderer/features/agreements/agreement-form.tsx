import { useTranslation } from 'react-i18next';
import { cardWord } from '../../../core/card-words.ts';
import { addDays, addMonths } from '../../../core/dates.ts';
import { readWon } from '../../../core/money.ts';
import {
  agreement as agreementSchema,
  agreementKinds,
  type AgreementStatus,
} from '../../../shared/agreements.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import type { AgreementDraft, DraftDay, DraftFault } from './agreement-draft.ts';
import { kindWord, statusWord, won } from './agreement-texts.ts';
import { DayField, type TypedDay } from './day-field.tsx';
import './agreement-form.css';

const every = agreementSchema.shape.every.unwrap().options;
const payments = agreementSchema.shape.payment.unwrap().options;
const own = ' own';
const noDay = 'none';
const monthDays = Array.from({ length: 31 }, (_, index) => String(index + 1));
const usualYears = [1, 2, 3, 5, 10] as const;
const newStatuses = ['active', 'offered'] as const satisfies AgreementStatus[];

type FormProps = {
  draft: AgreementDraft;
  isNew: boolean;
  fault: DraftFault | null;
  onChange: (part: Partial<AgreementDraft>) => void;
};

/** Everything of an agreement: what, when, how much and how, the terms. */
export function AgreementForm(props: FormProps) {
  return (
    <div className="agreements-form">
      <WhatPart {...props} />
      <TimePart {...props} />
      <MoneyPart {...props} />
      <TermsPart {...props} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="agreements-form-part">
      <legend>{title}</legend>
      <div className="agreements-form-fields">{children}</div>
    </fieldset>
  );
}

function WhatPart({ draft, isNew, fault, onChange }: FormProps) {
  const { t } = useTranslation('agreements');
  const isOwn = !agreementKinds.some((kind) => kind === draft.kind);
  return (
    <Part title={t('form.what')}>
      <Select
        label={t('fields.kind')}
        value={isOwn ? own : draft.kind}
        options={[
          ...agreementKinds.map((kind) => ({ value: kind as string, label: kindWord(kind) })),
          { value: own, label: t('form.ownKind') },
        ]}
        onChange={(kind) => onChange({ kind: kind === own ? '' : kind })}
      />
      {isOwn && (
        <TextField
          label={t('form.ownKindName')}
          value={draft.kind}
          maxLength={60}
          autoFocus={draft.kind === ''}
          error={fault === 'kind' ? t('form.kindNeeded') : null}
          onChange={(kind) => onChange({ kind })}
        />
      )}
      <TextField
        className="agreements-form-two"
        label={t('fields.product')}
        placeholder={t('form.productHint')}
        value={draft.product}
        maxLength={300}
        autoFocus={!isOwn}
        onChange={(product) => onChange({ product })}
      />
      <TextField
        label={t('fields.number')}
        value={draft.number}
        maxLength={60}
        description={t('form.numberHint')}
        onChange={(number) => onChange({ number })}
      />
      {isNew && (
        <Segmented
          showLabel
          label={t('fields.status')}
          value={draft.status}
          options={newStatuses.map((value) => ({ value, label: statusWord(value) }))}
          onChange={(status) => onChange({ status })}
        />
      )}
    </Part>
  );
}

function TimePart({ draft, fault, onChange }: FormProps) {
  const { t } = useTranslation('agreements');
  const { days } = draft;
  const set = (name: DraftDay) => (day: TypedDay) => onChange({ days: { ...days, [name]: day } });
  const begin = days.startsOn ?? days.signedOn;
  return (
    <Part title={t('form.time')}>
      <DayField
        label={t('fields.signedOn')}
        lean="past"
        value={known(days.signedOn)}
        onChange={set('signedOn')}
      />
      <DayField
        label={t('fields.startsOn')}
        lean="past"
        value={known(days.startsOn)}
        onChange={set('startsOn')}
      />
      <div>
        <DayField
          label={t('fields.endsOn')}
          lean="future"
          value={known(days.endsOn)}
          description={t('form.endsHint')}
          error={fault === 'ends-early' ? t('form.endsEarly') : null}
          onChange={set('endsOn')}
        />
        {begin !== null && begin !== 'unclear' && (
          <div className="agreements-form-years" role="group" aria-label={t('form.years')}>
            {usualYears.map((count) => (
              <Button
                key={count}
                small
                kind="quiet"
                onPress={() => set('endsOn')(addDays(addMonths(begin, count * 12), -1))}
              >
                {t('form.yearsLong', { count })}
              </Button>
            ))}
          </div>
        )}
      </div>
    </Part>
  );
}

const known = (day: TypedDay): string | null => (day === 'unclear' ? null : day);

function MoneyPart({ draft, fault, onChange }: FormProps) {
  const { t } = useTranslation('agreements');
  const word = (group: 'every' | 'payment', key: string) => cardWord(group, key, currentLanguage());
  const amount = draft.amount.trim() === '' ? null : readWon(draft.amount);
  const { days } = draft;
  return (
    <Part title={t('form.money')}>
      <TextField
        label={t('fields.amount')}
        placeholder={t('form.amountHint')}
        value={draft.amount}
        maxLength={40}
        error={
          fault === 'negative'
            ? t('form.negative')
            : draft.amount.trim() !== '' && amount === null
              ? t('form.amountUnclear')
              : null
        }
        // 3만 9천 is read out; what is digits already needs no echo.
        {...(amount === null || /^[\d,]+$/.test(draft.amount) ? {} : { description: won(amount) })}
        onChange={(text) => onChange({ amount: text })}
      />
      <Select
        label={t('fields.every')}
        value={draft.every}
        options={every.map((value) => ({ value, label: word('every', value) }))}
        onChange={(value) => onChange({ every: value })}
      />
      <Select
        label={t('fields.how')}
        value={draft.payment}
        options={payments.map((value) => ({ value, label: word('payment', value) }))}
        onChange={(value) => onChange({ payment: value })}
      />
      <Select
        label={t('fields.debitDay')}
        value={draft.debitDay === null ? noDay : String(draft.debitDay)}
        options={[
          { value: noDay, label: t('common:none') },
          ...monthDays.map((value) => ({
            value,
            label: value === '31' ? t('lastDay') : t('dayOfMonth', { day: value }),
          })),
        ]}
        onChange={(value) => onChange({ debitDay: value === noDay ? null : Number(value) })}
      />
      <TextField
        label={t('fields.bank')}
        value={draft.bank}
        maxLength={60}
        onChange={(bank) => onChange({ bank })}
      />
      <TextField
        label={t('fields.account')}
        value={draft.account}
        maxLength={60}
        description={t('form.accountHint')}
        onChange={(account) => onChange({ account })}
      />
      <TextField
        label={t('fields.payers')}
        value={draft.payers}
        maxLength={1000}
        description={t('form.payersHint')}
        onChange={(payers) => onChange({ payers })}
      />
      <DayField
        label={t('fields.watchFrom')}
        lean="past"
        value={known(days.watchFrom)}
        description={t('form.watchHint')}
        onChange={(day) => onChange({ days: { ...days, watchFrom: day } })}
      />
      <DayField
        label={t('fields.noticeOn')}
        lean="past"
        value={known(days.noticeOn)}
        description={t('form.noticeHint')}
        onChange={(day) => onChange({ days: { ...days, noticeOn: day } })}
      />
    </Part>
  );
}

function TermsPart({ draft, onChange }: FormProps) {
  const { t } = useTranslation('agreements');
  return (
    <Part title={t('form.terms')}>
      <TextField
        className="agreements-form-wide"
        label={t('fields.prepaid')}
        placeholder={t('form.prepaidHint')}
        value={draft.prepaid}
        maxLength={500}
        onChange={(prepaid) => onChange({ prepaid })}
      />
      <TextArea
        rows={2}

        label={t('fields.scope')}
        value={draft.scope}
        maxLength={5000}
        onChange={(scope) => onChange({ scope })}
      />
      <TextArea
        rows={2}

        label={t('fields.exceptions')}
        value={draft.exceptions}
        maxLength={5000}
        onChange={(exceptions) => onChange({ exceptions })}
      />
      <TextArea
        rows={2}
        className="agreements-form-wide"
        label={t('fields.note')}
        value={draft.note}
        maxLength={5000}
        onChange={(note) => onChange({ note })}
      />
    </Part>
  );
}
