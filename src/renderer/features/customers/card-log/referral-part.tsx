import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkedCustomer, Referral } from '../../../../shared/customer-card.ts';
import { describeError, invoke, queryClient } from '../../../api.ts';
import { formatRoute } from '../../../app/route.ts';
import { navigate } from '../../../app/router.ts';
import { undoable } from '../../../app/undo.ts';
import { today } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { toast } from '../../../ui/toast.tsx';
import { cardRequest } from '../card-request.ts';
import { shortDay, shownDay } from './days.ts';
import { CustomerFinder } from './customer-finder.tsx';
import { DayRow } from './fields.tsx';
import type { PartProps } from './part-props.ts';
import { EntryItem, SideSection } from './section.tsx';
import { orToast, sayRemoved } from './use-entries.ts';

const shownAtFirst = 6;

/** Who introduced them and whom they introduced, each thanked for or not yet. */
export function ReferralPart(props: PartProps) {
  const { card, save, isReadOnly, isAdding, setAdding } = props;
  const { t } = useTranslation('card-log');
  const [showsAll, setShowsAll] = useState(false);
  const { referrals } = card;
  if (card.referredBy === null && referrals.length === 0 && !isAdding) return null;

  async function setIntroducer(id: number) {
    setAdding(false);
    try {
      const { uid } = await queryClient.fetchQuery(cardRequest(id));
      await orToast(save(() => ({ referredBy: uid, referredOn: null, referralThankedOn: null })));
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  return (
    <SideSection
      title={t('referrals.title')}
      addLabel={t('referrals.setIntroducer')}
      onAdd={isReadOnly || card.referredBy !== null ? undefined : () => setAdding(true)}
    >
      {isAdding && (
        <CustomerFinder
          label={t('referrals.setIntroducer')}
          without={card.id}
          onChoose={(id) => void setIntroducer(id)}
          onEnd={() => setAdding(false)}
        />
      )}
      <ul className="log-people">
        {card.referredBy !== null && <Introducer {...props} />}
        {(showsAll ? referrals : referrals.slice(0, shownAtFirst)).map((referral) => (
          <Introduced
            key={referral.customer.uid}
            referral={referral}
            isReadOnly={isReadOnly || referral.customer.trashed}
          />
        ))}
      </ul>
      <div className="log-more">
        {referrals.length > shownAtFirst && (
          <Button
            kind="quiet"
            small
            aria-expanded={showsAll}
            onPress={() => setShowsAll(!showsAll)}
          >
            {showsAll ? t('fewer') : t('referrals.all', { count: referrals.length })}
          </Button>
        )}
        {(card.referredBy !== null || referrals.length > 0) && (
          <Button
            kind="quiet"
            small
            onPress={() => navigate(formatRoute(['referrals'], { id: card.id }))}
          >
            {t('referrals.vine')}
          </Button>
        )}
      </div>
    </SideSection>
  );
}

function Introducer({ card, save, isReadOnly }: PartProps) {
  const { t } = useTranslation('card-log');
  const who = card.links.find(({ uid }) => uid === card.referredBy) ?? null;
  const name = who ? nameOf(who) : t('referrals.unknown');
  function remove() {
    const none = { referredBy: null, referredOn: null, referralThankedOn: null };
    void save(() => none).then((result) => sayRemoved(result, t('referrals.removed', { name })));
  }
  return (
    <EntryItem
      removeLabel={t('referrals.remove', { name })}
      onRemove={isReadOnly ? undefined : remove}
      aside={
        <Thanks
          name={name}
          thankedOn={card.referralThankedOn}
          isReadOnly={isReadOnly}
          onChange={(referralThankedOn) => void orToast(save(() => ({ referralThankedOn })))}
        />
      }
      summary={
        <>
          <span aria-hidden="true">← </span>
          {t('referrals.by', { name })}
          {card.referredOn && <span className="muted"> · {shortDay(card.referredOn)}</span>}
        </>
      }
    >
      {who && (
        <div>
          <Button kind="link" small onPress={() => openCard(who.id)}>
            {t('referrals.openCard', { name })}
          </Button>
        </div>
      )}
      <DayRow
        label={t('referrals.on')}
        value={card.referredOn}
        lean="past"
        isReadOnly={isReadOnly}
        onSave={(referredOn) => save(() => ({ referredOn }))}
      />
    </EntryItem>
  );
}

function Introduced({ referral, isReadOnly }: { referral: Referral; isReadOnly: boolean }) {
  const { t } = useTranslation('card-log');
  const { customer, on, thankedOn } = referral;
  const name = nameOf(customer);
  // When somebody was thanked stands on the card of whom they introduced.
  async function setThanked(referralThankedOn: string | null) {
    try {
      const patch = { referralThankedOn };
      const { change } = await invoke('customers.update', { id: customer.id, patch });
      const said = referralThankedOn ? 'referrals.thankedToast' : 'referrals.notThankedToast';
      undoable(t(said, { name }), [change]);
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  return (
    <li className="log-person">
      <span className="visually-hidden">{t('referrals.to')}</span>
      <span aria-hidden="true">→</span>
      <button type="button" className="log-person-link" onClick={() => openCard(customer.id)}>
        {name}
      </button>
      <span className="log-quiet">
        {[on && shortDay(on), customer.trashed ? t('referrals.inTrash') : '']
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="grow" />
      <Thanks
        name={name}
        thankedOn={thankedOn}
        isReadOnly={isReadOnly}
        onChange={(day) => void setThanked(day)}
      />
    </li>
  );
}

/** One press says that the thanks went out today; another takes that back. */
function Thanks({
  name,
  thankedOn,
  isReadOnly,
  onChange,
}: {
  name: string;
  thankedOn: string | null;
  isReadOnly: boolean;
  onChange: (day: string | null) => void;
}) {
  const { t } = useTranslation('card-log');
  const text = thankedOn
    ? t('referrals.thankedOn', { date: shownDay(thankedOn) })
    : t('referrals.thank');
  return (
    <button
      type="button"
      className="log-thanks"
      aria-pressed={thankedOn !== null}
      aria-label={t('referrals.thanksFor', { name, text })}
      title={text}
      disabled={isReadOnly}
      onClick={() => onChange(thankedOn === null ? today() : null)}
    >
      {thankedOn !== null && <Icon name="check" size="0.7rem" />}
      {thankedOn === null ? text : t('referrals.thanked')}
    </button>
  );
}

function nameOf({ name, company, phone }: LinkedCustomer): string {
  return name || company || phone || '·';
}

function openCard(id: number) {
  navigate(formatRoute(['customers', id]));
}
