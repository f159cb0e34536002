import type { Language } from '../shared/primitives.ts';
import { collectBytes, openPdf } from './pdf-document.ts';
import { missingIn, pensFor, sheetType } from './sheet/pens.ts';
import { SheetPage } from './sheet/sheet-page.ts';
import { listBlocks, paged } from './today-list/blocks.ts';
import { drawTodayPage } from './today-list/draw.ts';

/** One person on paper; every text as it shall read. */
export type TodayListPerson = {
  readonly done: boolean;
  readonly name: string;
  readonly phone: string;
  readonly callTimes: string;
  readonly reasons: readonly string[];
  /** What must not happen, in red. */
  readonly never: readonly string[];
  readonly mind: readonly string[];
};

/** A day's list of people to reach. */
export type TodayList = {
  readonly title: string;
  readonly date: string;
  readonly language: Language;
  /** Who is left of how many. */
  readonly summary: string;
  readonly groups: readonly {
    readonly title: string;
    readonly people: readonly TodayListPerson[];
  }[];
  /** Stands where there are no groups. */
  readonly nobody: string;
  readonly footerText: string;
  readonly createdAt: Date;
};

export type PrintedTodayList = {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Characters that no font has; they are printed as boxes. */
  readonly missingCharacters: readonly string[];
};

/**
 * Prints a day's list over A4 pages: a box to tick, the name, how to reach them, why, and what to mind.
 * Nobody is broken over two pages unless one page cannot hold them. The same list gives the same bytes.
 */
export async function todayListPdf(list: TodayList): Promise<PrintedTodayList> {
  const type = sheetType();
  const pages = paged(listBlocks(list, type));
  const document = openPdf({ title: `${list.title} · ${list.date}`, createdAt: list.createdAt });
  const bytes = collectBytes(document);
  const pens = pensFor(document, type);
  for (const [index, blocks] of pages.entries()) {
    const page = new SheetPage(document, pens);
    drawTodayPage(page, list, { blocks, index, count: pages.length }, type);
    page.finish();
  }
  document.end();
  return { pdf: await bytes, pages: pages.length, missingCharacters: missingIn(type) };
}
