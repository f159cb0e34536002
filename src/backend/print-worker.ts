import { parentPort, workerData } from 'node:worker_threads';
import type { StickerSheets } from '../print/stickers.ts';
import type { ServiceBrief } from '../print/service-brief.ts';
import type { ThankList } from '../print/thank-list.ts';
import type { TodayList } from '../print/today-list.ts';
import type { ReportSource } from './privacy/report-paper.ts';

/** A paper to be printed away from the window's thread, and what comes back. */
export type PaperToPrint =
  | { readonly kind: 'service-brief'; readonly paper: ServiceBrief }
  | { readonly kind: 'stickers'; readonly paper: StickerSheets }
  | { readonly kind: 'today-list'; readonly paper: TodayList }
  | { readonly kind: 'thank-list'; readonly paper: ThankList }
  | { readonly kind: 'person-report'; readonly source: ReportSource };
export type PrintedPaper = { readonly pdf: Uint8Array; readonly pages: number };

async function print(wanted: PaperToPrint): Promise<PrintedPaper> {
  if (wanted.kind === 'service-brief') {
    const { serviceBriefPdf } = await import('../print/service-brief.ts');
    return serviceBriefPdf(wanted.paper);
  }
  if (wanted.kind === 'stickers') {
    const { stickersPdf } = await import('../print/stickers.ts');
    return stickersPdf(wanted.paper);
  }
  if (wanted.kind === 'today-list') {
    const { todayListPdf } = await import('../print/today-list.ts');
    return todayListPdf(wanted.paper);
  }
  if (wanted.kind === 'thank-list') {
    const { thankListPdf } = await import('../print/thank-list.ts');
    return thankListPdf(wanted.paper);
  }
  const { personReportPdf } = await import('../print/person-report.ts');
  const { personReport } = await import('./privacy/report-paper.ts');
  return personReportPdf(personReport(wanted.source));
}

if (parentPort) {
  const { pdf, pages } = await print(workerData as PaperToPrint);
  parentPort.postMessage({ pdf, pages } satisfies PrintedPaper);
}
