import { useTranslation } from 'react-i18next';
import type { Retained } from '../../../shared/privacy.ts';
import { formatRoute } from '../../app/route.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { Checkbox } from '../../ui/choices.tsx';
import { Chip } from '../../ui/chip.tsx';

/** One customer: until when, why, and what is still open with them. */
export function RetentionRow({
  customer,
  isChosen,
  onChoose,
}: {
  customer: Retained;
  isChosen: boolean;
  onChoose: (isIn: boolean) => void;
}) {
  const { t } = useTranslation('privacy');
  const { id, name, phone, retainUntil, retainReason, days, held } = customer;
  const shown = name || t('common:unnamed');
  return (
    <li className="privacy-row">
      <Checkbox
        hideLabel
        label={t('choose', { name: shown })}
        isSelected={isChosen}
        onChange={onChoose}
      />
      <div className="privacy-who">
        <a href={formatRoute(['customers', String(id)])}>{shown}</a>
        {phone !== '' && <span className="muted">{phone}</span>}
      </div>
      <div className="privacy-until">
        <span>{formatDate(retainUntil)}</span>
        <Chip tint={days < 0 ? 'seal' : 'gold'}>
          {days < 0
            ? t('retention.past', { number: formatNumber(-days), count: -days })
            : days === 0
              ? t('retention.today')
              : t('retention.left', { number: formatNumber(days), count: days })}
        </Chip>
      </div>
      <div className="privacy-why">
        {retainReason !== '' && <span>{retainReason}</span>}
        {held.map((each) => (
          <Chip key={each} tint="blue">
            {t(`held.${each}`)}
          </Chip>
        ))}
      </div>
    </li>
  );
}
