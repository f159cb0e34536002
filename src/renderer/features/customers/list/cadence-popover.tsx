import { DialogTrigger } from 'react-aria-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { DaysChoice } from './days-choice.tsx';
import { ListPopover } from './list-popover.tsx';

const cadences = [14, 30, 60, 90, 180];
const longest = 3650;

/** The longest silence allowed for all who are chosen; null leaves it to the settings again. */
export function CadencePopover({ onAct }: { onAct: (days: number | null) => void }) {
  const { t } = useTranslation('list');
  const [isOpen, setOpen] = useState(false);
  function act(days: number | null) {
    setOpen(false);
    onAct(days);
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button small>{t('bulk.cadenceButton')}</Button>
      <ListPopover placement="top">
        <DaysChoice
          label={t('bulk.cadenceLabel')}
          presets={cadences}
          text={(count) => t('panels.everyDays', { count })}
          value={undefined}
          onChange={act}
          largest={longest}
        />
        <div className="list-popover-foot">
          <Button small kind="quiet" onPress={() => act(null)}>
            {t('bulk.clearCadence')}
          </Button>
        </div>
      </ListPopover>
    </DialogTrigger>
  );
}
