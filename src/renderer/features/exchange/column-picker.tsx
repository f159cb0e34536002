import { useTranslation } from 'react-i18next';
import type { CustomField } from '../../../shared/custom-fields.ts';
import { exportColumns, type ExportColumn } from '../../../shared/export.ts';
import { Checkbox } from '../../ui/choices.tsx';

/** Every column that a list can have: the card's, then one for each field of the user's own. */
export function allColumns(fields: readonly CustomField[]): ExportColumn[] {
  return [...exportColumns, ...fields.map(({ uid }) => `custom:${uid}` as const)];
}

/** Which columns a list has; they keep the card's order. */
export function ColumnPicker({
  chosen,
  fields,
  onChange,
}: {
  chosen: readonly ExportColumn[];
  fields: readonly CustomField[];
  onChange: (columns: ExportColumn[]) => void;
}) {
  const { t } = useTranslation('exchange');
  const all = allColumns(fields);
  const toggle = (column: ExportColumn, on: boolean) =>
    onChange(all.filter((each) => (each === column ? on : chosen.includes(each))));
  return (
    <fieldset className="exchange-picker">
      <legend className="field-label">{t('export.columns')}</legend>
      <Checkbox
        label={t('export.columnsAll')}
        isSelected={chosen.length === all.length}
        isIndeterminate={chosen.length > 0 && chosen.length < all.length}
        onChange={() => onChange(chosen.length === all.length ? ['name'] : all)}
      />
      <div className="exchange-picker-columns">
        {exportColumns.map((column) => (
          <Checkbox
            key={column}
            label={t(`export.column.${column}`)}
            isSelected={chosen.includes(column)}
            onChange={(on) => toggle(column, on)}
          />
        ))}
        {fields.map(({ uid, name }) => (
          <Checkbox
            key={uid}
            label={name}
            isSelected={chosen.includes(`custom:${uid}`)}
            onChange={(on) => toggle(`custom:${uid}`, on)}
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
