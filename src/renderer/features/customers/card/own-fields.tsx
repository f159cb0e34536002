import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { checkCustomValue, formatCustomValue } from '../../../../core/custom-values.ts';
import type { CustomField } from '../../../../shared/custom-fields.ts';
import { useRequest } from '../../../api.ts';
import { formatRoute } from '../../../app/route.ts';
import { navigate } from '../../../app/router.ts';
import { today } from '../../../i18n/format.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { orToast } from '../card-log/use-entries.ts';
import { TextLine } from '../card-fields.tsx';
import type { Saved } from '../use-card.ts';
import type { FactsProps } from './part-props.ts';

/** What is rarely needed, and the fields of the user's own: text, number, date or a choice. */
export function OwnFields({ card, save, isReadOnly }: FactsProps) {
  const { t } = useTranslation('card');
  const { data: fields = [] } = useRequest('customFields.list');
  const [showsParts, setShowsParts] = useState(false);
  const hasParts = showsParts || Boolean(card.familyName || card.givenName);
  const line = { card, save, isReadOnly };
  return (
    <div className="card-fields">
      <TextLine field="source" {...line} />
      {hasParts && (
        <>
          <TextLine field="familyName" {...line} />
          <TextLine field="givenName" {...line} />
        </>
      )}
      {fields.map((field) => (
        <OwnField
          key={field.uid}
          field={field}
          value={card.custom[field.uid] ?? ''}
          keepAs={`${card.id} ${field.uid}`}
          isReadOnly={isReadOnly}
          onSave={(value) => save((now) => ({ custom: withValue(now.custom, field.uid, value) }))}
        />
      ))}
      {!isReadOnly && (
        <div className="card-add">
          <Button
            kind="quiet"
            small
            icon="add"
            onPress={() => navigate(formatRoute(['settings'], { section: 'own-fields' }))}
          >
            {t('ownFields.add')}
          </Button>
          {!hasParts && (
            <Button kind="quiet" small icon="add" onPress={() => setShowsParts(true)}>
              {t('customers:nameParts')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** An empty value leaves the card. */
function withValue(values: Readonly<Record<string, string>>, uid: string, value: string) {
  const { [uid]: _, ...rest } = values;
  return value === '' ? rest : { ...rest, [uid]: value };
}

function OwnField({
  field,
  value,
  keepAs,
  isReadOnly,
  onSave,
}: {
  field: CustomField;
  value: string;
  keepAs: string;
  isReadOnly: boolean;
  onSave: (value: string) => Promise<Saved>;
}) {
  const { t } = useTranslation('card');
  const shown = formatCustomValue(field.type, value, currentLanguage());
  return (
    <div className="card-field" role="group" aria-label={field.name}>
      <div className="card-field-label" aria-hidden="true">
        {field.name}
      </div>
      <div className="card-field-value">
        {field.type === 'choice' ? (
          <ChoiceValue field={field} value={value} isReadOnly={isReadOnly} onSave={onSave} />
        ) : (
          <InlineEdit
            label={field.name}
            value={shown}
            keepAs={keepAs}
            placeholder={t(`ownFields.hints.${field.type}`)}
            maxLength={field.type === 'text' ? 5000 : 60}
            isReadOnly={isReadOnly}
            check={(text) => {
              const checked = checkCustomValue(field, text, today());
              return checked.ok ? null : t('ownFields.wrong', { example: checked.expected });
            }}
            onSave={(text) => {
              const checked = checkCustomValue(field, text, today());
              return onSave(checked.ok ? checked.value : value);
            }}
          />
        )}
      </div>
    </div>
  );
}

function ChoiceValue({
  field,
  value,
  isReadOnly,
  onSave,
}: {
  field: CustomField;
  value: string;
  isReadOnly: boolean;
  onSave: (value: string) => Promise<Saved>;
}) {
  const { t } = useTranslation('card');
  const choose = (chosen: string) => void orToast(onSave(chosen));
  if (isReadOnly) return <span>{value}</span>;
  return (
    <Menu
      label={field.name}
      items={[
        ...field.options.map((option) => ({
          id: `= ${option}`,
          label: option,
          onAction: () => choose(option),
        })),
        { id: 'none', label: t('ownFields.noChoice'), onAction: () => choose('') },
      ]}
    >
      <AriaButton
        className="card-kind"
        data-empty={value === '' || undefined}
        aria-label={`${field.name}: ${value || t('ownFields.hints.choice')}`}
      >
        {value || t('ownFields.hints.choice')}
      </AriaButton>
    </Menu>
  );
}
