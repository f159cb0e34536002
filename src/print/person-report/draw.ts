import type { PersonReport } from '../person-report.ts';
import { readPicture } from '../greeting-card/picture.ts';
import { colours } from '../sheet/colours.ts';
import type { SheetType } from '../sheet/pens.ts';
import { onOneLine } from '../sheet/set-text.ts';
import { a4, type SheetPage } from '../sheet/sheet-page.ts';
import { reportSheet } from './measures.ts';
import type { PageStrips } from './pages.ts';
import type { Strip } from './strips.ts';

export type ReportPage = {
  readonly strips: PageStrips;
  readonly index: number;
  readonly count: number;
};

const { margin, width, size, lineHeight, labelWidth, smallSize } = reportSheet;
const right = margin + width;

/** Draws one page: head, strips, foot. */
export function drawReportPage(
  page: SheetPage,
  report: PersonReport,
  { strips, index, count }: ReportPage,
  type: SheetType,
): void {
  const first = index === 0;
  if (first) drawFirstHead(page, report, type);
  else drawHead(page, report, type);
  let top: number = first ? reportSheet.firstTop : reportSheet.top;
  if (strips.goesOn !== null) {
    drawTitle(page, `${strips.goesOn} ${report.goesOn}`, top, true);
    top += reportSheet.sectionHead;
  }
  let above: Strip | undefined;
  for (const strip of strips.strips) {
    if (above) top += strip.space;
    if (above?.kind === 'lines' && strip.kind === 'lines' && strip.space > 0)
      page.line(margin, right, top - strip.space / 2, 0.4, colours.rule);
    drawStrip(page, strip, top);
    top += strip.height;
    above = strip;
  }
  drawFoot(page, report, index, count, type);
}

const quiet = { size: smallSize, colour: colours.quiet };

function drawFirstHead(page: SheetPage, report: PersonReport, type: SheetType): void {
  const { titleSize, nameSize, top, photo } = reportSheet;
  const room = report.photo ? width - photo - 14 : width;
  const title = onOneLine(report.title, room, titleSize, type.bold);
  page.text(title, margin, top + 4, { size: titleSize, weight: 'bold' });
  const date = onOneLine(report.date, room / 2, size, type.regular);
  const nameRoom = room - type.regular.width(date) * size - 14;
  const name = onOneLine(report.name, nameRoom, nameSize, type.bold);
  const base = top + 28;
  page.text(name, margin, base, { size: nameSize, weight: 'bold' });
  page.text(date, margin + type.bold.width(name) * nameSize + 12, base, {
    size,
    colour: colours.quiet,
  });
  if (report.photo) drawPhoto(page, report.photo);
}

/** Whole, in the upper right corner of its box. */
function drawPhoto(page: SheetPage, photo: Uint8Array): void {
  const { photo: box, photoTop } = reportSheet;
  const picture = readPicture(photo);
  const scale = box / Math.max(picture.width, picture.height);
  const [across, down] = [picture.width * scale, picture.height * scale];
  page.picture(photo, right - across, photoTop, across, down);
}

function drawHead(page: SheetPage, report: PersonReport, type: SheetType): void {
  const base = reportSheet.top - 22;
  const date = onOneLine(report.date, width / 3, smallSize, type.regular);
  const room = width - type.regular.width(date) * smallSize - 14;
  const title = onOneLine(`${report.title} · ${report.name}`, room, smallSize, type.regular);
  page.text(title, margin, base, quiet);
  page.text(date, right, base, { ...quiet, align: 'right' });
}

function drawStrip(page: SheetPage, strip: Strip, top: number): void {
  const { kind, label, lines } = strip;
  if (kind === 'title') {
    drawTitle(page, lines[0]?.text ?? '', top, false);
    return;
  }
  const base = (i: number): number => top + (i + 0.74) * lineHeight;
  label.forEach((text, i) => page.text(text, margin, base(i), { size, colour: colours.quiet }));
  const intro = kind === 'intro';
  lines.forEach(({ text, weight }, i) =>
    page.text(text, intro ? margin : margin + labelWidth, base(i), {
      size,
      weight,
      colour: intro ? colours.quiet : colours.ink,
    }),
  );
}

function drawTitle(page: SheetPage, title: string, top: number, again: boolean): void {
  const base = top + reportSheet.sectionSize;
  page.text(title, margin, base, {
    size: again ? size : reportSheet.sectionSize,
    weight: 'bold',
    colour: again ? colours.quiet : colours.ink,
  });
  page.line(margin, right, base + 6, 0.8, colours.quiet);
}

function drawFoot(
  page: SheetPage,
  report: PersonReport,
  index: number,
  count: number,
  type: SheetType,
): void {
  const base = a4.height - reportSheet.foot / 2;
  const number =
    report.language === 'ko' ? `${index + 1} / ${count}쪽` : `page ${index + 1} of ${count}`;
  const room = width - type.regular.width(number) * smallSize - 14;
  page.text(onOneLine(report.sender, room, smallSize, type.regular), margin, base, quiet);
  page.text(number, right, base, { ...quiet, align: 'right' });
}
