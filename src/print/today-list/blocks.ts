import type { Colour } from '../sheet/colours.ts';
import { colours } from '../sheet/colours.ts';
import type { SheetType, Weight } from '../sheet/pens.ts';
import { onOneLine, setText } from '../sheet/set-text.ts';
import { a4 } from '../sheet/sheet-page.ts';
import type { TodayList, TodayListPerson } from '../today-list.ts';
import { todaySheet } from './measures.ts';

export type Line = {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: Colour;
};

/** What stays together: a heading, or one person with who on the left and why on the right. */
export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly height: number }
  | {
      readonly kind: 'person';
      readonly done: boolean;
      /** Its first part has the box to tick. */
      readonly first: boolean;
      readonly who: readonly Line[];
      readonly why: readonly Line[];
      readonly height: number;
    };

const { width, indent, nameWidth, lineHeight, gap, groupHead, size, nameSize, smallSize } =
  todaySheet;
const whyWidth = width - indent - nameWidth;
/** No person is taller than a page: what is more goes on on the next. */
const mostLines = Math.floor((a4.height - todaySheet.top - todaySheet.foot - gap) / lineHeight);

/** The list as blocks from its top down. */
export function listBlocks(list: TodayList, type: SheetType): Block[] {
  if (list.groups.length === 0) return [{ kind: 'title', text: list.nobody, height: groupHead }];
  return list.groups.flatMap(({ title, people }) => [
    { kind: 'title', text: title, height: groupHead } as const,
    ...people.flatMap((person) => personBlocks(person, type)),
  ]);
}

function personBlocks(person: TodayListPerson, type: SheetType): Block[] {
  const { name, phone, callTimes, reasons, never, mind, done } = person;
  const room = nameWidth - 8;
  const quiet = { size: smallSize, weight: 'regular', colour: colours.quiet } as const;
  const strong = { size: nameSize, weight: 'bold', colour: colours.ink } as const;
  const who: Line[] = [
    { text: onOneLine(name, room, nameSize, type.bold), ...strong },
    ...(phone === '' ? [] : [{ ...quiet, text: phone, size, colour: colours.ink }]),
    ...setText(callTimes, room, smallSize, type.regular).map((text) => ({ text, ...quiet })),
  ];
  const lines = (texts: readonly string[], style: Omit<Line, 'text'>): Line[] =>
    texts.flatMap((text) =>
      setText(text, whyWidth, style.size, type[style.weight]).map((line) => ({
        text: line,
        ...style,
      })),
    );
  const why = [
    ...lines(reasons, { size, weight: 'regular', colour: colours.ink }),
    ...lines(never, { size: smallSize, weight: 'bold', colour: colours.seal }),
    ...lines(mind, quiet),
  ];
  return cut(who, why).map((part, at) => ({
    ...{ kind: 'person', done, first: at === 0, ...part },
    height: Math.max(part.who.length, part.why.length) * lineHeight + gap,
  }));
}

type Part = { who: Line[]; why: Line[] };

function cut(who: readonly Line[], why: readonly Line[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at === 0 || at < Math.max(who.length, why.length); at += mostLines) {
    parts.push({ who: who.slice(at, at + mostLines), why: why.slice(at, at + mostLines) });
  }
  return parts;
}

/** Blocks shared among pages; no heading stands alone at a foot. */
export function paged(blocks: readonly Block[]): Block[][] {
  const pages: Block[][] = [[]];
  let left = a4.height - todaySheet.foot - todaySheet.firstTop;
  for (const [at, block] of blocks.entries()) {
    const next = block.kind === 'title' ? (blocks[at + 1]?.height ?? 0) : 0;
    if (block.height + next > left) {
      pages.push([]);
      left = a4.height - todaySheet.foot - todaySheet.top;
    }
    pages.at(-1)?.push(block);
    left -= block.height;
  }
  return pages.filter((page, at) => at === 0 || page.length > 0);
}
