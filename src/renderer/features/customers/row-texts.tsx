import { useTranslation } from 'react-i18next';
import type { CustomerRow, Match } from '../../../shared/customer-list.ts';
import { Marked } from '../../ui/marked.tsx';
import './row-texts.css';

function matchOf(row: CustomerRow, field: Match['field'], text?: string): Match | undefined {
  return row.matches.find(
    (match) => match.field === field && (text === undefined || match.text === text),
  );
}

/** What the search found where the row does not show it; undefined where something in sight explains it. */
function hiddenMatch(row: CustomerRow): Match | undefined {
  const inSight = ['name', 'phone', 'company', 'job'];
  if (row.matches.some(({ field }) => inSight.includes(field))) return undefined;
  return row.matches[0];
}

/** The name with what was searched for marked in it. */
export function RowName({ row }: { row: CustomerRow }) {
  const { t } = useTranslation('common');
  if (!row.name) {
    const instead = row.company || row.phones[0];
    return <span className="muted">{instead ?? t('unnamed')}</span>;
  }
  return <Marked text={row.name} ranges={matchOf(row, 'name', row.name)?.ranges ?? []} />;
}

export function RowPhone({ row }: { row: CustomerRow }) {
  const found = matchOf(row, 'phone');
  const shown = found?.text ?? row.phones[0];
  return shown ? <Marked text={shown} ranges={found?.ranges ?? []} /> : null;
}

export function RowCompany({ row }: { row: CustomerRow }) {
  return row.company ? (
    <Marked text={row.company} ranges={matchOf(row, 'company')?.ranges ?? []} />
  ) : null;
}

export function RowJob({ row }: { row: CustomerRow }) {
  return row.job ? <Marked text={row.job} ranges={matchOf(row, 'job')?.ranges ?? []} /> : null;
}

/** What the search found out of sight, with its field's name; nothing where a cell shows it. */
export function RowFound({ row }: { row: CustomerRow }) {
  const { t } = useTranslation('list');
  const hidden = hiddenMatch(row);
  if (!hidden) return null;
  return (
    <>
      <span className="row-field">{t(`found.${hidden.field}`)}</span>{' '}
      <Marked text={hidden.text} ranges={hidden.ranges} asExcerpt />
    </>
  );
}

/** Company and job; or, where the search found something out of sight, that with its field's name. */
export function RowAbout({ row, withJob = true }: { row: CustomerRow; withJob?: boolean }) {
  if (hiddenMatch(row)) return <RowFound row={row} />;
  return (
    <>
      <RowCompany row={row} />
      {withJob && row.company && row.job && ' · '}
      {withJob && <RowJob row={row} />}
    </>
  );
}
