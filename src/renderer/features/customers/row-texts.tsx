import { useTranslation } from 'react-i18next';
import type { CustomerRow, Match } from '../../../shared/customers.ts';
import { Marked } from '../../ui/marked.tsx';
import './row-texts.css';

function matchOf(row: CustomerRow, field: Match['field'], text?: string): Match | undefined {
  return row.matches.find(
    (match) => match.field === field && (text === undefined || match.text === text),
  );
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

/** Company and job; or, where the search found something out of sight, that with its field's name. */
export function RowAbout({ row }: { row: CustomerRow }) {
  const { t } = useTranslation('customers');
  const hidden = row.matches.find(
    ({ field }) => !['name', 'phone', 'company', 'job'].includes(field),
  );
  const company = matchOf(row, 'company');
  const job = matchOf(row, 'job');
  const seen = matchOf(row, 'name') ?? matchOf(row, 'phone') ?? company ?? job;
  if (hidden && !seen) {
    return (
      <>
        <span className="row-field">{t(`fields.${hidden.field}`)}</span>{' '}
        <Marked text={hidden.text} ranges={hidden.ranges} asExcerpt />
      </>
    );
  }
  return (
    <>
      {row.company && <Marked text={row.company} ranges={company?.ranges ?? []} />}
      {row.company && row.job && ' · '}
      {row.job && <Marked text={row.job} ranges={job?.ranges ?? []} />}
    </>
  );
}
