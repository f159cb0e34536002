import type { CustomerRow } from '../../../shared/customer-list.ts';
import { Tag } from '../../ui/chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { RowAbout, RowName, RowPhone } from '../customers/row-texts.tsx';

/** One customer found; the keyboard stays in the input, so the row itself takes no focus. */
export function PaletteRow({
  id,
  row,
  isActive,
  onPoint,
  onChoose,
}: {
  id: string;
  row: CustomerRow;
  isActive: boolean;
  onPoint: () => void;
  onChoose: (asCall: boolean) => void;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the input above has the keys
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      className={classes('palette-row', isActive && 'palette-row-active')}
      onMouseMove={onPoint}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
    >
      <span className="palette-name ellipsis">
        <RowName row={row} />
      </span>
      <span className="palette-phone">
        <RowPhone row={row} />
      </span>
      <span className="palette-about ellipsis">
        <RowAbout row={row} />
      </span>
      <span className="palette-tags">
        {row.tags.slice(0, 2).map((tag) => (
          <Tag key={tag} tag={tag} />
        ))}
      </span>
    </li>
  );
}
