import type { TFunction } from 'i18next';
import { importResult } from '../../../shared/exchange.ts';
import { exportResult } from '../../../shared/export.ts';
import { printRun } from '../../../shared/greeting-cards.ts';
import type { Job } from '../../../shared/jobs.ts';
import { mailingRun } from '../../../shared/mailing.ts';
import { describeError } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { revealFile } from '../../app/written-file.tsx';
import { formatNumber } from '../../i18n/format.ts';
import type { ToastContent } from '../../ui/toast.tsx';

/** What to say of a job that nobody watches any more; null where its own place says it. */
export function endOf(t: TFunction<'jobs'>, job: Job): ToastContent | null {
  if (job.status === 'failed') {
    return { text: describeError(job.error), tint: 'seal', stays: true };
  }
  if (job.status === 'cancelled') return { text: t('cancelled') };
  if (job.kind === 'import') return importEnd(t, job.result);
  if (job.kind === 'export') return exportEnd(t, job.result);
  if (job.kind === 'print-run') return printEnd(t, job.result);
  if (job.kind === 'mailing') return mailingEnd(t, job.result);
  return null;
}

function importEnd(t: TFunction<'jobs'>, result: unknown): ToastContent | null {
  const read = importResult.safeParse(result).data;
  if (!read) return null;
  return {
    text: t('result.import', {
      added: formatNumber(read.added),
      updated: formatNumber(read.updated),
      skipped: formatNumber(read.skipped),
    }),
    action: {
      label: t('result.importShow'),
      onAction: () => navigate(formatRoute(['import'], { id: read.import })),
    },
    stays: true,
  };
}

function exportEnd(t: TFunction<'jobs'>, result: unknown): ToastContent | null {
  const written = exportResult.safeParse(result).data;
  if (!written) return null;
  const text = t('result.export', { number: formatNumber(written.customers) });
  return withFile(t, text, written.file);
}

function printEnd(t: TFunction<'jobs'>, result: unknown): ToastContent | null {
  const run = printRun.safeParse(result).data;
  if (!run) return null;
  const cards = formatNumber(run.cards);
  return withFile(t, t(run.file ? 'result.saved' : 'result.printed', { cards }), run.file);
}

function mailingEnd(t: TFunction<'jobs'>, result: unknown): ToastContent | null {
  const run = mailingRun.safeParse(result).data;
  if (!run) return null;
  const words = { count: run.pieces, number: formatNumber(run.pieces) };
  return withFile(
    t,
    t(run.file ? 'result.mailingSaved' : 'result.mailingPrinted', words),
    run.file,
  );
}

function withFile(t: TFunction<'jobs'>, text: string, file: string | null): ToastContent {
  if (!file) return { text };
  return { text, action: { label: t('show'), onAction: () => revealFile(file) }, stays: true };
}
