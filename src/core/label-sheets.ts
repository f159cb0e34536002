import { labelsOn, type LabelSheet, type LabelSheetFields } from '../shared/paper.ts';
import type { Language } from '../shared/primitives.ts';

/** Millimetres. */
export const labelPapers = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const;

const [formtec, avery] = [
  { ko: '폼텍', en: 'Formtec' },
  { ko: '에이버리', en: 'Avery' },
] as const;

type Known = Omit<LabelSheetFields, 'name'> & {
  readonly id: string;
  readonly maker: Readonly<Record<Language, string>>;
};

/**
 * Rows touch. Published figures of these sheets contradict one another: these are starting values,
 * and what is left at the left of the paper is left at the right.
 */
const known: readonly Known[] = [
  onA4('3105', [3, 7], [63.5, 38.1], [8, 15.8]),
  onA4('3106', [3, 8], [64, 34], [6.5, 12.5]),
  onA4('3107', [2, 8], [99.1, 33.9], [4.7, 14.2]),
  onA4('3108', [2, 7], [99.1, 38.1], [5, 13.8]),
  onA4('3114', [2, 4], [99.1, 67.7], [4.95, 13]),
  onA4('3116', [2, 3], [99.1, 93.1], [4.9, 7]),
  onA4('3212', [2, 6], [100, 45], [3.7, 10]),
  {
    id: '5160',
    maker: avery,
    paper: 'letter',
    columns: 3,
    rows: 10,
    width: 66.675,
    height: 25.4,
    x: 4.7625,
    y: 12.7,
    pitchX: 69.85,
    pitchY: 25.4,
  },
];

type Two = readonly [across: number, down: number];

function onA4(id: string, [columns, rows]: Two, [width, height]: Two, [x, y]: Two): Known {
  const pitchX = thousandths((labelPapers.a4.width - 2 * x - width) / (columns - 1));
  const size = { width, height, x, y, pitchX, pitchY: height };
  return { id, maker: formtec, paper: 'a4', columns, rows, ...size };
}

/** What is smaller is noise of the arithmetic. */
function thousandths(mm: number): number {
  return Math.round(mm * 1000) / 1000;
}

/** The sheets that everybody can buy, in the order of their numbers. */
export function builtInSheets(language: Language): LabelSheet[] {
  return known.map(({ maker, ...sheet }) => ({
    ...sheet,
    name: `${maker[language]} ${sheet.id}`,
    builtIn: true,
  }));
}

/** Millimetres from the paper's upper left corner. */
export type LabelBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Grid = Omit<LabelSheetFields, 'name' | 'paper'>;

/** Where the label of an index (0 is the first) lies on its sheet, row by row. */
export function labelBox(
  { columns, x, y, width, height, pitchX, pitchY }: Grid,
  index: number,
): LabelBox {
  const [column, row] = [index % columns, Math.floor(index / columns)];
  return { x: x + column * pitchX, y: y + row * pitchY, width, height };
}

/** The labels that so many pieces go onto, sheet by sheet; 0 is a sheet's first, `first` counts from 1. */
export function* labelPages(
  { count, first }: { readonly count: number; readonly first: number },
  sheet: { readonly columns: number; readonly rows: number },
): Generator<number[]> {
  const perSheet = labelsOn(sheet);
  let at = first - 1;
  for (let left = count; left > 0;) {
    const here = Math.min(left, perSheet - at);
    yield Array.from({ length: here }, (_, index) => at + index);
    left -= here;
    at = 0;
  }
}

/** How many sheets so many pieces take. */
export const labelPageCount = (
  { count, first }: { readonly count: number; readonly first: number },
  sheet: { readonly columns: number; readonly rows: number },
): number => (count === 0 ? 0 : Math.ceil((first - 1 + count) / labelsOn(sheet)));

/** What keeps labels from being printed, and by how many millimetres. */
export type SheetFault = {
  readonly what: 'too-narrow' | 'too-low' | 'past-right' | 'past-bottom' | 'columns' | 'rows';
  readonly by: number;
};

/** Smaller ones hold no text that could be read. */
export const smallestLabel = { width: 15, height: 8 } as const;
/** What printers, rulers and published figures disagree by. */
const leeway = 0.05;

/** Do the labels lie on their paper, each beside the other? Empty where they do. */
export function sheetFaults(sheet: Omit<LabelSheetFields, 'name'>): SheetFault[] {
  const { columns, rows, width, height, x, y, pitchX, pitchY } = sheet;
  const paper = labelPapers[sheet.paper];
  const right = x + (columns - 1) * pitchX + width;
  const bottom = y + (rows - 1) * pitchY + height;
  const faults: SheetFault[] = [
    { what: 'too-narrow', by: smallestLabel.width - width },
    { what: 'too-low', by: smallestLabel.height - height },
    { what: 'columns', by: columns > 1 ? width - pitchX : 0 },
    { what: 'rows', by: rows > 1 ? height - pitchY : 0 },
    { what: 'past-right', by: right - paper.width },
    { what: 'past-bottom', by: bottom - paper.height },
  ];
  return faults
    .filter(({ by }) => by > leeway)
    .map(({ what, by }) => ({ what, by: thousandths(by) }));
}
