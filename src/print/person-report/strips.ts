import type { PersonReport, ReportRow, ReportSection } from '../person-report.ts';
import { cellText } from '../list/wrap-cell.ts';
import type { SheetType } from '../sheet/pens.ts';
import { setText } from '../sheet/set-text.ts';
import { reportSheet } from './measures.ts';

export type ReportLine = { readonly text: string; readonly weight: 'regular' | 'bold' };

/** A piece of the report that is never broken: a title, or lines of a row. */
export type Strip = {
  readonly kind: 'intro' | 'title' | 'lines';
  /** Left free above, but not at the top of a page. */
  readonly space: number;
  readonly height: number;
  /** Must not be the last on its page. */
  readonly withNext: boolean;
  /** The title of the section that it belongs to. */
  readonly section: string;
  readonly label: readonly string[];
  readonly lines: readonly ReportLine[];
};

/** Rows up to so many lines stay whole. */
const wholeLines = 5;
/** Of a longer one so many stay together at its beginning and its end. */
const together = 2;

const { width, labelWidth, size, lineHeight, rowGap } = reportSheet;
/** The photo reaches down beside the intro. */
const photoDepth = reportSheet.photoTop + reportSheet.photo - reportSheet.firstTop;
const textWidth = width - labelWidth;

export function introStrip({ intro, photo }: PersonReport, type: SheetType): Strip {
  const room = photo ? width - reportSheet.photo - 14 : width;
  const lines = setText(intro, room, size, type.regular).map(regular);
  const height = lines.length * lineHeight + 4;
  return {
    kind: 'intro',
    space: 0,
    height: photo ? Math.max(height, photoDepth) : height,
    withNext: true,
    section: '',
    label: [],
    lines,
  };
}

export function titleStrip(title: string): Strip {
  const { sectionGap: space, sectionHead: height } = reportSheet;
  return {
    kind: 'title',
    space,
    height,
    withNext: true,
    section: title,
    label: [],
    lines: [bold(title)],
  };
}

/** A row as one strip, or a long one as several. */
export function rowStrips(row: ReportRow, section: ReportSection, type: SheetType): Strip[] {
  const head = setText(row.head ?? '', textWidth, size, type.bold).map(bold);
  const body = setText(row.text, textWidth, size, type.regular).map(regular);
  const label = setText(row.label, labelWidth - 10, size, type.regular);
  const lines = [...head, ...body];
  const pieces =
    lines.length <= Math.max(wholeLines, label.length) ? [lines] : broken(lines, label.length);
  return pieces.map((piece, i) => {
    const count = Math.max(piece.length, i === 0 ? label.length : 0, 1);
    return {
      kind: 'lines',
      space: i === 0 ? rowGap : 0,
      height: count * lineHeight,
      withNext: false,
      section: cellText(section.title),
      label: i === 0 ? label : [],
      lines: piece,
    };
  });
}

function broken(lines: readonly ReportLine[], labelLines: number): ReportLine[][] {
  const start = Math.max(together, labelLines);
  const middle = lines.slice(start, -together).map((line) => [line]);
  return [lines.slice(0, start), ...middle, lines.slice(-together)].filter(
    (piece) => piece.length > 0,
  );
}

const regular = (text: string): ReportLine => ({ text, weight: 'regular' });
const bold = (text: string): ReportLine => ({ text, weight: 'bold' });
