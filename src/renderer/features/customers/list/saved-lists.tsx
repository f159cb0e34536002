import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerQuery, ListColumn } from '../../../../shared/customer-list.ts';
import type { SavedList } from '../../../../shared/saved-lists.ts';
import { describeError, invoke, useRequest } from '../../../api.ts';
import { formatRoute } from '../../../app/route.ts';
import { navigate } from '../../../app/router.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu, type MenuChoice } from '../../../ui/menu.tsx';
import { toast } from '../../../ui/toast.tsx';
import { addressOf } from '../list-query.ts';
import { ListNameDialog } from './list-name-dialog.tsx';

type SavedListsProps = {
  query: CustomerQuery;
  columns: readonly ListColumn[];
  listId: number | null;
};

function addressOfList({ id, query, columns }: SavedList): string {
  const beside = { list: String(id), columns: columns.join(',') };
  return formatRoute(['customers'], { ...addressOf(query), ...beside });
}

function differs(list: SavedList, query: CustomerQuery, columns: readonly ListColumn[]): boolean {
  const words = (wanted: CustomerQuery, shown: readonly ListColumn[]) =>
    JSON.stringify([addressOf(wanted), shown]);
  return words(list.query, list.columns) !== words(query, columns);
}

/** Lists kept under a name: open, keep the one on screen, rename, remove. */
export function SavedLists({ query, columns, listId }: SavedListsProps) {
  const { t } = useTranslation('list');
  const { data: lists = [] } = useRequest('savedLists.list');
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const current = lists.find(({ id }) => id === listId);
  const isChanged = current !== undefined && differs(current, query, columns);

  async function attempt(work: () => Promise<unknown>) {
    try {
      await work();
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  async function remove(list: SavedList) {
    await invoke('savedLists.remove', { id: list.id });
    const putBack = () =>
      void attempt(() => invoke('savedLists.remove', { id: list.id, removed: false }));
    toast({
      text: t('saved.removed', { name: list.name }),
      action: { label: t('common:undo'), onAction: putBack },
    });
  }
  async function update(list: SavedList) {
    await invoke('savedLists.update', { id: list.id, query, columns: [...columns] });
    const before = { id: list.id, query: list.query, columns: list.columns };
    toast({
      text: t('saved.updated', { name: list.name }),
      action: {
        label: t('common:undo'),
        onAction: () => void attempt(() => invoke('savedLists.update', before)),
      },
    });
  }
  const ofCurrent: MenuChoice[] = current
    ? [
        {
          id: 'update',
          label: t('saved.update', { name: current.name }),
          isDisabled: !isChanged,
          onAction: () => void attempt(() => update(current)),
        },
        {
          id: 'rename',
          label: t('saved.rename', { name: current.name }),
          onAction: () => setNaming('rename'),
        },
        {
          id: 'remove',
          label: t('saved.remove', { name: current.name }),
          icon: 'trash',
          onAction: () => void attempt(() => remove(current)),
        },
      ]
    : [];
  const items: MenuChoice[] = [
    ...lists.map((list) => ({
      id: `list ${list.id}`,
      label: list.name,
      ...(list.id === listId ? { icon: 'check' as const } : {}),
      onAction: () => navigate(addressOfList(list)),
    })),
    {
      id: 'save',
      label: t('saved.save'),
      icon: 'add',
      onAction: () => setNaming('new'),
    },
    ...ofCurrent,
  ];
  return (
    <>
      <Menu label={t('saved.label')} items={items}>
        <Button small>
          {current
            ? t(isChanged ? 'saved.openChanged' : 'saved.open', { name: current.name })
            : t('saved.label')}
        </Button>
      </Menu>
      {naming !== null && (
        <ListNameDialog
          title={t(naming === 'new' ? 'saved.saveTitle' : 'saved.renameTitle')}
          name={naming === 'rename' ? (current?.name ?? '') : ''}
          onClose={() => setNaming(null)}
          onSave={async (name) => {
            if (naming === 'rename' && current) {
              await invoke('savedLists.update', { id: current.id, name });
              return;
            }
            const kept = { name, query, columns: [...columns] };
            navigate(addressOfList(await invoke('savedLists.create', kept)));
            toast({ text: t('saved.kept', { name }) });
          }}
        />
      )}
    </>
  );
}
