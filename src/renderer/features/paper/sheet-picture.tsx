import { labelBox, labelPapers } from '../../../core/label-sheets.ts';
import { labelsOn, type LabelSheetFields } from '../../../shared/paper.ts';
import { classes } from '../../ui/class-names.ts';
import './sheet-picture.css';

type Sheet = Omit<LabelSheetFields, 'name'>;

/** More labels than these are not drawn one by one while somebody types a grid. */
const mostDrawn = 400;

const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;

function placeOf(sheet: Sheet, index: number): React.CSSProperties {
  const paper = labelPapers[sheet.paper];
  const box = labelBox(sheet, index);
  return {
    left: percent(box.x, paper.width),
    top: percent(box.y, paper.height),
    width: percent(box.width, paper.width),
    height: percent(box.height, paper.height),
  };
}

const aspect = ({ paper }: Sheet): React.CSSProperties => ({
  aspectRatio: `${labelPapers[paper].width} / ${labelPapers[paper].height}`,
});

/** How a sheet looks: its labels in their places on the paper. */
export function SheetPicture({ sheet, label }: { sheet: Sheet; label: string }) {
  const count = Math.min(labelsOn(sheet), mostDrawn);
  return (
    <div className="sheet-picture" role="img" aria-label={label} style={aspect(sheet)}>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className="sheet-label" style={placeOf(sheet, index)} />
      ))}
    </div>
  );
}

const steps: Readonly<Record<string, (columns: number) => number>> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: (columns) => columns,
  ArrowUp: (columns) => -columns,
};

/** A sheet on which the first free label is chosen, by a click or with the arrows; `children` lie below. */
export function LabelChoice({
  sheet,
  label,
  first,
  filled,
  onFirst,
  children,
}: {
  sheet: Sheet;
  label: string;
  first: number;
  /** So many labels are written from the first on. */
  filled: number;
  onFirst: (first: number) => void;
  children?: React.ReactNode;
}) {
  const count = labelsOn(sheet);
  function onKeyDown(event: React.KeyboardEvent<HTMLDivElement>) {
    const step = steps[event.key];
    const next = step && first + step(sheet.columns);
    if (next === undefined || next < 1 || next > count) return;
    event.preventDefault();
    onFirst(next);
    const buttons = event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]');
    buttons[next - 1]?.focus();
  }
  return (
    <div
      className="sheet-picture"
      role="radiogroup"
      aria-label={label}
      style={aspect(sheet)}
      onKeyDown={onKeyDown}
    >
      {children}
      {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
        <button
          key={number}
          type="button"
          role="radio"
          aria-checked={number === first}
          tabIndex={number === first ? 0 : -1}
          className={classes(
            'sheet-label',
            'sheet-choice',
            number < first && 'sheet-used',
            number >= first && number < first + filled && 'sheet-filled',
          )}
          style={placeOf(sheet, number - 1)}
          onClick={() => onFirst(number)}
        >
          <span className="sheet-number">{number}</span>
        </button>
      ))}
    </div>
  );
}
