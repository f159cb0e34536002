import { collectBytes, openPdf } from './pdf-document.ts';
import { colours } from './sheet/colours.ts';
import { pensFor, sheetType } from './sheet/pens.ts';
import { setText } from './sheet/set-text.ts';
import { a4, SheetPage } from './sheet/sheet-page.ts';
import { points } from './units.ts';

/** The sheet to keep in a drawer; every text as it shall read. */
export type RecoverySheet = {
  readonly title: string;
  readonly date: string;
  /** Whose box it opens. */
  readonly owner: string;
  /** In groups, joined by hyphens. */
  readonly recoveryKey: string;
  readonly intro: string;
  /** What to do with it, one after another. */
  readonly steps: readonly string[];
  readonly createdAt: Date;
};

const margin = points(24);
const width = a4.width - 2 * margin;
const groupsInRow = 3;
const keySize = 25;
const rowStep = points(16);
const bodySize = 11;
const lineStep = points(6.4);

/** One A4 page with the recovery key, large enough to be typed from, and what to do with it. */
export async function recoverySheetPdf(
  sheet: RecoverySheet,
): Promise<{ pdf: Uint8Array; pages: number }> {
  const type = sheetType();
  const document = openPdf({ title: sheet.title, createdAt: sheet.createdAt });
  const bytes = collectBytes(document);
  const page = new SheetPage(document, pensFor(document, type));
  let at = points(32);
  page.text(sheet.title, margin, at, { size: 22, weight: 'bold' });
  at += points(8);
  page.text(sheet.owner, margin, at, { size: bodySize, colour: colours.quiet });
  page.text(sheet.date, margin + width, at, {
    size: bodySize,
    colour: colours.quiet,
    align: 'right',
  });
  at += points(14);
  for (const line of setText(sheet.intro, width, bodySize, type.regular)) {
    page.text(line, margin, at, { size: bodySize });
    at += lineStep;
  }
  at = drawKey(page, sheet.recoveryKey, at + points(6));
  for (const [index, step] of sheet.steps.entries()) {
    page.text(`${index + 1}.`, margin, at, { size: bodySize, weight: 'bold' });
    for (const line of setText(step, width - points(8), bodySize, type.regular)) {
      page.text(line, margin + points(8), at, { size: bodySize });
      at += lineStep;
    }
    at += points(2.5);
  }
  page.finish();
  document.end();
  return { pdf: await bytes, pages: 1 };
}

/** The key in rows of three groups, in a frame; answers where the page goes on. */
function drawKey(page: SheetPage, key: string, top: number): number {
  const groups = key.split('-');
  const rows = Math.ceil(groups.length / groupsInRow);
  const height = rows * rowStep + points(8);
  page.frame(margin, top, width, height, 1.2, colours.ink);
  for (const [index, group] of groups.entries()) {
    const column = index % groupsInRow;
    const x = margin + points(16) + (column * (width - points(24))) / groupsInRow;
    const base = top + points(14) + Math.floor(index / groupsInRow) * rowStep;
    page.text([...group].join(' '), x, base, { size: keySize, weight: 'bold' });
  }
  return top + height + points(14);
}
