import { useTranslation } from 'react-i18next';
import { depositPlan, depositTarget, type DepositPlan } from '../../../shared/deposits.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Select } from '../../ui/select.tsx';
import { lookAgain, sendColumn, startOver, startReading, type Reading } from './list-store.ts';

type PlanStep = Extract<Reading, { step: 'plan' }>;

const delimiters = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'pipe'],
] as const;
const shownRows = 8;

/** What the look at the list told: where its rows begin, and what each column is; all can be corrected. */
export function ListPlan({ reading }: { reading: PlanStep }) {
  const { t } = useTranslation('deposits');
  const { name, inspected, busy, error } = reading;
  const { plan, rows, remembered } = inspected;
  const has = (target: string) => plan.columns.some((column) => column.target === target);
  const missing = (['paidOn', 'amount'] as const).filter((target) => !has(target));
  const isNameless = missing.length === 0 && !has('payer') && !has('number');
  return (
    <div className="stack" aria-busy={busy}>
      <div className="exchange-file">
        <div className="grow">
          <h2 className="exchange-file-name">{name}</h2>
          <p className="muted">
            {t(`formats.${plan.format}`)}
            {rows > 0 && ` · ${t('lists.rows', { count: rows, number: formatNumber(rows) })}`}
          </p>
        </div>
        {remembered && <Chip tint="celadon">{t('lists.remembered')}</Chip>}
        <Button small onPress={startOver}>
          {t('lists.another')}
        </Button>
        <Button
          kind="primary"
          isPending={busy}
          isDisabled={missing.length > 0}
          onPress={() => void startReading()}
        >
          {rows > 0
            ? t('lists.startCount', { count: rows, number: formatNumber(rows) })
            : t('lists.start')}
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} />}
      <ReadingChoices plan={plan} sheets={inspected.sheets} />
      {missing.length > 0 && (
        <p className="exchange-refused" role="alert">
          {t('lists.needs', { names: missing.map((target) => t(`targets.${target}`)).join(', ') })}
        </p>
      )}
      {isNameless && (
        <p className="exchange-warning" role="alert">
          {t('lists.noPayer')}
        </p>
      )}
      <Columns reading={reading} />
      <p className="muted">{t('lists.planHint')}</p>
    </div>
  );
}

function ReadingChoices({ plan, sheets }: { plan: DepositPlan; sheets: readonly string[] }) {
  const { t } = useTranslation('deposits');
  const header = plan.headerRow ?? 0;
  const last = Math.max(30, header);
  return (
    <div className="exchange-reading">
      {sheets.length > 1 && (
        <Select
          label={t('lists.sheet')}
          value={plan.sheet}
          options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
          onChange={(sheet) => void lookAgain({ sheet })}
        />
      )}
      <Select
        label={t('lists.headerRow')}
        value={String(header)}
        options={[
          { value: '0', label: t('lists.noHeader') },
          ...Array.from({ length: last }, (_, index) => ({
            value: String(index + 1),
            label: t('lists.rowNumber', { number: index + 1 }),
          })),
        ]}
        onChange={(row) => void lookAgain({ headerRow: row === '0' ? null : Number(row) })}
      />
      {plan.format === 'csv' && (
        <>
          <Select
            label={t('exchange:import.encoding')}
            value={plan.encoding}
            options={depositPlan.shape.encoding.options.map((value) => ({
              value,
              label: t(`exchange:encodings.${value}`),
            }))}
            onChange={(encoding) => void lookAgain({ encoding })}
          />
          <Select
            label={t('exchange:import.delimiter')}
            value={plan.delimiter}
            options={delimiters.map(([value, key]) => ({
              value,
              label: t(`exchange:delimiters.${key}`),
            }))}
            onChange={(delimiter) => void lookAgain({ delimiter })}
          />
        </>
      )}
    </div>
  );
}

/** The list as it stands in its file, each column with what it is taken for. */
function Columns({ reading }: { reading: PlanStep }) {
  const { t } = useTranslation('deposits');
  const { plan, above, sample } = reading.inspected;
  const first = (plan.headerRow ?? 0) + 1;
  return (
    // Focusable, because a wide list scrolls sideways.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="lists-preview" aria-label={t('lists.columns')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th className="lists-row-number" aria-hidden="true" />
            {plan.columns.map((column, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <th key={index} scope="col" data-ignored={column.target === 'ignore' || undefined}>
                <Select
                  small
                  hideLabel
                  label={t('lists.columnIs', {
                    column: column.header.trim() || t('lists.column', { number: index + 1 }),
                  })}
                  value={column.target}
                  options={depositTarget.options.map((value) => ({
                    value,
                    label: t(`targets.${value}`),
                  }))}
                  onChange={(target) => sendColumn(index, target)}
                />
                <span className="lists-column-name">
                  {column.header.trim() || t('lists.column', { number: index + 1 })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.slice(0, shownRows).map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              <td className="lists-row-number">{first + at}</td>
              {plan.columns.map((column, index) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={index} data-ignored={column.target === 'ignore' || undefined}>
                  {row[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {above.length > 0 && (
        <details className="lists-above">
          <summary>{t('lists.above', { count: above.length })}</summary>
          <ul>
            {above.map((row, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at} className="muted">
                {row.filter((cell) => cell.trim() !== '').join(' · ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
