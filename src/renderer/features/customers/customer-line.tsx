import { useTranslation } from 'react-i18next';
import { relativeDay } from '../../../core/date-format.ts';
import { dateParts } from '../../../core/dates.ts';
import type { CustomerRow } from '../../../shared/customers.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { localDate, today } from '../../i18n/format.ts';
import { Tag } from '../../ui/chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import { RowAbout, RowName, RowPhone } from './row-texts.tsx';

/** The titles above the list; rows name themselves, so this is only for the eye. */
export function ListHead() {
  const { t } = useTranslation('customers');
  return (
    <div className="customers-grid customers-head" aria-hidden="true">
      <span />
      <span>{t('columns.name')}</span>
      <span>{t('columns.about')}</span>
      <span>{t('columns.phone')}</span>
      <span className="customers-cell-tags">{t('columns.tags')}</span>
      <span className="customers-cell-birthday">{t('columns.birthday')}</span>
      <span className="customers-cell-last">{t('columns.lastContact')}</span>
    </div>
  );
}

const shownTags = 3;

export function CustomerLine({
  row,
  isSelected,
}: {
  row: CustomerRow | undefined;
  isSelected: boolean;
}) {
  const birthday = useShortBirthday();
  if (!row) return <div className="customers-grid customers-line" />;
  return (
    <div className="customers-grid customers-line">
      <span className="customers-check" data-select>
        <span className={classes('customers-box', isSelected && 'customers-box-on')}>
          {isSelected && <Icon name="check" size="0.8rem" />}
        </span>
      </span>
      <span className="customers-cell-name ellipsis">
        <RowName row={row} />
      </span>
      <span className="muted ellipsis">
        <RowAbout row={row} />
      </span>
      <span className="ellipsis">
        <RowPhone row={row} />
      </span>
      <span className="customers-cell-tags">
        {row.tags.slice(0, shownTags).map((tag) => (
          <Tag key={tag} tag={tag} />
        ))}
        {row.tags.length > shownTags && (
          <span className="muted">+{row.tags.length - shownTags}</span>
        )}
      </span>
      <span className="customers-cell-birthday muted ellipsis">{birthday(row)}</span>
      <span className="customers-cell-last muted ellipsis">{lastContact(row)}</span>
    </div>
  );
}

function lastContact(row: CustomerRow): string {
  return row.lastContactAt
    ? relativeDay(localDate(row.lastContactAt), today(), currentLanguage())
    : '–';
}

function useShortBirthday() {
  const { t } = useTranslation('customers');
  return (row: CustomerRow): string => {
    const parts = row.birthday ? dateParts(row.birthday) : null;
    if (!parts) return '';
    const { month, day } = parts;
    const name = t(`months.${month}`);
    return row.birthdayCalendar === 'lunar'
      ? t('lunarShort', { month, day, leap: row.birthdayLeapMonth ? t('leapShort') : '' })
      : t('solarShort', { month, day, name });
  };
}

/** What a screen reader says of a row. */
export function useLineText() {
  const { t } = useTranslation('customers');
  return (row: CustomerRow | undefined): string => {
    if (!row) return t('common:loading');
    const parts = [
      row.name || t('common:unnamed'),
      row.company,
      row.job,
      row.phones[0],
      ...row.tags,
      row.lastContactAt ? t('lastContactWas', { when: lastContact(row) }) : '',
    ];
    return parts.filter(Boolean).join(', ');
  };
}
