import { useTranslation } from 'react-i18next';
import { describeError, invoke } from '../../api.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { undoable } from '../../app/undo.ts';
import { today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { toast } from '../../ui/toast.tsx';
import { writeCard } from '../today/write-card.ts';
import { countText, hostText, matterText, thanksText } from './person-texts.ts';
import type { Vine, VinePerson } from './vine.ts';

/** The chosen one: who introduced them, whether that was thanked for, and what to do about it. */
export function PersonBar({
  vine,
  person,
  onOpenCard,
}: {
  vine: Vine;
  person: VinePerson;
  onOpenCard: (id: number) => void;
}) {
  const { t } = useTranslation('referrals');
  const host = person.parent === null ? undefined : vine.people.get(person.parent);
  const isThanked = person.thankedOn !== null;
  // Thanks go to who introduced this one, until they are given; then to this one.
  const toThank = host && !isThanked ? host : person.direct > 0 ? person : null;
  const about = [hostText(t, vine, person), countText(t, person)].filter(Boolean).join(' · ');
  const matter = matterText(t, person);
  async function thank() {
    if (!host) return;
    try {
      const referralThankedOn = isThanked ? null : today();
      const { change } = await invoke('customers.update', {
        id: person.id,
        patch: { referralThankedOn },
      });
      const done = t(isThanked ? 'thanksTakenBack' : 'thanksNoted', { name: host.shownName });
      if (change !== null) undoable(done, [change]);
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  const write = () => toThank && writeCard(toThank.id, 'referral-thanks');
  useShortcuts([
    ...(host ? [{ keys: 't', label: t('noteThanks'), group: 'here', run: thank } as const] : []),
    ...(toThank ? [{ keys: 'g', label: t('writeCard'), group: 'here', run: write } as const] : []),
  ]);
  return (
    <section className="referrals-bar" aria-label={t('about', { name: person.shownName })}>
      <div className="referrals-bar-words">
        <h2>
          {person.shownName}
          {person.company !== '' && person.company !== person.shownName && (
            <span className="muted referrals-bar-company"> {person.company}</span>
          )}
        </h2>
        {about !== '' && <p className="muted">{about}</p>}
        <div className="referrals-bar-signs">
          {host && <Chip tint={isThanked ? 'celadon' : 'gold'}>{thanksText(t, person)}</Chip>}
          {matter !== '' && <Chip tint="seal">{matter}</Chip>}
        </div>
      </div>
      <div className="referrals-bar-actions">
        {host && (
          <Button keys="t" onPress={() => void thank()}>
            {t(isThanked ? 'takeThanksBack' : 'noteThanks')}
          </Button>
        )}
        {toThank && (
          <Button keys="g" onPress={write}>
            {t('writeTo', { name: toThank.shownName })}
          </Button>
        )}
        <Button kind="primary" keys="Enter" onPress={() => onOpenCard(person.id)}>
          {t('openCard')}
        </Button>
      </div>
    </section>
  );
}
