import { useTranslation } from 'react-i18next';
import { guessFieldType } from '../../../core/guess-field-type.ts';
import {
  customFieldType,
  type CustomField,
  type TravellingField,
} from '../../../shared/custom-fields.ts';
import { columnTarget, type ColumnMapping } from '../../../shared/exchange.ts';
import { today } from '../../i18n/format.ts';
import { Select } from '../../ui/select.tsx';
import { sendColumn } from './import-store.ts';

const newField = 'custom:';
/** `custom` alone says nothing: it is chosen as one of the fields, or as a new one. */
const targets = columnTarget.options.filter((target) => target !== 'custom');

function placeOf({ target, field }: ColumnMapping): string {
  return target === 'custom' ? `${newField}${field?.uid ?? ''}` : target;
}

/** Where one column goes: a place of the card, a field of the user's own, or a new one. */
export function ColumnPlace({
  column,
  index,
  values,
  fields,
  header,
}: {
  column: ColumnMapping;
  index: number;
  values: readonly string[];
  fields: readonly CustomField[];
  header: string;
}) {
  const { t } = useTranslation('exchange');
  const isNew = placeOf(column) === newField;

  function send(place: string) {
    if (place === newField) return sendColumn(index, 'custom', fieldFor(header, values));
    const field = fields.find(({ uid }) => place === `${newField}${uid}`);
    if (field) {
      const { uid, name, type, options } = field;
      return sendColumn(index, 'custom', { uid, name, type, options });
    }
    const target = targets.find((each) => each === place);
    if (target) sendColumn(index, target);
  }

  return (
    <div className="exchange-place">
      <Select
        small
        hideLabel
        label={t('import.targetFor', { header })}
        value={placeOf(column)}
        options={[
          ...targets.map((value) => ({ value: String(value), label: t(`targets.${value}`) })),
          ...fields.map(({ uid, name }) => ({
            value: `${newField}${uid}`,
            label: t('import.ownField', { name }),
          })),
          { value: newField, label: t('import.newField') },
        ]}
        onChange={send}
      />
      {isNew && (
        <Select
          small
          hideLabel
          label={t('import.newFieldType', { header })}
          value={column.field?.type ?? 'text'}
          options={customFieldType.options.map((type) => ({
            value: type,
            label: t(`import.fieldTypes.${type}`),
          }))}
          onChange={(type) => sendColumn(index, 'custom', { ...fieldFor(header, values), type })}
        />
      )}
    </div>
  );
}

const longestName = 60;

/** A field that the import makes: called like the column, its type guessed from the rows that are known. */
function fieldFor(header: string, values: readonly string[]): TravellingField {
  return {
    uid: '',
    name: header.slice(0, longestName).trim(),
    type: guessFieldType(values, today()),
    options: [],
  };
}
