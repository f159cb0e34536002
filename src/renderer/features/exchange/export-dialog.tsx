import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  defaultPdfColumns,
  exportFormat,
  type ExportColumn,
  type ExportRequest,
} from '../../../shared/export.ts';
import { leftOutText } from '../../../shared/report-texts.ts';
import { invoke, useRequest } from '../../api.ts';
import type { Asks } from '../../app/asks.ts';
import { formatNumber } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { toast } from '../../ui/toast.tsx';
import { allColumns, ColumnPicker } from './column-picker.tsx';
import { Covering, reasonOf, usualCare, WhyExported, type Care } from './export-care.tsx';
import { ExportProgress } from './export-progress.tsx';
import './export-dialog.css';

type Choice = Pick<ExportRequest, 'format' | 'encoding'> & {
  /** Null is all of them, also of fields that are made later. */
  csvColumns: readonly ExportColumn[] | null;
  pdfColumns: readonly ExportColumn[];
  care: Care;
};

/** More than these are narrow on a sheet of paper. */
const readableColumns = 10;

// Kept for the next export: people export the same way again and again.
let lastChoice: Choice = {
  format: 'csv',
  encoding: 'utf-8',
  csvColumns: null,
  pdfColumns: defaultPdfColumns,
  care: usualCare,
};

/** Customers into a file: which, in what form, and where it went. */
export function ExportDialog({
  wanted,
  onClose,
}: {
  wanted: Asks['open-export'];
  onClose: () => void;
}) {
  const { t } = useTranslation('exchange');
  const [choice, setChoice] = useState({
    ...lastChoice,
    ...(wanted.format ? { format: wanted.format } : {}),
  });
  const [jobId, setJobId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { format, encoding, care } = choice;
  const { data: settings } = useRequest('settings.get');
  // What has to come back whole is never covered.
  const isCovered = format !== 'json' && (care.mask ?? settings?.maskByDefault ?? false);
  const reason = reasonOf(care);
  const hasColumns = format === 'csv' || format === 'pdf';
  const fields = useRequest('customFields.list', {}).data ?? [];
  const all = allColumns(fields);
  // A field may have been taken away since its column was chosen.
  const columns = ((format === 'pdf' ? choice.pdfColumns : choice.csvColumns) ?? all).filter(
    (column) => all.includes(column),
  );
  const missing = leftOutText(format, currentLanguage());
  const nothing = hasColumns && columns.length === 0;

  function change(part: Partial<Choice>) {
    lastChoice = { ...choice, ...part };
    setChoice(lastChoice);
  }

  const changeCare = (part: Partial<Care>) => change({ care: { ...care, ...part } });

  async function start(extra: Partial<Pick<ExportRequest, 'replaceMissing' | 'encoding'>> = {}) {
    setBusy(true);
    setError(null);
    try {
      const { job } = await invoke('exchange.export', {
        format,
        encoding,
        ...(wanted.ids ? { ids: wanted.ids } : {}),
        ...(wanted.query ? { query: wanted.query } : {}),
        ...(hasColumns && columns.length < all.length ? { columns: [...columns] } : {}),
        ...(format === 'pdf' ? { columns: [...columns] } : {}),
        mask: isCovered,
        maskNames: isCovered && care.maskNames,
        reason: reason ?? '',
        ...extra,
        language: currentLanguage(),
      });
      setJobId(job);
      if (!job) toast({ text: t('export.gaveUp') });
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  }

  if (jobId) {
    return (
      <ExportProgress
        key={jobId}
        jobId={jobId}
        onClose={onClose}
        onBack={() => setJobId(null)}
        onReplace={() => void start({ replaceMissing: true })}
        onUtf8={() => {
          change({ encoding: 'utf-8' });
          void start({ encoding: 'utf-8' });
        }}
      />
    );
  }
  return (
    <Dialog
      title={t('export.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            isPending={busy}
            isDisabled={nothing || reason === null}
            onPress={() => void start()}
          >
            {t('export.start')}
          </Button>
        </>
      }
    >
      <div className="stack exchange-export">
        <p>
          <strong>{whoText(t, wanted)}</strong>
        </p>
        {error !== null && <ErrorNotice error={error} />}
        <Segmented
          label={t('export.format')}
          value={format}
          options={exportFormat.options.map((value) => ({
            value,
            label: t(`export.formats.${value}`),
          }))}
          onChange={(value) => change({ format: value })}
        />
        <p className="muted">{t(`export.about.${format}`)}</p>
        {format === 'csv' && (
          <Segmented
            label={t('export.encoding')}
            showLabel
            value={encoding}
            options={(['utf-8', 'cp949'] as const).map((value) => ({
              value,
              label: t(`export.encodings.${value}`),
            }))}
            onChange={(value) => change({ encoding: value })}
          />
        )}
        <WhyExported care={care} onChange={changeCare} />
        {format !== 'json' && <Covering care={care} isCovered={isCovered} onChange={changeCare} />}
        {hasColumns && (
          <ColumnPicker
            chosen={columns}
            fields={fields}
            onChange={(chosen) =>
              change(
                format === 'pdf'
                  ? { pdfColumns: chosen }
                  : { csvColumns: chosen.length === all.length ? null : chosen },
              )
            }
          />
        )}
        {format === 'pdf' && columns.length > readableColumns && (
          <p className="exchange-careful">{t('export.manyColumns')}</p>
        )}
        {missing !== '' && (
          <p className="muted exchange-left-out">{t('export.leftOut', { list: missing })}</p>
        )}
        <p className="exchange-careful">{t('export.careful')}</p>
      </div>
    </Dialog>
  );
}

function whoText(
  t: ReturnType<typeof useTranslation<'exchange'>>['t'],
  { ids, query, customers }: Asks['open-export'],
): string {
  const number = formatNumber(customers);
  if (ids) return t('export.selected', { count: customers, number });
  const isNarrowed =
    query !== undefined &&
    (query.text !== '' ||
      Object.entries(query.filter).some(
        ([name, value]) => name !== 'trash' && value !== undefined,
      ));
  if (!isNarrowed)
    return `${t('export.all')} · ${t('export.people', { count: customers, number })}`;
  return t('export.foundCount', { count: customers, number });
}
