import { useTranslation } from 'react-i18next';
import { relativeDay } from '../../../core/date-format.ts';
import { dateParts } from '../../../core/dates.ts';
import { cellText } from '../../../core/list-cells.ts';
import type { CustomerRow, ListColumn } from '../../../shared/customer-list.ts';
import { useRequest } from '../../api.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { localDate, today } from '../../i18n/format.ts';
import { Tag } from '../../ui/chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import { columnsToRead } from './list/columns.ts';
import { RowAbout, RowFound, RowJob, RowName, RowPhone } from './row-texts.tsx';

/** Fewer where many columns share the room. */
const shownTags = (columns: readonly ListColumn[]) => (columns.length > 6 ? 2 : 3);
/** Where something found out of sight is shown, the first of these that is there. */
const roomForFound: readonly ListColumn[] = ['company', 'job', 'notes', 'name'];

type LineProps = {
  row: CustomerRow | undefined;
  isSelected: boolean;
  columns: readonly ListColumn[];
  cell: (row: CustomerRow, column: ListColumn) => string;
};

export function CustomerLine({ row, isSelected, columns, cell }: LineProps) {
  if (!row) return <div className="customers-grid customers-line" />;
  const found = roomForFound.find((column) => columns.includes(column));
  return (
    <div className="customers-grid customers-line">
      <span className="customers-check" data-select>
        <span className={classes('customers-box', isSelected && 'customers-box-on')}>
          {isSelected && <Icon name="check" size="0.8rem" />}
        </span>
      </span>
      {columns.map((column) => (
        <Cell
          key={column}
          row={row}
          column={column}
          text={cell(row, column)}
          holdsFound={column === found}
          withJob={!columns.includes('job')}
          mostTags={shownTags(columns)}
        />
      ))}
    </div>
  );
}

type CellProps = {
  row: CustomerRow;
  column: ListColumn;
  text: string;
  /** What was found out of sight is said here. */
  holdsFound: boolean;
  /** There is no column for the job: it stands beside the company. */
  withJob: boolean;
  mostTags: number;
};

function Cell({ row, column, text, holdsFound, withJob, mostTags }: CellProps) {
  if (column === 'name') {
    return (
      <span className="customers-cell-name ellipsis">
        <RowName row={row} />
        {holdsFound && (
          <span className="customers-cell-found">
            {' '}
            <RowFound row={row} />
          </span>
        )}
      </span>
    );
  }
  if (column === 'company') {
    return (
      <span className="muted ellipsis">
        <RowAbout row={row} withJob={withJob} />
      </span>
    );
  }
  if (column === 'job') {
    return (
      <span className="muted ellipsis">
        <RowJob row={row} />
      </span>
    );
  }
  if (column === 'phone') {
    return (
      <span className="ellipsis">
        <RowPhone row={row} />
      </span>
    );
  }
  if (column === 'tags') return <TagsCell tags={row.tags} most={mostTags} />;
  return <span className="muted ellipsis">{text}</span>;
}

function TagsCell({ tags, most }: { tags: readonly string[]; most: number }) {
  return (
    <span className="customers-cell-tags">
      {tags.slice(0, most).map((tag) => (
        <Tag key={tag} tag={tag} />
      ))}
      {tags.length > most && <span className="muted">+{tags.length - most}</span>}
    </span>
  );
}

function lastContact(row: CustomerRow): string {
  return row.lastContactAt
    ? relativeDay(localDate(row.lastContactAt), today(), currentLanguage())
    : '–';
}

/** The text of a cell that has no form of its own. */
export function useCellText(): LineProps['cell'] {
  const { t } = useTranslation('customers');
  const { data: fields = [] } = useRequest('customFields.list');
  function birthday(row: CustomerRow): string {
    const parts = row.birthday ? dateParts(row.birthday) : null;
    if (!parts) return '';
    const { month, day } = parts;
    const name = t(`months.${month}`);
    return row.birthdayCalendar === 'lunar'
      ? t('lunarShort', { month, day, leap: row.birthdayLeapMonth ? t('leapShort') : '' })
      : t('solarShort', { month, day, name });
  }
  return (row, column) => {
    if (column === 'birthday') return birthday(row);
    if (column === 'lastContact') return lastContact(row);
    const value = row.cells[column];
    const words = { language: currentLanguage(), fields, localDate };
    return value === undefined ? '' : cellText(column, value, words);
  };
}

/** What a screen reader says of a row: who it is, and what the columns show beside. */
export function useLineText(columns: readonly ListColumn[], cell: LineProps['cell']) {
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
      ...columnsToRead(columns).map((column) => cell(row, column)),
    ];
    return parts.filter(Boolean).join(', ');
  };
}
