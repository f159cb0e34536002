import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import type { PersonToReach } from '../../../shared/today.ts';
import { ask } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Tag } from '../../ui/chip.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { OpenSteps } from '../contacts/before-call.tsx';
import { MindBoxes } from '../contacts/mind-boxes.tsx';
import { useCardData } from '../customers/card-request.ts';
import { bringBack, mark } from './acts.ts';
import { OpenProblems } from './open-problems.tsx';
import { PromiseWays } from './promise-ways.tsx';
import { Recent } from './recent.tsx';
import { templateFor, writeCard } from './write-card.ts';

const longestNotes = 400;

/** What can be done with the person from here. */
export type PanelActs = { onTomorrow: () => void; onOtherDay: () => void };

/** Beside the list: who it is, what to mind before calling, what was said last, and what to do. */
export function PersonPanel({
  person,
  acts,
}: {
  person: PersonToReach;
  /** Null on other days: the list of today is where things are done. */
  acts: PanelActs | null;
}) {
  const { t } = useTranslation('today');
  const { data: card } = useCardData(person.customer);
  const name = person.name || person.company || t('common:unnamed');
  return (
    <SidePanel title={t('panel', { name })} className="today-panel">
      <header>
        <h2 className="today-panel-name">{name}</h2>
        {person.phone && <p className="today-panel-phone">{person.phone}</p>}
        {card && (card.company || card.job) && (
          <p className="muted">{[card.company, card.job].filter(Boolean).join(' · ')}</p>
        )}
        {person.callTimes !== '' && <p className="muted">{person.callTimes}</p>}
      </header>
      <Reasons person={person} canMark={acts !== null} />
      {acts && card && <PromiseWays card={card} person={person} />}
      {card && <Mind card={card} person={person} />}
      {card && <OpenProblems card={card} />}
      {card && <Recent card={card} />}
      <div className="today-panel-actions">
        <Button
          kind="primary"
          keys="mod+l"
          onPress={() => ask('start-call', { customerId: person.customer, customerName: name })}
        >
          {t('startCall')}
        </Button>
        <Button keys="g" onPress={() => writeCard(person.customer, templateFor(person))}>
          {t('writeCard')}
        </Button>
        {acts && !person.done && <PutOff person={person} acts={acts} />}
        <Button keys="Enter" onPress={() => navigate(formatRoute(['customers', person.customer]))}>
          {t('openCard')}
        </Button>
      </div>
    </SidePanel>
  );
}

function PutOff({ person, acts }: { person: PersonToReach; acts: PanelActs }) {
  const { t } = useTranslation('today');
  if (person.movedTo !== null) {
    return <Button onPress={() => void bringBack(person)}>{t('bringBack')}</Button>;
  }
  return (
    <>
      <Button keys="m" onPress={acts.onTomorrow}>
        {t('tomorrow')}
      </Button>
      <Button keys="d" onPress={acts.onOtherDay}>
        {t('otherDay')}
      </Button>
    </>
  );
}

/** Every reason with its box, and why the person stands where they stand. */
function Reasons({ person, canMark }: { person: PersonToReach; canMark: boolean }) {
  const { t } = useTranslation('today');
  const { why, reasons } = person;
  return (
    <section className="today-reasons">
      <p className="today-place">{why}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={`${reason.kind} ${reason.due} ${reason.contactId} ${reason.about}`}>
            <Checkbox
              done
              label={
                reason.movedTo === null
                  ? reason.text
                  : `${reason.text} · ${t('movedTo', { date: formatDate(reason.movedTo) })}`
              }
              isSelected={reason.done}
              isDisabled={!canMark}
              onChange={(done) => void mark(person, done, reason)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Before you call: what to mind, what is open beside today's reasons, what the notes say. */
function Mind({ card, person }: { card: Card; person: PersonToReach }) {
  const notes = card.notes.trim();
  const listed = person.reasons.flatMap(({ contactId }) => contactId ?? []);
  return (
    <>
      <MindBoxes
        card={card}
        withoutDays={person.reasons.flatMap(({ kind, about }) =>
          kind === 'birthday' ? ['birthday'] : about,
        )}
      />
      <OpenSteps card={card} without={listed} />
      {notes !== '' && (
        <p className="today-notes">
          {notes.slice(0, longestNotes)}
          {notes.length > longestNotes && '…'}
        </p>
      )}
      {card.tags.length > 0 && (
        <div className="today-tags">
          {card.tags.slice(0, 8).map((tag) => (
            <Tag key={tag} tag={tag} />
          ))}
        </div>
      )}
    </>
  );
}
