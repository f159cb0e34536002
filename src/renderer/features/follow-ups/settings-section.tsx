import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startablePlans } from '../../../core/plan-triggers.ts';
import type { FollowUpPlan } from '../../../shared/follow-ups.ts';
import { describeError, invoke, useRequest } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { Chip } from '../../ui/chip.tsx';
import { toast } from '../../ui/toast.tsx';
import { Section, type SectionProps } from '../settings/section.tsx';
import { offsetText } from './follow-up-texts.ts';
import { PlanEditor } from './plan-editor.tsx';
import './settings-section.css';

/** The plans: which begin by themselves, what they say, and new ones. */
export function FollowUpsSettings({
  settings,
  save,
  isWanted = false,
}: SectionProps & { isWanted?: boolean }) {
  const { t } = useTranslation('follow-ups');
  const { data: plans = [] } = useRequest('followUps.plans');
  const [editing, setEditing] = useState<FollowUpPlan | 'new' | null>(null);
  const { startPlans } = settings;
  return (
    <Section title={t('settings.title')} hint={t('settings.hint')} isWanted={isWanted}>
      <div className="plans-auto" role="group" aria-label={t('settings.auto')}>
        <h3>{t('settings.auto')}</h3>
        <p className="muted">{t('settings.autoHint')}</p>
        {startablePlans.map((key) => (
          <Switch
            key={key}
            label={`${t(`settings.autoOf.${key}`)} → ${plans.find(({ uid }) => uid === key)?.name ?? ''}`}
            isSelected={startPlans.includes(key)}
            onChange={(isOn) =>
              void save({
                startPlans: isOn
                  ? [...startPlans.filter((plan) => plan !== key), key]
                  : startPlans.filter((plan) => plan !== key),
              })
            }
          />
        ))}
      </div>
      <h3>{t('settings.plans')}</h3>
      <ul className="plans-list">
        {plans.map((plan) => (
          <PlanItem key={plan.uid} plan={plan} onEdit={() => setEditing(plan)} />
        ))}
      </ul>
      <Button small icon="add" className="plans-add" onPress={() => setEditing('new')}>
        {t('settings.add')}
      </Button>
      {editing !== null && (
        <PlanEditor plan={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

function PlanItem({ plan, onEdit }: { plan: FollowUpPlan; onEdit: () => void }) {
  const { t } = useTranslation('follow-ups');
  const { uid, name, event, steps, repeatMonths, builtIn, edited } = plan;
  const [first, last] = [steps[0], steps.at(-1)];
  async function remove() {
    try {
      await invoke('followUps.removePlan', { uid });
      toast({
        text: t(builtIn ? 'settings.wasReset' : 'settings.removed', { name }),
        action: { label: t('common:undo'), onAction: () => void restore(uid) },
      });
    } catch (error) {
      refused(error);
    }
  }
  return (
    <li className="plans-item">
      <div className="plans-words">
        <span className="plans-name">
          <strong>{name}</strong>
          {edited && <Chip tint="gold">{t('settings.edited')}</Chip>}
          {!builtIn && <Chip>{t('settings.own')}</Chip>}
        </span>
        <span className="muted">
          {[
            t(`event.${event}`),
            t('settings.steps', { count: steps.length }),
            first && last && first !== last
              ? `${offsetText(t, first.offset)} – ${offsetText(t, last.offset)}`
              : first && offsetText(t, first.offset),
            repeatMonths !== null && t('repeats', { count: repeatMonths }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <Button small aria-label={t('settings.editNamed', { name })} onPress={onEdit}>
        {t('settings.edit')}
      </Button>
      {builtIn && edited && (
        <Button
          kind="quiet"
          small
          aria-label={t('settings.resetNamed', { name })}
          onPress={() => void remove()}
        >
          {t('settings.reset')}
        </Button>
      )}
      {!builtIn && (
        <Button
          kind="quiet"
          small
          aria-label={t('settings.removeNamed', { name })}
          onPress={() => void remove()}
        >
          {t('settings.remove')}
        </Button>
      )}
    </li>
  );
}

async function restore(uid: string): Promise<void> {
  try {
    await invoke('followUps.restorePlan', { uid });
  } catch (error) {
    refused(error);
  }
}

const refused = (error: unknown) =>
  toast({ text: describeError(error), tint: 'seal', stays: true });
