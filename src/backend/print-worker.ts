import { parentPort, workerData } from 'node:worker_threads';
import type { PersonReport } from '../print/person-report.ts';
import type { ServiceBrief } from '../print/service-brief.ts';

/** A paper to be printed away from the window's thread, and what comes back. */
export type PaperToPrint =
  | { readonly kind: 'service-brief'; readonly paper: ServiceBrief }
  | { readonly kind: 'person-report'; readonly paper: PersonReport };
export type PrintedPaper = { readonly pdf: Uint8Array; readonly pages: number };

async function print({ kind, paper }: PaperToPrint): Promise<PrintedPaper> {
  if (kind === 'service-brief') {
    const { serviceBriefPdf } = await import('../print/service-brief.ts');
    return serviceBriefPdf(paper);
  }
  const { personReportPdf } = await import('../print/person-report.ts');
  return personReportPdf(paper);
}

if (parentPort) {
  const { pdf, pages } = await print(workerData as PaperToPrint);
  parentPort.postMessage({ pdf, pages } satisfies PrintedPaper);
}
