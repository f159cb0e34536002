import { Button as AriaButton } from 'react-aria-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerQuery, ListColumn } from '../../../../shared/customer-list.ts';
import { classes } from '../../../ui/class-names.ts';
import { Icon } from '../../../ui/icons.tsx';
import { nextOrder, orderOf, useColumnTitle } from './columns.ts';
import { movedBefore } from './moved.ts';

type Order = CustomerQuery['order'];

type ListHeadProps = {
  columns: readonly ListColumn[];
  order: Order;
  /** A text puts its best hits first; then no column orders the list. */
  isRanked: boolean;
  onOrder: (order: Order) => void;
  onColumns: (columns: readonly ListColumn[]) => void;
};

/** The titles above the list: a click orders by a column, dragging moves it. */
export function ListHead({ columns, order, isRanked, onOrder, onColumns }: ListHeadProps) {
  const { t } = useTranslation('list');
  const title = useColumnTitle();
  const [over, setOver] = useState<ListColumn | null>(null);
  return (
    <div className="customers-grid customers-head" role="group" aria-label={t('head')}>
      <span />
      {columns.map((column) => (
        <span
          key={column}
          className={classes('customers-title-cell', over === column && 'customers-title-over')}
          draggable
          onDragStart={(event) => event.dataTransfer.setData('text/x-column', column)}
          onDragOver={(event) => {
            if (!event.dataTransfer.types.includes('text/x-column')) return;
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
            if (moved) onColumns(movedBefore(columns, moved, column));
          }}
        >
          <Title
            text={
              column === 'company' && columns.includes('job')
                ? t('companyAlone')
                : (title(column) ?? '')
            }
            next={isRanked ? null : nextOrder(column, order)}
            direction={isRanked ? null : orderOf(column, order)}
            onOrder={onOrder}
          />
        </span>
      ))}
    </div>
  );
}

type TitleProps = {
  text: string;
  next: Order | null;
  direction: 'ascending' | 'descending' | null;
  onOrder: (order: Order) => void;
};

function Title({ text, next, direction, onOrder }: TitleProps) {
  const { t } = useTranslation('list');
  if (next === null) return <span className="ellipsis">{text}</span>;
  return (
    <AriaButton
      className="customers-title-button"
      aria-label={t('orderBy', { column: text, order: t(`orders.${next}`) })}
      aria-pressed={direction !== null}
      onPress={() => onOrder(next)}
    >
      <span className="ellipsis">{text}</span>
      {direction !== null && (
        <Icon name={direction === 'ascending' ? 'above' : 'down'} size="0.7rem" />
      )}
    </AriaButton>
  );
}
