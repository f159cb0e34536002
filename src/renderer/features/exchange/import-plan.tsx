import { useTranslation } from 'react-i18next';
import type { CustomField } from '../../../shared/custom-fields.ts';
import { textEncoding, type ColumnMapping, type ReadingPlan } from '../../../shared/exchange.ts';
import { useRequest } from '../../api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { ColumnPlace } from './column-place.tsx';
import { lookAgain, startImport, startOver, type Wizard } from './import-store.ts';
import './import-plan.css';

type PlanStep = Extract<Wizard, { step: 'plan' }>;

/** What the look at the file told, and where each of its columns goes. */
export function ImportPlan({ wizard }: { wizard: PlanStep }) {
  const { t } = useTranslation('exchange');
  const { name, inspected, busy, error } = wizard;
  const { plan, estimatedRows } = inspected;
  const number = formatNumber(estimatedRows);
  return (
    <div className="stack" aria-busy={busy}>
      <div className="exchange-file">
        <div className="grow">
          <h2 className="exchange-file-name">{name}</h2>
          <p className="muted">
            {t(`formats.${plan.format}`)}
            {plan.format === 'csv' && ` · ${t(`flavours.${plan.flavour}`)}`}
            {estimatedRows > 0 && ` · ${t('import.found', { count: estimatedRows, number })}`}
          </p>
        </div>
        <Button small onPress={startOver}>
          {t('import.another')}
        </Button>
        <Button kind="primary" isPending={busy} onPress={() => void startImport()}>
          {estimatedRows > 0
            ? t('import.startCount', { count: estimatedRows, number })
            : t('import.start')}
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {plan.format !== 'json' && <ReadingChoices plan={plan} />}
      {plan.format === 'csv' && <Columns wizard={wizard} />}
    </div>
  );
}

const delimiters = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'pipe'],
] as const;

function ReadingChoices({ plan }: { plan: ReadingPlan }) {
  const { t } = useTranslation('exchange');
  const isCsv = plan.format === 'csv';
  return (
    <div className="exchange-reading">
      <Select
        label={t('import.encoding')}
        value={plan.encoding}
        options={textEncoding.options.map((value) => ({ value, label: t(`encodings.${value}`) }))}
        onChange={(encoding) => void lookAgain({ encoding })}
      />
      {isCsv && (
        <>
          <Select
            label={t('import.delimiter')}
            value={plan.delimiter}
            options={delimiters.map(([value, key]) => ({ value, label: t(`delimiters.${key}`) }))}
            onChange={(delimiter) => void lookAgain({ delimiter })}
          />
          <Select
            label={t('import.header')}
            value={plan.hasHeader ? 'yes' : 'no'}
            options={[
              { value: 'yes', label: t('import.headerYes') },
              { value: 'no', label: t('import.headerNo') },
            ]}
            onChange={(value) => void lookAgain({ hasHeader: value === 'yes' })}
          />
          <Select
            label={t('import.dates')}
            value={plan.monthFirst ? 'month' : 'day'}
            options={[
              { value: 'month', label: t('import.datesMonthFirst') },
              { value: 'day', label: t('import.datesDayFirst') },
            ]}
            onChange={(value) => void lookAgain({ monthFirst: value === 'month' })}
          />
        </>
      )}
      <p className="muted exchange-reading-hint">{t('import.broken')}</p>
    </div>
  );
}

const shownRows = 3;
const nameTargets: readonly string[] = ['name', 'familyName', 'givenName'];

function Columns({ wizard }: { wizard: PlanStep }) {
  const { t } = useTranslation('exchange');
  const { plan, sample } = wizard.inspected;
  const fields = useRequest('customFields.list', {}).data ?? [];
  const ignored = plan.columns.filter(({ target }) => target === 'ignore').length;
  const noted = plan.columns.filter(({ target }) => target === 'note').length;
  const hasName = plan.columns.some(({ target }) => nameTargets.includes(target));
  const hints = [
    noted > 0 && t('import.noteHint', { count: noted }),
    ignored > 0 && t('import.ignoredHint', { count: ignored }),
  ].filter(Boolean);
  return (
    <section className="exchange-columns" aria-label={t('import.columns')}>
      <h2 className="minor-title">{t('import.columns')}</h2>
      {!hasName && (
        <p className="exchange-warning" role="alert">
          {t('import.noName')}
        </p>
      )}
      {hints.length > 0 && <p className="muted">{hints.join(' ')}</p>}
      <table className="exchange-table">
        <thead>
          <tr>
            <th scope="col">{t('import.columnHeader')}</th>
            <th scope="col">{t('import.columnTarget')}</th>
            <th scope="col">{t('import.columnSample')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.columns.map((column, index) => (
            <ColumnLine
              // Headers may be there twice; a column is its place.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              column={column}
              index={index}
              values={sample.map((row) => row[index] ?? '')}
              fields={fields}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ColumnLine({
  column,
  index,
  values,
  fields,
}: {
  column: ColumnMapping;
  index: number;
  /** Of all the rows that are known. */
  values: readonly string[];
  fields: readonly CustomField[];
}) {
  const { t } = useTranslation('exchange');
  const header = column.header.trim() || t('import.unnamed', { number: index + 1 });
  const shown = values
    .slice(0, shownRows)
    .map((value) => value.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);
  return (
    <tr className={column.target === 'ignore' ? 'exchange-ignored' : ''}>
      <th scope="row">{header}</th>
      <td>
        <ColumnPlace {...{ column, index, values, fields, header }} />
      </td>
      <td>
        <div className="exchange-samples">
          {shown.map((value, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <Chip key={at}>{value}</Chip>
          ))}
        </div>
      </td>
    </tr>
  );
}
