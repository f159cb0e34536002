import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { likelyEvent } from '../../../core/follow-up-event.ts';
import { startFollowUp } from '../../../core/follow-up-start.ts';
import type { Card } from '../../../shared/customer-card.ts';
import type { FollowUpPlan } from '../../../shared/follow-ups.ts';
import { describeError, invoke, request, useRequest } from '../../api.ts';
import { undoable } from '../../app/undo.ts';
import { localDate, today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { Select } from '../../ui/select.tsx';
import { nameOf } from '../agreements/agreement-texts.ts';
import { CustomerFinder } from '../customers/card-log/customer-finder.tsx';
import { DayField } from '../promises/day-field.tsx';
import { StartPreview } from './start-preview.tsx';
import './start-dialog.css';

/** Chooses a plan, what it is about and the day it counts from, and shows how it will go. */
export function StartDialog({
  customerId,
  onClose,
}: {
  /** Null where the customer is to be found first. */
  customerId: number | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('follow-ups');
  const [found, setFound] = useState<number | null>(customerId);
  const { data: plans } = useRequest('followUps.plans');
  const { data: card } = useQuery({
    ...request('customers.get', { id: found ?? 0 }),
    enabled: found !== null,
  });
  if (found !== null && card && plans) {
    return (
      <StartForm
        key={found}
        card={card}
        plans={plans}
        onClose={onClose}
        {...(customerId === null ? { onAnother: () => setFound(null) } : {})}
      />
    );
  }
  return (
    <Dialog title={t('start.title')} isOpen keepOpen onClose={onClose}>
      {found === null ? (
        <div className="stack follow-up-start">
          <p className="field-label">{t('start.who')}</p>
          <CustomerFinder
            label={t('start.findWho')}
            without={0}
            onChoose={setFound}
            onEnd={onClose}
          />
        </div>
      ) : (
        <Spinner label={t('common:loading')} />
      )}
    </Dialog>
  );
}

const ownWords = 'own';

function StartForm({
  card,
  plans,
  onAnother,
  onClose,
}: {
  card: Card;
  plans: readonly FollowUpPlan[];
  onAnother?: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('follow-ups');
  const [planUid, setPlanUid] = useState(plans[0]?.uid ?? '');
  // Null until somebody chooses: then it follows the plan.
  const [chosen, setChosen] = useState<string | null>(null);
  const [about, setAbout] = useState('');
  // Undefined until somebody writes a day: then it follows the plan.
  const [day, setDay] = useState<string | null | undefined>(undefined);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const plan = plans.find(({ uid }) => uid === planUid);
  const things = thingsOf(card);
  const aboutUid = chosen ?? (plan ? likelyThing(plan, card) : ownWords);
  const thing = things.find(({ uid }) => uid === aboutUid);
  const event = day === undefined ? (plan ? eventOf(plan, card, aboutUid) : null) : day;
  const started = {
    event: event ?? today(),
    about: thing?.label ?? about,
    aboutUid: thing?.uid ?? '',
  };
  async function save() {
    if (!plan || event === null || isBusy) return;
    setBusy(true);
    setError(null);
    try {
      const asked = { customerId: card.id, plan: plan.uid, ...started };
      const { change } = await invoke('followUps.start', asked);
      undoable(t('said.started', { name: plan.name }), [change]);
      onClose();
    } catch (thrown) {
      setError(describeError(thrown));
      setBusy(false);
    }
  }
  return (
    <Dialog
      title={t('start.title')}
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            keys="mod+enter"
            isPending={isBusy}
            isDisabled={event === null}
            onPress={() => void save()}
          >
            {t('start.save')}
          </Button>
        </>
      }
    >
      <div
        className="stack follow-up-start"
        role="presentation"
        onKeyDown={(pressed) => {
          if (pressed.key === 'Enter' && (pressed.ctrlKey || pressed.metaKey)) void save();
        }}
      >
        <div className="follow-up-start-who">
          <strong className="grow">{card.name || card.company || t('common:unnamed')}</strong>
          {onAnother && (
            <Button kind="quiet" small onPress={onAnother}>
              {t('start.changeWho')}
            </Button>
          )}
        </div>
        {error !== null && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
        <Select
          label={t('start.plan')}
          value={planUid}
          options={plans.map(({ uid, name }) => ({ value: uid, label: name }))}
          onChange={setPlanUid}
        />
        <div className="follow-up-start-about">
          {things.length > 0 && (
            <Select
              label={t('start.aboutOf')}
              value={aboutUid}
              options={[
                { value: ownWords, label: t('start.aboutNone') },
                ...things.map(({ uid, label }) => ({ value: uid, label })),
              ]}
              onChange={setChosen}
            />
          )}
          {!thing && (
            <TextField
              label={t('start.about')}
              placeholder={t('start.aboutHint')}
              value={about}
              maxLength={300}
              onChange={setAbout}
            />
          )}
        </div>
        {plan && (
          <DayField
            key={day === undefined ? `${planUid} ${aboutUid}` : 'own'}
            label={t(`event.${plan.event}`)}
            value={event}
            lean={plan.event === 'maturity' || plan.event === 'service' ? 'future' : 'past'}
            onChange={setDay}
          />
        )}
        {plan && event !== null && (
          <StartPreview
            repeatMonths={plan.repeatMonths}
            steps={startFollowUp(plan, { ...started, today: today() }).steps}
          />
        )}
      </div>
    </Dialog>
  );
}

type Thing = { uid: string; label: string };

/** The agreements and problems of a card, those that still go on first. */
function thingsOf({ agreements, problems }: Card): Thing[] {
  const isOver = new Set(['ended', 'cancelled']);
  return [
    ...agreements
      .filter(({ status }) => !isOver.has(status))
      .map((agreement) => ({ uid: agreement.uid, label: nameOf(agreement) })),
    ...problems.map(({ uid, what }) => ({ uid, label: what.replaceAll(/\s+/g, ' ').slice(0, 80) })),
  ];
}

/** What a plan is most likely about: the newest agreement in force, or the newest problem. */
function likelyThing({ event }: FollowUpPlan, { agreements, problems }: Card): string {
  if (event === 'problem-closed') return problems.at(-1)?.uid ?? ownWords;
  if (event === 'lost-sale') {
    return agreements.findLast(({ status }) => status === 'lost')?.uid ?? ownWords;
  }
  if (event === 'referral' || event === 'new-customer' || event === 'other') return ownWords;
  return agreements.findLast(({ status }) => status === 'active')?.uid ?? ownWords;
}

function eventOf(plan: FollowUpPlan, card: Card, aboutUid: string): string {
  return likelyEvent(plan, {
    agreement: card.agreements.find(({ uid }) => uid === aboutUid) ?? null,
    problem: card.problems.find(({ uid }) => uid === aboutUid) ?? null,
    madeOn: localDate(card.createdAt),
    today: today(),
  });
}
