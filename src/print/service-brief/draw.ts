import type { ServiceBrief } from '../service-brief.ts';
import { colours, type Colour } from '../sheet/colours.ts';
import type { SheetType } from '../sheet/pens.ts';
import { onOneLine } from '../sheet/set-text.ts';
import { a4, type SheetPage } from '../sheet/sheet-page.ts';
import { groupHeight, lineStep, type FittedBrief, type FittedGroup } from './fit.ts';
import { briefSheet } from './measures.ts';

const { margin, width } = briefSheet;
const right = margin + width;
/** The name's sizes, largest first. */
const nameSizes = [27, 23, 19, 16];

/** Draws the whole page: head, facts, groups, foot. */
export function drawBrief(
  page: SheetPage,
  brief: ServiceBrief,
  { groups, scale }: FittedBrief,
  type: SheetType,
): void {
  drawHead(page, brief, type);
  let top: number = briefSheet.top;
  for (const group of groups) {
    drawGroup(page, group, { top, scale, more: brief.more }, type);
    top += groupHeight(group, scale);
  }
  drawFoot(page, brief, type);
}

function drawHead(page: SheetPage, brief: ServiceBrief, type: SheetType): void {
  const { title: base } = briefSheet;
  const quiet = { size: 9.5, colour: colours.quiet };
  page.text(onOneLine(brief.title, width / 2, 9.5, type.bold), margin, base, {
    ...quiet,
    weight: 'bold',
  });
  page.text(onOneLine(brief.date, width / 2, 9.5, type.regular), right, base, {
    ...quiet,
    align: 'right',
  });
  const size =
    nameSizes.find((each) => type.bold.width(brief.name) * each <= width) ?? nameSizes.at(-1) ?? 16;
  const name = onOneLine(brief.name, width, size, type.bold);
  page.text(name, margin, base + 34, { size, weight: 'bold' });
  const company = onOneLine(brief.company, width, 11.5, type.regular);
  page.text(company, margin, base + 53, { size: 11.5, colour: colours.quiet });
}

type Place = { readonly top: number; readonly scale: number; readonly more: string };

function drawGroup(
  page: SheetPage,
  group: FittedGroup,
  { top, scale, more }: Place,
  type: SheetType,
): void {
  const { padding, head, headSize, gap } = briefSheet;
  const warning = group.kind === 'warning';
  const inset = warning ? padding : 0;
  if (warning) {
    const height = groupHeight(group, scale) - gap * scale;
    page.fill(margin, top, width, height, colours.sealTint);
    page.fill(margin, top, 3, height, colours.seal);
  }
  let at = top + inset;
  if (group.title) {
    const colour = warning ? colours.seal : colours.quiet;
    const base = at + headSize * scale;
    page.text(group.title, margin + inset, base, {
      size: headSize * scale,
      weight: 'bold',
      colour,
    });
    if (!warning) page.line(margin, right, base + 5 * scale, 0.6, colours.rule);
    if (group.cut)
      page.text(more, right - inset, base, {
        size: headSize * scale * 0.85,
        colour,
        align: 'right',
      });
    at += head * scale;
  }
  drawLines(page, group, { at, scale, left: margin + inset }, type);
}

type LinePlace = { readonly at: number; readonly scale: number; readonly left: number };

function drawLines(
  page: SheetPage,
  { kind, lines }: FittedGroup,
  place: LinePlace,
  type: SheetType,
): void {
  const { scale, left } = place;
  const { bullet, labelWidth, size, factSize } = briefSheet;
  const facts = kind === 'facts';
  const textSize = (facts ? factSize : size) * scale;
  const colour: Colour = kind === 'warning' ? colours.seal : colours.quiet;
  const indent = facts ? labelWidth : bullet;
  let at = place.at;
  for (const [i, line] of lines.entries()) {
    at += lineStep(kind, line, i, scale);
    const base = at - 0.3 * textSize;
    if (line.label === null) {
      // The item goes on.
    } else if (facts) {
      const labelSize = 9.5 * scale;
      const label = onOneLine(line.label, labelWidth - 8, labelSize, type.regular);
      page.text(label, left, base, { size: labelSize, colour });
    } else page.fill(left + 0.5, base - 0.42 * textSize, 3 * scale, 3 * scale, colour);
    const weight = kind === 'plain' ? 'regular' : 'bold';
    page.text(line.text, left + indent, base, { size: textSize, weight });
  }
}

function drawFoot(page: SheetPage, { sender, care }: ServiceBrief, type: SheetType): void {
  const top = a4.height - briefSheet.foot + 18;
  page.line(margin, right, top, 0.6, colours.rule);
  const { labelWidth } = briefSheet;
  const room = width - labelWidth;
  page.text(sender.label, margin, top + 19, { size: 9.5, colour: colours.quiet });
  const name = onOneLine(sender.name, room / 2, 12, type.bold);
  page.text(name, margin + labelWidth, top + 19, { size: 12, weight: 'bold' });
  const used = name ? type.bold.width(name) * 12 + 10 : 0;
  const details = onOneLine(sender.details, room - used, 12, type.regular);
  page.text(details, margin + labelWidth + used, top + 19, { size: 12 });
  page.text(onOneLine(care, width, 8, type.regular), margin, top + 39, {
    size: 8,
    colour: colours.quiet,
  });
}
