import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '../../../shared/custom-fields.ts';
import { describeError, invoke, useRequest } from '../../api.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { FieldDialog } from './field-dialog.tsx';
import { Section } from './section.tsx';
import './fields-section.css';

async function attempt(work: () => Promise<unknown>) {
  try {
    await work();
  } catch (error) {
    toast({ text: describeError(error), tint: 'seal', stays: true });
  }
}

/** Fields of the user's own: made, named, ordered, put away and brought back. */
export function FieldsSection({ isWanted }: { isWanted: boolean }) {
  const { t } = useTranslation('list');
  const { data: fields = [] } = useRequest('customFields.list', { trashed: true });
  const [editing, setEditing] = useState<CustomField | 'new' | null>(null);
  const living = fields.filter(({ trashedAt }) => trashedAt === null);
  const trashed = fields.filter(({ trashedAt }) => trashedAt !== null);

  const setTrashed = ({ id }: CustomField, isTrashed: boolean) =>
    invoke('customFields.trash', { id, trashed: isTrashed });
  async function remove(field: CustomField) {
    await setTrashed(field, true);
    const action = {
      label: t('common:undo'),
      onAction: () => void attempt(() => setTrashed(field, false)),
    };
    toast({ text: t('fields.removed', { name: field.name }), action });
  }
  async function restore(field: CustomField) {
    await setTrashed(field, false);
    const action = {
      label: t('common:undo'),
      onAction: () => void attempt(() => setTrashed(field, true)),
    };
    toast({ text: t('fields.restored', { name: field.name }), action });
  }
  function move(index: number, by: -1 | 1) {
    const ids = living.map(({ id }) => id);
    const [moved] = ids.splice(index, 1);
    if (moved === undefined) return;
    ids.splice(index + by, 0, moved);
    void attempt(() => invoke('customFields.order', { ids }));
  }
  return (
    <Section title={t('fields.title')} hint={t('fields.hint')} isWanted={isWanted}>
      {living.length === 0 && <p className="muted">{t('fields.empty')}</p>}
      {living.length > 0 && (
        <ul className="own-fields" aria-label={t('fields.list')}>
          {living.map((field, index) => (
            <li key={field.id} className="own-field">
              <span className="own-field-name">{field.name}</span>
              <span className="muted own-field-type">{typeText(t, field)}</span>
              <span className="own-field-acts">
                <IconButton
                  small
                  icon="above"
                  label={t('fields.moveUp', { name: field.name })}
                  isDisabled={index === 0}
                  onPress={() => move(index, -1)}
                />
                <IconButton
                  small
                  icon="down"
                  label={t('fields.moveDown', { name: field.name })}
                  isDisabled={index === living.length - 1}
                  onPress={() => move(index, 1)}
                />
                <Button
                  small
                  aria-label={t('fields.edit', { name: field.name })}
                  onPress={() => setEditing(field)}
                >
                  {t('common:edit')}
                </Button>
                <IconButton
                  small
                  icon="trash"
                  label={t('fields.remove', { name: field.name })}
                  onPress={() => void attempt(() => remove(field))}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button small icon="add" onPress={() => setEditing('new')}>
          {t('fields.add')}
        </Button>
      </div>
      {trashed.length > 0 && (
        <div className="own-fields-trashed">
          <h3>{t('fields.trashed')}</h3>
          <ul aria-label={t('fields.trashed')}>
            {trashed.map((field) => (
              <li key={field.id} className="own-field">
                <span className="own-field-name muted">{field.name}</span>
                <span className="muted own-field-type">{typeText(t, field)}</span>
                <Button
                  small
                  icon="restore"
                  aria-label={t('fields.restore', { name: field.name })}
                  onPress={() => void attempt(() => restore(field))}
                >
                  {t('common:restore')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {editing !== null && (
        <FieldDialog field={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

function typeText(t: TFunction<'list'>, { type, options }: CustomField): string {
  return type === 'choice'
    ? t('fields.optionCount', { count: options.length })
    : t(`fields.types.${type}`);
}
