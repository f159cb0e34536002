import { DialogTrigger } from 'react-aria-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListColumn } from '../../../../shared/customer-list.ts';
import { useRequest } from '../../../api.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { classes } from '../../../ui/class-names.ts';
import { allColumns, defaultColumns, useColumnTitle } from './columns.ts';
import { ListPopover } from './list-popover.tsx';
import { movedBefore, movedBy } from './moved.ts';

type ColumnMenuProps = {
  columns: readonly ListColumn[];
  onChange: (columns: readonly ListColumn[]) => void;
};

/** Which columns the list shows and in which order. */
export function ColumnMenu(props: ColumnMenuProps) {
  const { t } = useTranslation('list');
  return (
    <DialogTrigger>
      <Button>{t('columnsButton')}</Button>
      <ListPopover placement="bottom end">
        <ColumnList {...props} />
      </ListPopover>
    </DialogTrigger>
  );
}

function ColumnList({ columns, onChange }: ColumnMenuProps) {
  const { t } = useTranslation('list');
  const title = useColumnTitle();
  const { data: fields = [] } = useRequest('customFields.list');
  const [over, setOver] = useState<ListColumn | null>(null);
  const all = allColumns(columns, fields).filter((column) => title(column) !== null);

  function show(column: ListColumn, isShown: boolean) {
    if (isShown) onChange([...columns, column]);
    else if (columns.length > 1) onChange(columns.filter((each) => each !== column));
  }
  /** Arrows with Alt move the column under the keyboard. */
  function onKeyDown(event: React.KeyboardEvent, column: ListColumn) {
    if (!event.altKey || !columns.includes(column)) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onChange(movedBy(columns, column, event.key === 'ArrowUp' ? -1 : 1));
  }
  return (
    <>
      <p className="list-popover-hint">{t('columnsHint')}</p>
      <ul className="column-list" aria-label={t('chooseColumns')}>
        {all.map((column) => {
          const isShown = columns.includes(column);
          const name = title(column) ?? '';
          return (
            <li
              key={column}
              className={classes('column-line', over === column && 'column-line-over')}
              draggable={isShown}
              onKeyDown={(event) => onKeyDown(event, column)}
              onDragStart={(event) => event.dataTransfer.setData('text/x-column', column)}
              onDragOver={(event) => {
                if (!isShown) return;
                event.preventDefault();
                setOver(column);
              }}
              onDragLeave={() => setOver(null)}
              onDragEnd={() => setOver(null)}
              onDrop={(event) => {
                event.preventDefault();
                setOver(null);
                const moved = columns.find(
                  (each) => each === event.dataTransfer.getData('text/x-column'),
                );
                if (moved) onChange(movedBefore(columns, moved, column));
              }}
            >
              <Checkbox
                label={name}
                isSelected={isShown}
                isDisabled={isShown && columns.length === 1}
                onChange={(selected) => show(column, selected)}
                className="grow"
              />
              {isShown && (
                <>
                  <IconButton
                    small
                    icon="above"
                    label={t('moveUp', { name })}
                    isDisabled={column === columns[0]}
                    onPress={() => onChange(movedBy(columns, column, -1))}
                  />
                  <IconButton
                    small
                    icon="down"
                    label={t('moveDown', { name })}
                    isDisabled={column === columns.at(-1)}
                    onPress={() => onChange(movedBy(columns, column, 1))}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
      <div className="list-popover-foot">
        <Button small kind="quiet" onPress={() => onChange(defaultColumns)}>
          {t('usualColumns')}
        </Button>
      </div>
    </>
  );
}
