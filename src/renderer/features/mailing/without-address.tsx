import { useTranslation } from 'react-i18next';
import type { MailingRun } from '../../../shared/mailing.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Switch } from '../../ui/choices.tsx';
import { Button } from '../../ui/button.tsx';

type People = MailingRun['withoutAddress'];

/** So many are named; more are counted. */
const mostNamed = 8;

/** Who gets nothing because there is no address, each with the way to the card. */
export function WithoutAddress({ people, onGo }: { people: People; onGo: () => void }) {
  const { t } = useTranslation('mailing');
  if (people.length === 0) return null;
  const words = { count: people.length, number: formatNumber(people.length) };
  return <PeopleNote people={people} text={t('without', words)} onGo={onGo} />;
}

/** Who is left out because they withdrew the consent to marketing, and that they are written to even so. */
export function Withdrawn({
  people,
  isIn = false,
  onChange,
  onGo,
}: {
  people: People;
  isIn?: boolean;
  /** Left out where it is done already. */
  onChange?: (isIn: boolean) => void;
  onGo: () => void;
}) {
  const { t } = useTranslation('mailing');
  if (people.length === 0 && !isIn) return null;
  const words = { count: people.length, number: formatNumber(people.length) };
  return (
    <>
      {people.length > 0 && <PeopleNote people={people} text={t('withdrawn', words)} onGo={onGo} />}
      {onChange && <Switch label={t('evenWithdrawn')} isSelected={isIn} onChange={onChange} />}
    </>
  );
}

/** A note about some people with the ways to their cards. */
export function PeopleNote({
  people,
  text,
  onGo,
}: {
  people: People;
  text: string;
  onGo: () => void;
}) {
  const { t } = useTranslation('mailing');
  const left = people.length - mostNamed;
  function go(id: number) {
    onGo();
    navigate(formatRoute(['customers', String(id)]));
  }
  return (
    <div className="mailing-note">
      <p>{text}</p>
      <ul className="mailing-people">
        {people.slice(0, mostNamed).map(({ customerId, name }) => (
          <li key={customerId}>
            <Button small kind="link" onPress={() => go(customerId)}>
              {name || t('common:unnamed')}
            </Button>
          </li>
        ))}
        {left > 0 && <li>{t('others', { count: left, number: formatNumber(left) })}</li>}
      </ul>
    </div>
  );
}
