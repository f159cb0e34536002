import { useTranslation } from 'react-i18next';
import { describeError, invoke } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { undoable } from '../../app/undo.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { selection } from './selection.ts';

/** What can be done with the chosen customers; stands at the foot as long as somebody is chosen. */
export function SelectionBar({
  chosen,
  isTrash,
}: {
  chosen: ReadonlySet<number>;
  isTrash: boolean;
}) {
  const { t } = useTranslation('customers');
  if (chosen.size === 0) return null;
  const ids = [...chosen];
  const count = { count: ids.length, number: formatNumber(ids.length) };

  async function move(to: 'trash' | 'restore') {
    try {
      const { changes } = await invoke(`customers.${to}`, { ids });
      selection.clear();
      undoable(t(to === 'trash' ? 'trashed' : 'restored', count), changes);
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  return (
    <div className="customers-selection" role="region" aria-label={t('selection')}>
      <span className="grow" role="status">
        {t('chosen', count)}
      </span>
      {isTrash ? (
        <Button small icon="restore" onPress={() => void move('restore')}>
          {t('common:restore')}
        </Button>
      ) : (
        <>
          <Button
            small
            icon="card"
            onPress={() => navigate(formatRoute(['greeting-cards'], { ids: ids.join(',') }))}
          >
            {t('writeCards')}
          </Button>
          <Button small onPress={() => ask('open-export', { ids, customers: ids.length })}>
            {t('export')}
          </Button>
          <Button small icon="trash" onPress={() => void move('trash')}>
            {t('common:delete')}
          </Button>
        </>
      )}
      <Button small kind="quiet" onPress={selection.clear}>
        {t('chooseNone')}
      </Button>
    </div>
  );
}
