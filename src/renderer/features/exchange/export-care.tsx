import { useTranslation } from 'react-i18next';
import { exportReasons } from '../../../shared/access-log.ts';
import { reasonText } from '../../../shared/access-log-texts.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Checkbox } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';

export type Care = {
  /** Null leaves it to the settings. */
  mask: boolean | null;
  maskNames: boolean;
  reason: (typeof exportReasons)[number];
  /** The user's own, where none of the reasons is it. */
  words: string;
};

export const usualCare: Care = { mask: null, maskNames: false, reason: 'work', words: '' };

/** The reason as it is written down; null while words of one's own are missing. */
export function reasonOf({ reason, words }: Care): string | null {
  if (reason !== 'other') return reason;
  return words.trim() === '' ? null : words.trim();
}

/** What is covered in the file. A format that has to come back whole covers nothing. */
export function Covering({
  care,
  isCovered,
  onChange,
}: {
  care: Care;
  isCovered: boolean;
  onChange: (part: Partial<Care>) => void;
}) {
  const { t } = useTranslation('exchange');
  return (
    <div className="exchange-covering">
      <Checkbox
        label={t('export.mask')}
        isSelected={isCovered}
        onChange={(mask) => onChange({ mask })}
      />
      {isCovered && (
        <>
          <Checkbox
            label={t('export.maskNames')}
            isSelected={care.maskNames}
            onChange={(maskNames) => onChange({ maskNames })}
          />
          <p className="muted">{t('export.maskHint')}</p>
        </>
      )}
    </div>
  );
}

/** Why the list leaves the box; it goes into the access log. */
export function WhyExported({
  care,
  onChange,
}: {
  care: Care;
  onChange: (part: Partial<Care>) => void;
}) {
  const { t } = useTranslation('exchange');
  return (
    <div className="exchange-why">
      <Select
        label={t('export.reason')}
        value={care.reason}
        options={exportReasons.map((value) => ({
          value,
          label: reasonText(value, currentLanguage()),
        }))}
        onChange={(reason) => onChange({ reason })}
      />
      {care.reason === 'other' && (
        <TextField
          label={t('export.reasonWords')}
          value={care.words}
          maxLength={300}
          onChange={(words) => onChange({ words })}
        />
      )}
      <p className="muted">
        {care.reason === 'marketing' && `${t('export.reasonMarketing')} `}
        {t('export.reasonHint')}
      </p>
    </div>
  );
}
