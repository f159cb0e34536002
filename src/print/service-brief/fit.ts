import { itemAt } from '../items.ts';
import type { BriefGroup, ServiceBrief } from '../service-brief.ts';
import type { SheetType } from '../sheet/pens.ts';
import { cutOff, setText } from '../sheet/set-text.ts';
import { a4 } from '../sheet/sheet-page.ts';
import { briefScales, briefSheet } from './measures.ts';

/** One printed line; `label` where an item or a fact begins (for items a bullet: empty text). */
export type BriefLine = { readonly text: string; readonly label: string | null };

export type FittedGroup = {
  readonly kind: 'facts' | 'warning' | 'plain';
  readonly title: string;
  readonly lines: readonly BriefLine[];
  readonly cut: boolean;
};

export type FittedBrief = {
  readonly scale: number;
  readonly groups: readonly FittedGroup[];
  readonly cut: boolean;
};

/** Finds the largest scale at which all groups fit; at the smallest cuts each to its share. */
export function fitBrief(brief: ServiceBrief, type: SheetType): FittedBrief {
  const room = a4.height - briefSheet.top - briefSheet.foot;
  for (const scale of briefScales) {
    const groups = setGroups(brief, scale, type);
    const height = groups.reduce((sum, group) => sum + groupHeight(group, scale), 0);
    if (height <= room) return { scale, groups, cut: false };
  }
  const scale = itemAt(briefScales, briefScales.length - 1);
  const groups = cutGroups(setGroups(brief, scale, type), room, scale, type);
  return { scale, groups, cut: true };
}

function setGroups(brief: ServiceBrief, scale: number, type: SheetType): FittedGroup[] {
  const { facts, warning, groups, nothing } = brief;
  const told = [warning, ...groups].some(({ items }) => items.length > 0);
  return [
    setFacts(facts, scale, type),
    setGroup('warning', warning, scale, type),
    ...groups.map((group) => setGroup('plain', group, scale, type)),
    ...(told ? [] : [setGroup('plain', { title: '', items: [nothing] }, scale, type)]),
  ].filter(({ lines }) => lines.length > 0);
}

function setFacts(facts: ServiceBrief['facts'], scale: number, type: SheetType): FittedGroup {
  const { factSize, width, labelWidth } = briefSheet;
  const lines = facts.flatMap(({ label, text }) =>
    setText(text, width - labelWidth, factSize * scale, type.bold).map((line, i): BriefLine => ({
      text: line,
      label: i === 0 ? label : null,
    })),
  );
  return { kind: 'facts', title: '', lines, cut: false };
}

function setGroup(
  kind: 'warning' | 'plain',
  { title, items }: BriefGroup,
  scale: number,
  type: SheetType,
): FittedGroup {
  const lines = items.flatMap((item) =>
    setText(item, lineWidth(kind), briefSheet.size * scale, weightOf(kind, type)).map(
      (text, i): BriefLine => ({ text, label: i === 0 ? '' : null }),
    ),
  );
  return { kind, title, lines, cut: false };
}

const weightOf = (kind: FittedGroup['kind'], { regular, bold }: SheetType) =>
  kind === 'plain' ? regular : bold;

function lineWidth(kind: FittedGroup['kind']): number {
  const { width, bullet, padding, labelWidth } = briefSheet;
  if (kind === 'facts') return width - labelWidth;
  return kind === 'warning' ? width - bullet - 2 * padding : width - bullet;
}

/** The height of a group with the gap below it, points. */
export function groupHeight(group: FittedGroup, scale: number): number {
  return frameHeight(group, scale) + linesHeight(group.kind, group.lines, scale);
}

/** What a group takes beside its lines. */
function frameHeight({ kind, title }: FittedGroup, scale: number): number {
  const { gap, head, padding } = briefSheet;
  const titled = title ? head * scale : 0;
  return titled + gap * scale + (kind === 'warning' ? 2 * padding : 0);
}

export function linesHeight(
  kind: FittedGroup['kind'],
  lines: readonly BriefLine[],
  scale: number,
): number {
  return lines.reduce((sum, line, i) => sum + lineStep(kind, line, i, scale), 0);
}

/** From the line before to this one. */
export function lineStep(
  kind: FittedGroup['kind'],
  { label }: BriefLine,
  index: number,
  scale: number,
): number {
  const { lineHeight, factLine, itemGap, factGap } = briefSheet;
  const [line, gap] = kind === 'facts' ? [factLine, factGap] : [lineHeight, itemGap];
  return (line + (index > 0 && label !== null ? gap : 0)) * scale;
}

function cutGroups(
  groups: readonly FittedGroup[],
  room: number,
  scale: number,
  type: SheetType,
): FittedGroup[] {
  const frames = groups.reduce((sum, group) => sum + frameHeight(group, scale), 0);
  const needs = groups.map(({ kind, lines }) => linesHeight(kind, lines, scale));
  const shares = sharesOf(
    needs,
    room - frames,
    groups.findIndex(({ kind }) => kind === 'warning'),
  );
  return groups.map((group, i) => cutGroup(group, itemAt(shares, i), scale, type));
}

/**
 * Everybody gets what they need up to an equal part of what the modest leave; the one at `first`
 * is served before the others, up to half of all.
 */
export function sharesOf(needs: readonly number[], total: number, first = -1): number[] {
  const order = needs
    .map((need, index) => ({ need, index }))
    .filter(({ index }) => index !== first)
    .toSorted((a, b) => a.need - b.need);
  const shares = needs.map((need, index) => (index === first ? Math.min(need, total / 2) : 0));
  let left = total - shares.reduce((sum, share) => sum + share, 0);
  order.forEach(({ need, index }, i) => {
    shares[index] = Math.min(need, left / (order.length - i));
    left -= itemAt(shares, index);
  });
  return shares;
}

function cutGroup(group: FittedGroup, room: number, scale: number, type: SheetType): FittedGroup {
  const { kind, lines } = group;
  let [height, count] = [0, 0];
  for (const [i, line] of lines.entries()) {
    height += lineStep(kind, line, i, scale);
    if (height > room + 0.01) break;
    count++;
  }
  if (count === lines.length) return group;
  const kept = lines.slice(0, Math.max(1, count));
  const last = itemAt(kept, kept.length - 1);
  const size = (kind === 'facts' ? briefSheet.factSize : briefSheet.size) * scale;
  const text = cutOff(last.text, lineWidth(kind), size, weightOf(kind, type));
  return { ...group, lines: [...kept.slice(0, -1), { ...last, text }], cut: true };
}
