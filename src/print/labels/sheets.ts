import { labelGrids, type StickerSheet } from '../../shared/stickers.ts';

/** A sheet of labels; millimetres. Labels touch from row to row and keep even gaps from side to side. */
export type LabelSheet = {
  readonly paper: Paper;
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** The first label's upper left corner; what is left at the left is left at the right. */
  readonly x: number;
  readonly y: number;
};
type Paper = keyof typeof papers;

export const papers = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const;

/**
 * Formtec's by their numbers on A4, Avery 5160 on Letter. Published figures of these sheets contradict
 * one another: these are starting values.
 */
export const labelSheets: Readonly<Record<StickerSheet, LabelSheet>> = {
  '3105': { paper: 'a4', ...labelGrids['3105'], width: 63.5, height: 38.1, x: 8, y: 15.8 },
  '3106': { paper: 'a4', ...labelGrids['3106'], width: 64, height: 34, x: 6.5, y: 12.5 },
  '3107': { paper: 'a4', ...labelGrids['3107'], width: 99.1, height: 33.9, x: 4.7, y: 14.2 },
  '3108': { paper: 'a4', ...labelGrids['3108'], width: 99.1, height: 38.1, x: 5, y: 13.8 },
  '3114': { paper: 'a4', ...labelGrids['3114'], width: 99.1, height: 67.7, x: 4.95, y: 13 },
  '5160': {
    paper: 'letter',
    ...labelGrids['5160'],
    width: 66.675,
    height: 25.4,
    x: 4.7625,
    y: 12.7,
  },
};

export const labelCount = ({ columns, rows }: LabelSheet): number => columns * rows;

export type LabelBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Where the label of an index (0 is the first) lies on its sheet, row by row; millimetres. */
export function labelBox(sheet: LabelSheet, index: number): LabelBox {
  const { columns, width, height, x, y } = sheet;
  const gaps = papers[sheet.paper].width - 2 * x - columns * width;
  const gap = columns > 1 ? Math.max(0, gaps / (columns - 1)) : 0;
  const [column, row] = [index % columns, Math.floor(index / columns)];
  return { x: x + column * (width + gap), y: y + row * height, width, height };
}
