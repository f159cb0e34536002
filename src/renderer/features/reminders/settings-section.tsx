import { useTranslation } from 'react-i18next';
import { shownAt } from '../../../core/reminders.ts';
import type { Reminders } from '../../../shared/settings.ts';
import { describeError, useSend } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { toast } from '../../ui/toast.tsx';
import { parseClockTime } from '../settings/clock-time.ts';
import { SavedField } from '../settings/saved-field.tsx';
import { Section, type SectionProps } from '../settings/section.tsx';
import './settings-section.css';

const usualAgain = '16:00';

/** When the system tells of the day's list, and when it keeps quiet. */
export function RemindersSection({ settings, save }: SectionProps) {
  const { t } = useTranslation('reminders');
  const { reminders } = settings;
  const { enabled, at, again, quiet, onDaysOff, badge } = reminders;
  const change = (patch: Partial<Reminders>) => save({ reminders: { ...reminders, ...patch } });
  return (
    <Section title={t('title')} hint={t('hint')}>
      <Switch
        label={t('enabled')}
        isSelected={enabled}
        onChange={(on) => void change({ enabled: on })}
      />
      {enabled && (
        <div className="reminders-times">
          <div className="reminders-line">
            <span className="reminders-name">{t('at')}</span>
            <Time label={t('at')} value={at} onSave={(time) => change({ at: time })} />
            <Later at={at} quiet={quiet} />
          </div>
          <div className="reminders-line">
            <span className="reminders-name">
              <Switch
                label={t('again')}
                isSelected={again !== null}
                onChange={(on) => void change({ again: on ? usualAgain : null })}
              />
            </span>
            {again !== null && (
              <>
                <Time label={t('again')} value={again} onSave={(time) => change({ again: time })} />
                <Later at={again} quiet={quiet} />
              </>
            )}
          </div>
          <div className="reminders-line">
            <span className="reminders-name">{t('quiet')}</span>
            <Time
              label={t('quietFrom')}
              value={quiet.from}
              onSave={(from) => change({ quiet: { ...quiet, from } })}
            />
            <span aria-hidden="true">–</span>
            <Time
              label={t('quietTo')}
              value={quiet.to}
              onSave={(to) => change({ quiet: { ...quiet, to } })}
            />
          </div>
          <Switch
            label={t('onDaysOff')}
            isSelected={onDaysOff}
            onChange={(on) => void change({ onDaysOff: on })}
          />
        </div>
      )}
      <Switch label={t('badge')} isSelected={badge} onChange={(on) => void change({ badge: on })} />
      <ShowNow />
    </Section>
  );
}

function Time({
  label,
  value,
  onSave,
}: {
  label: string;
  value: string;
  onSave: (time: string) => ReturnType<SectionProps['save']>;
}) {
  const { t } = useTranslation('settings');
  return (
    <SavedField
      className="settings-time"
      hideLabel
      label={label}
      value={value}
      check={(text) => (parseClockTime(text) ? null : t('hours.unclear'))}
      onSave={(text) => onSave(parseClockTime(text) ?? value)}
    />
  );
}

/** Says it where the quiet hours put a notice off, or swallow it. */
function Later({ at, quiet }: Pick<Reminders, 'at' | 'quiet'>) {
  const { t } = useTranslation('reminders');
  const time = shownAt(at, quiet);
  if (time === at) return null;
  return (
    <span className="reminders-later">
      {time === null ? t('swallowed') : t('putOff', { time })}
    </span>
  );
}

function ShowNow() {
  const { t } = useTranslation('reminders');
  const show = useSend('reminders.show');
  return (
    <div>
      <Button
        small
        isPending={show.isPending}
        onPress={() =>
          show.mutate(
            {},
            {
              onSuccess: ({ shown }) => toast({ text: t(shown ? 'shown' : 'notHere') }),
              onError: (error) => toast({ text: describeError(error), tint: 'seal', stays: true }),
            },
          )
        }
      >
        {t('showNow')}
      </Button>
    </div>
  );
}
