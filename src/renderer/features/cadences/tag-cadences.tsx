import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tidyLine } from '../../../core/tidy-text.ts';
import type { TagCadence } from '../../../shared/settings.ts';
import { useRequest } from '../../api.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Tag } from '../../ui/chip.tsx';
import { TextField } from '../../ui/field.tsx';
import { Menu } from '../../ui/menu.tsx';
import { SavedField } from '../settings/saved-field.tsx';
import type { SectionProps } from '../settings/section.tsx';
import { readDays } from './days.ts';

const usualDays = 30;
const shownTags = 30;

/** A cadence for each of some tags. */
export function TagCadences({
  cadences,
  save,
}: {
  cadences: readonly TagCadence[];
  save: SectionProps['save'];
}) {
  const { t } = useTranslation('cadence');
  const { data: tags = [] } = useRequest('customers.tags');
  const [isNaming, setNaming] = useState(false);
  const free = tags.filter(({ tag }) => !cadences.some((cadence) => cadence.tag === tag));
  const write = (tagCadences: TagCadence[]) => save({ tagCadences });
  function add(name: string) {
    const tag = tidyLine(name);
    setNaming(false);
    if (tag === '' || cadences.some((cadence) => cadence.tag === tag)) return;
    void write([...cadences, { tag, days: usualDays }]);
  }
  return (
    <div className="cadence-part" role="group" aria-label={t('tags.title')}>
      <h3>{t('tags.title')}</h3>
      <p className="muted">{t('tags.hint')}</p>
      {cadences.length === 0 && <p className="muted">{t('tags.none')}</p>}
      {cadences.length > 0 && (
        <ul className="cadence-list">
          {cadences.map(({ tag, days }) => (
            <li key={tag} className="cadence-line">
              <span className="cadence-tag">
                <Tag tag={tag} />
              </span>
              <SavedField
                hideLabel
                className="cadence-days"
                label={t('tags.label', { tag })}
                value={String(days)}
                maxLength={5}
                check={(text) => (readDays(text) === null ? t('tags.range') : null)}
                onSave={(text) =>
                  write(
                    cadences.map((each) =>
                      each.tag === tag ? { tag, days: readDays(text) ?? days } : each,
                    ),
                  )
                }
              />
              <span className="muted grow">{t('days', { count: days })}</span>
              <IconButton
                small
                icon="close"
                label={t('tags.remove', { tag })}
                onPress={() => void write(cadences.filter((each) => each.tag !== tag))}
              />
            </li>
          ))}
        </ul>
      )}
      {isNaming ? (
        <NewTag onAdd={add} onEnd={() => setNaming(false)} />
      ) : (
        <Menu
          label={t('tags.add')}
          items={[
            ...free.slice(0, shownTags).map(({ tag }) => ({
              id: `tag ${tag}`,
              label: tag,
              onAction: () => add(tag),
            })),
            { id: 'own', label: t('tags.own'), onAction: () => setNaming(true) },
          ]}
        >
          <Button small icon="add">
            {t('tags.add')}
          </Button>
        </Menu>
      )}
    </div>
  );
}

function NewTag({ onAdd, onEnd }: { onAdd: (tag: string) => void; onEnd: () => void }) {
  const { t } = useTranslation('cadence');
  const [name, setName] = useState('');
  return (
    <div
      className="cadence-new"
      role="presentation"
      onKeyDown={(event) => event.key === 'Escape' && onEnd()}
    >
      <TextField
        autoFocus
        label={t('tags.ownLabel')}
        value={name}
        maxLength={60}
        onChange={setName}
        onSubmit={() => onAdd(name)}
      />
      <Button onPress={() => onAdd(name)}>{t('pauses.save')}</Button>
      <Button kind="quiet" onPress={onEnd}>
        {t('common:cancel')}
      </Button>
    </div>
  );
}
