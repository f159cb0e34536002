import type { CardLayout, Flip, GreetingCardSpec } from '../../shared/greeting-card-spec.ts';
import type { CardSide } from '../../shared/greeting-cards.ts';
import { itemAt } from '../items.ts';
import { paperLayouts } from './layouts.ts';

/** A card's side on a page; millimetres from the page's upper left corner. */
export type PrintCell = { readonly card: number; readonly x: number; readonly y: number };

/** One side of one sheet. A turned page is the whole of it rotated by 180°. */
export type PrintPage = {
  readonly side: CardSide;
  readonly turned: boolean;
  readonly cells: readonly PrintCell[];
};

/** Whether these cards are printed on both sides: folded ones are, and all of a batch that has a cover. */
export const twoSided = (
  specs: readonly Pick<GreetingCardSpec, 'cover'>[],
  layout: CardLayout,
): boolean =>
  paperLayouts[layout].foldAt !== null || specs.some(({ cover }) => cover.kind !== 'none');

/** Sheets of paper that so many cards take. */
export const sheetCount = (cards: number, layout: CardLayout): number =>
  Math.max(1, Math.ceil(cards / paperLayouts[layout].cells.length));

/** Pages that so many cards take. */
export const pageCount = (cards: number, layout: CardLayout, bothSides: boolean): number =>
  sheetCount(cards, layout) * (bothSides ? 2 : 1);

/**
 * The pages of one sheet: the written side, then the other one. A duplex printer turns the sheet over
 * one of its edges; each card's outside lies behind its inside and stands upright when the card is
 * turned like the page of a book. Turning over an upright edge mirrors the columns; over a level one,
 * the same page is rotated by 180° besides.
 */
export function sheetPages(
  cards: readonly number[],
  layout: CardLayout,
  { bothSides, flip }: { bothSides: boolean; flip: Flip },
): PrintPage[] {
  const { cells, card, paper } = paperLayouts[layout];
  const inside = cards.map((each, i) => ({ card: each, ...itemAt(cells, i) }));
  const pages: PrintPage[] = [{ side: 'inside', turned: false, cells: inside }];
  if (bothSides) {
    const outside = inside.map((cell) => ({ ...cell, x: paper.width - cell.x - card.width }));
    const longIsUpright = paper.height >= paper.width;
    const turned = longIsUpright !== (flip === 'long');
    pages.push({ side: 'outside', turned, cells: outside });
  }
  return pages;
}
