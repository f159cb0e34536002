import { parentPort, workerData } from 'node:worker_threads';
import type { DestructionRecord } from '../print/destruction-record.ts';
import type { CardsPdfOptions } from '../print/greeting-cards.ts';
import type { AccessLogPaper } from '../print/access-log.ts';
import type { EnvelopesToPrint, LabelsToPrint } from './mailing/print.ts';
import type { StickerSheets } from '../print/stickers.ts';
import type { TestPage } from '../print/test-page.ts';
import type { RecoverySheet } from '../print/recovery-sheet.ts';
import type { ServiceBrief } from '../print/service-brief.ts';
import type { ThankList } from '../print/thank-list.ts';
import type { TodayList } from '../print/today-list.ts';
import { toErrorData, type ErrorData } from '../shared/errors.ts';
import type { GreetingCardSpec } from '../shared/greeting-card-spec.ts';
import type { ReportSource } from './privacy/report-paper.ts';

/** A paper to be printed away from the window's thread, and what comes back. */
export type PaperToPrint =
  | { readonly kind: 'service-brief'; readonly paper: ServiceBrief }
  | { readonly kind: 'stickers'; readonly paper: StickerSheets }
  | { readonly kind: 'test-page'; readonly paper: TestPage }
  | { readonly kind: 'envelopes'; readonly paper: EnvelopesToPrint }
  | { readonly kind: 'labels'; readonly paper: LabelsToPrint }
  | { readonly kind: 'today-list'; readonly paper: TodayList }
  | { readonly kind: 'thank-list'; readonly paper: ThankList }
  | { readonly kind: 'access-log'; readonly paper: AccessLogPaper }
  | { readonly kind: 'destruction-record'; readonly paper: DestructionRecord }
  | { readonly kind: 'recovery-sheet'; readonly paper: RecoverySheet }
  | { readonly kind: 'person-report'; readonly source: ReportSource }
  | {
      readonly kind: 'greeting-cards';
      readonly specs: readonly GreetingCardSpec[];
      readonly options: Omit<CardsPdfOptions, 'write' | 'onProgress' | 'signal'>;
    };
export type PrintedPaper = { readonly pdf: Uint8Array; readonly pages: number };
/** What comes back: the paper, or why there is none. */
export type PrintAnswer = PrintedPaper | { readonly error: ErrorData };

async function print(wanted: PaperToPrint): Promise<PrintedPaper> {
  if (wanted.kind === 'service-brief') {
    const { serviceBriefPdf } = await import('../print/service-brief.ts');
    return serviceBriefPdf(wanted.paper);
  }
  if (wanted.kind === 'stickers') {
    const { stickersPdf } = await import('../print/stickers.ts');
    return stickersPdf(wanted.paper);
  }
  if (wanted.kind === 'test-page') {
    const { testPagePdf } = await import('../print/test-page.ts');
    return testPagePdf(wanted.paper);
  }
  if (wanted.kind === 'envelopes') {
    const { envelopesPdf } = await import('../print/mailing.ts');
    return envelopesPdf(wanted.paper.pieces, wanted.paper);
  }
  if (wanted.kind === 'labels') {
    const { labelsPdf } = await import('../print/mailing.ts');
    return labelsPdf(wanted.paper.pieces, wanted.paper);
  }
  if (wanted.kind === 'today-list') {
    const { todayListPdf } = await import('../print/today-list.ts');
    return todayListPdf(wanted.paper);
  }
  if (wanted.kind === 'thank-list') {
    const { thankListPdf } = await import('../print/thank-list.ts');
    return thankListPdf(wanted.paper);
  }
  if (wanted.kind === 'destruction-record') {
    const { destructionRecordPdf } = await import('../print/destruction-record.ts');
    return destructionRecordPdf(wanted.paper);
  }
  if (wanted.kind === 'access-log') {
    const { accessLogPdf } = await import('../print/access-log.ts');
    return accessLogPdf(wanted.paper);
  }
  if (wanted.kind === 'recovery-sheet') {
    const { recoverySheetPdf } = await import('../print/recovery-sheet.ts');
    return recoverySheetPdf(wanted.paper);
  }
  if (wanted.kind === 'greeting-cards') {
    const { cardsPdf } = await import('../print/greeting-cards.ts');
    return cardsPdf(wanted.specs, { ...wanted.options, strict: true });
  }
  const { personReportPdf } = await import('../print/person-report.ts');
  const { personReport } = await import('./privacy/report-paper.ts');
  return personReportPdf(personReport(wanted.source));
}

if (parentPort) {
  const answer = await print(workerData as PaperToPrint).then(
    ({ pdf, pages }): PrintAnswer => ({ pdf, pages }),
    (thrown: unknown): PrintAnswer => ({ error: toErrorData(thrown) }),
  );
  parentPort.postMessage(answer);
}
