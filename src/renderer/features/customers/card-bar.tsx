import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import { describeError, invoke } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { formatRoute, type Route } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { undoable } from '../../app/undo.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';
import { listPart, queryOf } from './list-query.ts';
import type { SaveState } from './use-card.ts';
import { rowsBetween } from './use-rows.ts';
import './card/card-bar.css';

/** Above the card: back to the list it came from, its neighbours there, saving, and the rest. */
export function CardBar({
  card,
  route,
  state,
  children,
}: {
  card: Card;
  route: Route;
  state: SaveState;
  /** Fills the room between. */
  children?: React.ReactNode;
}) {
  const { t } = useTranslation('customers');
  const at = route.query['at'] === undefined ? -1 : Number(route.query['at']);
  const query = queryOf(route.query);
  const isStored = card.id !== 0;

  async function step(by: 1 | -1) {
    const index = at + by;
    if (at < 0 || index < 0) return;
    const [row] = await rowsBetween(query, index, index).catch(() => []);
    if (row) {
      const address = formatRoute(['customers', row.id], { ...listPart(route.query), at: index });
      navigate(address, { replace: true });
    }
  }
  useShortcuts([
    ...(at >= 0
      ? ([
          { keys: 'j', label: t('nextCard'), group: 'here', run: () => void step(1) },
          { keys: 'k', label: t('previousCard'), group: 'here', run: () => void step(-1) },
        ] as const)
      : []),
    { keys: 'escape', label: t('toList'), group: 'here', run: toList },
  ]);
  function toList() {
    navigate(formatRoute(['customers'], at >= 0 ? listPart(route.query) : {}));
  }
  async function trash() {
    try {
      const { changes } = await invoke('customers.trash', { ids: [card.id] });
      const name = card.name || card.company || t('common:unnamed');
      undoable(t('trashedOne', { name }), changes);
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  return (
    <div className="card-bar">
      <Button kind="quiet" small icon="left" onPress={toList}>
        {t('toList')}
      </Button>
      {at >= 0 && (
        <>
          <IconButton small icon="above" label={t('previousCard')} onPress={() => void step(-1)} />
          <IconButton small icon="down" label={t('nextCard')} onPress={() => void step(1)} />
        </>
      )}
      {children || <span className="grow" />}
      <SaveStatus state={state} />
      {isStored && (
        <Menu
          label={t('cardMenu')}
          items={[
            {
              id: 'export',
              label: t('exportCard'),
              icon: 'file',
              onAction: () => ask('open-export', { ids: [card.id], customers: 1 }),
            },
            {
              id: 'trash',
              label: t('common:delete'),
              icon: 'trash',
              danger: true,
              isDisabled: card.trashedAt !== null,
              onAction: () => void trash(),
            },
          ]}
        >
          <IconButton small icon="more" label={t('cardMenu')} />
        </Menu>
      )}
    </div>
  );
}

/** Saving is automatic, and seen to be. */
function SaveStatus({ state }: { state: SaveState }) {
  const { t } = useTranslation('customers');
  const texts = {
    idle: t('autoSave'),
    waiting: t('waitingForName'),
    saving: t('common:saving'),
    saved: t('common:saved'),
    failed: t('common:notSaved'),
  } satisfies Record<SaveState, string>;
  return (
    <span className="card-saving" role="status" data-state={state}>
      {state === 'saved' && <Icon name="check" size="0.85rem" />}
      {state === 'failed' && <Icon name="warning" size="0.85rem" />}
      {texts[state]}
    </span>
  );
}
