import { useTranslation } from 'react-i18next';
import { exportColumn, type ExportColumn } from '../../../shared/exchange.ts';
import { Checkbox } from '../../ui/choices.tsx';

/** Which columns a list has; they keep the card's order. */
export function ColumnPicker({
  chosen,
  onChange,
}: {
  chosen: readonly ExportColumn[];
  onChange: (columns: ExportColumn[]) => void;
}) {
  const { t } = useTranslation('exchange');
  const all = exportColumn.options;
  return (
    <fieldset className="exchange-picker">
      <legend className="field-label">{t('export.columns')}</legend>
      <Checkbox
        label={t('export.columnsAll')}
        isSelected={chosen.length === all.length}
        isIndeterminate={chosen.length > 0 && chosen.length < all.length}
        onChange={() => onChange(chosen.length === all.length ? ['name'] : [...all])}
      />
      <div className="exchange-picker-columns">
        {all.map((column) => (
          <Checkbox
            key={column}
            label={t(`export.column.${column}`)}
            isSelected={chosen.includes(column)}
            onChange={(on) =>
              onChange(all.filter((each) => (each === column ? on : chosen.includes(each))))
            }
          />
        ))}
      </div>
      {chosen.length === 0 && (
        <p className="field-error" role="alert">
          {t('export.columnsNone')}
        </p>
      )}
    </fieldset>
  );
}
