import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planEvent, type FollowUpPlan } from '../../../shared/follow-ups.ts';
import { invoke } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import {
  draftOfPlan,
  faultOf,
  planOfDraft,
  withoutStep,
  withStepAdded,
  withStepChanged,
  withStepMoved,
  withStepRestored,
  type PlanDraft,
} from './plan-draft.ts';
import { StepFields } from './step-fields.tsx';
import './plan-editor.css';

/** What was typed is there again when the dialog was closed without saving. */
const kept = new Map<string, PlanDraft>();
const usualMonths = [1, 2, 3, 4, 6, 12, 24];

/** Writes a plan: its name, the day it counts from, and its steps. */
export function PlanEditor({
  plan,
  onClose,
}: {
  /** Null for a new one. */
  plan: FollowUpPlan | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('follow-ups');
  const key = plan?.uid ?? '';
  const [draft, setDraft] = useState(() => kept.get(key) ?? draftOfPlan(plan));
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  // What the keyboard goes to when what it stood on is gone, or a step is new; counted, to go there again.
  const [focus, setFocus] = useState({ on: '', times: 0 });
  const fault = tried ? faultOf(draft) : null;
  useEffect(() => {
    if (focus.on !== '') body.current?.querySelector<HTMLElement>(focus.on)?.focus();
  }, [focus]);
  const goTo = (on: string) => setFocus(({ times }) => ({ on, times: times + 1 }));

  function change(next: PlanDraft) {
    kept.set(key, next);
    setDraft(next);
  }
  function giveUp() {
    kept.delete(key);
    onClose();
  }
  async function save() {
    setTried(true);
    if (isBusy || faultOf(draft) !== null) return;
    setBusy(true);
    try {
      const saved = await invoke('followUps.savePlan', { plan: planOfDraft(draft) });
      toast({ text: t('settings.saved', { name: saved.name }) });
      giveUp();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }
  const months = [...new Set([...usualMonths, draft.repeatMonths ?? 1])].sort((a, b) => a - b);
  return (
    <Dialog
      size="large"
      title={t(plan ? 'editor.change' : 'editor.new')}
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={giveUp}>{t('common:cancel')}</Button>
          <Button kind="primary" keys="mod+enter" isPending={isBusy} onPress={() => void save()}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div
        ref={body}
        className="stack"
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      >
        {plan && <p className="muted">{t('editor.running')}</p>}
        {error !== null && <ErrorNotice error={error} />}
        <div className="plan-editor-head">
          <TextField
            autoFocus={plan === null}
            label={t('editor.name')}
            placeholder={t('editor.nameHint')}
            value={draft.name}
            maxLength={200}
            error={fault === 'name' ? t('editor.needsName') : null}
            onChange={(name) => change({ ...draft, name })}
          />
          <Select
            label={t('editor.event')}
            value={draft.event}
            options={planEvent.options.map((value) => ({ value, label: t(`event.${value}`) }))}
            onChange={(event) => change({ ...draft, event })}
          />
          <Select
            label={t('editor.repeat')}
            value={String(draft.repeatMonths ?? 0)}
            options={[
              { value: '0', label: t('editor.once') },
              ...months.map((count) => ({
                value: String(count),
                label: t('editor.months', { count }),
              })),
            ]}
            onChange={(count) => change({ ...draft, repeatMonths: Number(count) || null })}
          />
        </div>
        <h3 className="plan-editor-title">{t('editor.steps')}</h3>
        {fault === 'step' && (
          <p className="field-error" role="alert">
            {t('editor.needsStep')}
          </p>
        )}
        <ol className="plan-editor-steps">
          {draft.steps.map((step, at) => (
            <StepFields
              key={step.key}
              step={step}
              number={at + 1}
              isLast={at === draft.steps.length - 1}
              isTried={tried}
              onChange={(part) => change(withStepChanged(draft, step.key, part))}
              onMove={(by) => change(withStepMoved(draft, at, by))}
              onRemove={() => {
                change(withoutStep(draft, at));
                goTo('.plan-editor-removed button');
              }}
            />
          ))}
        </ol>
        <div className="plan-editor-foot">
          <Button
            small
            icon="add"
            isDisabled={draft.steps.length >= 200}
            onPress={() => {
              change(withStepAdded(draft));
              goTo('.plan-step:last-child input');
            }}
          >
            {t('editor.addStep')}
          </Button>
          {draft.removed && (
            <p className="plan-editor-removed" role="status">
              <span className="muted">
                {t('editor.removedStep', { title: draft.removed.step.title })}
              </span>
              <Button
                kind="link"
                onPress={() => {
                  const at = draft.removed?.at ?? 0;
                  change(withStepRestored(draft));
                  goTo(`.plan-step:nth-child(${at + 1}) input`);
                }}
              >
                {t('editor.restoreStep')}
              </Button>
            </p>
          )}
        </div>
      </div>
    </Dialog>
  );
}
