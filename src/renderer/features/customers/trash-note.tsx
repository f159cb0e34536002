import { useTranslation } from 'react-i18next';
import { describeError, invoke } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { undoable } from '../../app/undo.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import './card/trash-note.css';

export function TrashNote({ id, name }: { id: number; name: string }) {
  const { t } = useTranslation('customers');
  async function restore() {
    try {
      const { changes } = await invoke('customers.restore', { ids: [id] });
      undoable(t('restoredOne'), changes);
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  return (
    <div className="card-trash">
      <p>{t('inTrash')}</p>
      <Button small icon="restore" onPress={() => void restore()}>
        {t('common:restore')}
      </Button>
      <Button
        small
        kind="danger"
        onPress={() => ask('destroy-customers', { ids: [id], names: [name] })}
      >
        {t('privacy:destroy.open')}
      </Button>
    </div>
  );
}
