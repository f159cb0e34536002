import type { Language } from '../shared/primitives.ts';
import { drawReportPage } from './person-report/draw.ts';
import { reportPages } from './person-report/pages.ts';
import { collectBytes, openPdf } from './pdf-document.ts';
import { missingIn, pensFor, sheetType } from './sheet/pens.ts';
import { SheetPage } from './sheet/sheet-page.ts';
import { createTurns } from './turns.ts';

export type ReportRow = {
  /** In the narrow column: what it is, or when it was. */
  readonly label: string;
  /** The row's own heading, in bold above the text; may be empty. */
  readonly head?: string;
  /** May hold line ends. */
  readonly text: string;
};

export type ReportSection = {
  readonly title: string;
  readonly rows: readonly ReportRow[];
};

/** Everything held about one person, for that person; every text as it shall read. */
export type PersonReport = {
  /** What kind of paper this is. */
  readonly title: string;
  readonly name: string;
  readonly date: string;
  readonly language: Language;
  /** What this paper is and whom to ask. */
  readonly intro: string;
  /** A JPEG or PNG; null for none. */
  readonly photo: Uint8Array | null;
  /** In their order; those without rows are left out. */
  readonly sections: readonly ReportSection[];
  /** At the foot of each page, left of the page number. */
  readonly sender: string;
  /** Stands behind a section's title where it goes on on the next page. */
  readonly goesOn: string;
  readonly createdAt: Date;
};

export type PrintedReport = {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Characters that no font has; they are printed as boxes. */
  readonly missingCharacters: readonly string[];
};

/**
 * Prints the report over A4 pages, each with a head and "page x of y". Nothing is cut: a text longer
 * than a page goes on on the next. No title stands alone at the foot of a page, and of a broken row at
 * least two lines stay together. The same report gives the same bytes.
 */
export async function personReportPdf(
  report: PersonReport,
  options: { readonly signal?: AbortSignal } = {},
): Promise<PrintedReport> {
  const type = sheetType();
  const nextTurn = createTurns(options.signal);
  const pages = await reportPages(report, type, nextTurn);
  const { title, name, createdAt } = report;
  const document = openPdf({ title: `${title} · ${name}`, createdAt });
  const bytes = collectBytes(document);
  const pens = pensFor(document, type);
  for (const [index, strips] of pages.entries()) {
    await nextTurn();
    const page = new SheetPage(document, pens);
    drawReportPage(page, report, { strips, index, count: pages.length }, type);
    page.finish();
  }
  document.end();
  return { pdf: await bytes, pages: pages.length, missingCharacters: missingIn(type) };
}
