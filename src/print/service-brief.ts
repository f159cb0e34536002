import type { Language } from '../shared/primitives.ts';
import { collectBytes, openPdf } from './pdf-document.ts';
import { drawBrief } from './service-brief/draw.ts';
import { fitBrief } from './service-brief/fit.ts';
import { missingIn, pensFor, sheetType } from './sheet/pens.ts';
import { SheetPage } from './sheet/sheet-page.ts';

export type BriefGroup = {
  readonly title: string;
  readonly items: readonly string[];
};

/** What the service team is told about one customer; every text as it shall read. */
export type ServiceBrief = {
  /** What kind of paper this is. */
  readonly title: string;
  readonly date: string;
  readonly language: Language;
  readonly name: string;
  /** Under the name; may be empty. */
  readonly company: string;
  /** Phones, addresses, times: a label and what belongs to it. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** What must not happen, in a red box; left out when it is empty. */
  readonly warning: BriefGroup;
  /** Groups without items are left out. */
  readonly groups: readonly BriefGroup[];
  /** Stands where nothing but the facts is known. */
  readonly nothing: string;
  /** Stands at the title of a group that could not be printed whole. */
  readonly more: string;
  readonly sender: { readonly label: string; readonly name: string; readonly details: string };
  /** At the foot: how to treat this paper. */
  readonly care: string;
  readonly createdAt: Date;
};

export type PrintedBrief = {
  readonly pdf: Uint8Array;
  readonly pages: 1;
  /** Is any text cut off because the page is full? */
  readonly cut: boolean;
  /** Characters that no font has; they are printed as boxes. */
  readonly missingCharacters: readonly string[];
};

/**
 * Prints the brief on one A4 page, always one: long texts are set smaller, and what does not fit even
 * then is cut with a mark, each group keeping its share. The same brief gives the same bytes.
 */
export async function serviceBriefPdf(brief: ServiceBrief): Promise<PrintedBrief> {
  const type = sheetType();
  const fitted = fitBrief(brief, type);
  const document = openPdf({ title: `${brief.title} · ${brief.name}`, createdAt: brief.createdAt });
  const bytes = collectBytes(document);
  const page = new SheetPage(document, pensFor(document, type));
  drawBrief(page, brief, fitted, type);
  page.finish();
  document.end();
  return { pdf: await bytes, pages: 1, cut: fitted.cut, missingCharacters: missingIn(type) };
}
