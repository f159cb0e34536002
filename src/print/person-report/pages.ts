import { itemAt } from '../items.ts';
import { cellText } from '../list/wrap-cell.ts';
import type { PersonReport } from '../person-report.ts';
import type { SheetType } from '../sheet/pens.ts';
import { a4 } from '../sheet/sheet-page.ts';
import { reportSheet } from './measures.ts';
import { introStrip, rowStrips, titleStrip, type Strip } from './strips.ts';

/** What stands on one page, from its top down. */
export type PageStrips = { readonly goesOn: string | null; readonly strips: readonly Strip[] };

/** Sets all texts and shares them among pages. */
export async function reportPages(
  report: PersonReport,
  type: SheetType,
  nextTurn: () => Promise<void>,
): Promise<PageStrips[]> {
  const pages = new Pages();
  pages.add(introStrip(report, type));
  for (const section of report.sections) {
    if (section.rows.length === 0) continue;
    pages.add(titleStrip(cellText(section.title)));
    for (const row of section.rows) {
      await nextTurn();
      for (const strip of rowStrips(row, section, type)) pages.add(strip);
    }
  }
  return pages.done();
}

const bottom = a4.height - reportSheet.foot;

class Pages {
  readonly #pages: { goesOn: string | null; strips: Strip[] }[] = [];
  #left = bottom - reportSheet.firstTop;

  constructor() {
    this.#pages.push({ goesOn: null, strips: [] });
  }

  add(strip: Strip): void {
    if (strip.space + strip.height > this.#left) this.#turn(strip);
    const page = this.#page();
    page.strips.push(strip);
    this.#left -= strip.height + (page.strips.length > 1 ? strip.space : 0);
  }

  done(): PageStrips[] {
    return this.#pages;
  }

  /** Begins a page; titles that would be left alone at the foot come along. */
  #turn(next: Strip): void {
    const { strips } = this.#page();
    const moved: Strip[] = [];
    while (strips.length > 1 && strips.at(-1)?.withNext) moved.unshift(...strips.splice(-1));
    const [first = next] = moved;
    const goesOn = first.kind === 'lines' ? first.section : null;
    this.#pages.push({ goesOn, strips: [] });
    this.#left = bottom - reportSheet.top - (goesOn === null ? 0 : reportSheet.sectionHead);
    for (const strip of moved) this.add(strip);
  }

  #page(): { goesOn: string | null; strips: Strip[] } {
    return itemAt(this.#pages, this.#pages.length - 1);
  }
}
