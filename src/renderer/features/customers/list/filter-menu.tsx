import { Button as AriaButton, DialogTrigger, ListBox, ListBoxItem } from 'react-aria-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerFilter } from '../../../../shared/customer-list.ts';
import { useRequest } from '../../../api.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import type { QueryChange } from '../use-list-address.ts';
import {
  filterKinds,
  useActiveFilters,
  type ActiveFilter,
  type FilterKind,
} from './filter-kinds.ts';
import { FilterPanel } from './filter-panel.tsx';
import { FocusWithin } from './focus-within.tsx';
import { ListPopover } from './list-popover.tsx';

type FilterProps = { filter: CustomerFilter; onChange: (change: QueryChange) => void };

/** The name of a kind of condition, also of a field of the user's own. */
function useKindName(): (kind: FilterKind) => string {
  const { t } = useTranslation('list');
  const { data: fields = [] } = useRequest('customFields.list', { trashed: true });
  return (kind) =>
    kind.startsWith('custom:')
      ? (fields.find(({ uid }) => kind === `custom:${uid}`)?.name ?? '?')
      : t(`kinds.${kind}`);
}

/** Adds a condition: first what it is about, then what it has to be. */
export function FilterMenu({ filter, onChange }: FilterProps) {
  const { t } = useTranslation('list');
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<FilterKind | null>(null);
  const name = useKindName();
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        if (open) setKind(null);
      }}
    >
      <Button icon="add">{t('filter')}</Button>
      <ListPopover>
        {kind ? (
          <>
            <div className="list-popover-head">
              <IconButton
                small
                icon="left"
                label={t('otherFilter')}
                onPress={() => setKind(null)}
              />
              <h2>{name(kind)}</h2>
            </div>
            <FocusWithin>
              <FilterPanel
                kind={kind}
                filter={filter}
                onChange={onChange}
                onDone={() => setOpen(false)}
              />
            </FocusWithin>
          </>
        ) : (
          <KindList onChoose={setKind} name={name} />
        )}
      </ListPopover>
    </DialogTrigger>
  );
}

function KindList({
  onChoose,
  name,
}: {
  onChoose: (kind: FilterKind) => void;
  name: (kind: FilterKind) => string;
}) {
  const { t } = useTranslation('list');
  const { data: fields = [] } = useRequest('customFields.list');
  const kinds: FilterKind[] = [
    ...filterKinds,
    ...fields.map(({ uid }): FilterKind => `custom:${uid}`),
  ];
  return (
    <ListBox
      className="list-box"
      aria-label={t('filter')}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the menu was opened to choose from it
      autoFocus="first"
      items={kinds.map((id) => ({ id }))}
      onAction={(key) => {
        const kind = kinds.find((each) => each === key);
        if (kind) onChoose(kind);
      }}
    >
      {({ id }) => (
        <ListBoxItem id={id} textValue={name(id)} className="list-box-item">
          <span className="grow">{name(id)}</span>
          <Icon name="right" size="0.8rem" />
        </ListBoxItem>
      )}
    </ListBox>
  );
}

/** The conditions that are on, each to be changed or taken away. */
export function ActiveFilters({ filter, onChange }: FilterProps) {
  const { t } = useTranslation('list');
  const active = useActiveFilters(filter);
  if (active.length === 0) return null;
  return (
    <div className="customers-active" role="group" aria-label={t('activeFilters')}>
      {active.map((each) => (
        <FilterChip key={each.key} active={each} filter={filter} onChange={onChange} />
      ))}
      <Button
        small
        kind="link"
        onPress={() => onChange(Object.assign({}, ...active.map(({ without }) => without), noTags))}
      >
        {t('clearAll')}
      </Button>
    </div>
  );
}

const noTags = { tag: undefined, tags: undefined, custom: undefined };

function FilterChip({ active, filter, onChange }: FilterProps & { active: ActiveFilter }) {
  const { t } = useTranslation('list');
  const [isOpen, setOpen] = useState(false);
  const name = useKindName();
  const { kind, text, without } = active;
  return (
    <span className="filter-chip">
      {kind === null ? (
        <span className="filter-chip-text">{text}</span>
      ) : (
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <AriaButton className="filter-chip-text">{text}</AriaButton>
          <ListPopover>
            <div className="list-popover-head">
              <h2>{name(kind)}</h2>
            </div>
            <FocusWithin>
              <FilterPanel
                kind={kind}
                filter={filter}
                onChange={onChange}
                onDone={() => setOpen(false)}
              />
            </FocusWithin>
          </ListPopover>
        </DialogTrigger>
      )}
      <AriaButton
        className="filter-chip-remove"
        aria-label={t('common:removeNamed', { name: text })}
        onPress={() => onChange(without)}
      >
        <Icon name="close" size="0.7rem" />
      </AriaButton>
    </span>
  );
}
