import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUpStep } from '../../../shared/follow-ups.ts';
import { formatDayWithWeekday } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DayField } from '../promises/day-field.tsx';

/** Another day for a step, and whether those after it move along. */
export function MoveDialog({
  step,
  onMove,
  onClose,
}: {
  step: FollowUpStep;
  onMove: (to: string, withFollowing: boolean) => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useTranslation('follow-ups');
  const [to, setTo] = useState<string | null>(null);
  const [withFollowing, setWithFollowing] = useState(true);
  function save() {
    if (to === null) return;
    onClose();
    void onMove(to, withFollowing);
  }
  return (
    <Dialog
      title={t('move.title')}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" isDisabled={to === null} onPress={save}>
            {t('move.save')}
          </Button>
        </>
      }
    >
      <div
        className="stack"
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        }}
      >
        <p>
          <strong>{step.title}</strong>
        </p>
        <p className="muted">{t('move.was', { date: formatDayWithWeekday(step.due) })}</p>
        <DayField
          autoFocus
          label={t('move.to')}
          value={to}
          lean="future"
          placeholder={t('move.hint')}
          onChange={setTo}
        />
        <Checkbox
          label={t('move.following')}
          isSelected={withFollowing}
          onChange={setWithFollowing}
        />
      </div>
    </Dialog>
  );
}
