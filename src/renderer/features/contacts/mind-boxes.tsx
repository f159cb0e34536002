import { useTranslation } from 'react-i18next';
import { hasWithdrawn, marketingPurpose } from '../../../core/consents.ts';
import type { Preference } from '../../../shared/card-parts.ts';
import type { Card } from '../../../shared/customer-card.ts';
import { daysBetween, formatDate, today } from '../../i18n/format.ts';
import { useCardWords } from '../customers/card-log/card-words.ts';
import './mind-boxes.css';

const aheadDays = 14;
const shownExpectations = 2;

/** What to mind with this person: what must not be and what they asked for on red, likings on celadon. */
export function MindBoxes({
  card,
  withoutDays = [],
}: {
  card: Card;
  /** Days that are told elsewhere: uids of occasions, or `birthday`. */
  withoutDays?: readonly string[];
}) {
  const { t } = useTranslation('card-log');
  const of = (kind: Preference['kind']) => card.preferences.filter((each) => each.kind === kind);
  const toMind = [...of('deal-breaker'), ...of('request')];
  const likings = of('preference').map(({ text }) => text);
  const expectations = card.expectations
    .filter(({ answer }) => answer !== '')
    .toSorted((a, b) => (b.askedOn ?? '').localeCompare(a.askedOn ?? ''))
    .slice(0, shownExpectations);
  return (
    <>
      {hasWithdrawn(card.consents, marketingPurpose, today()) && (
        <p className="mind-box mind-seal mind-withdrawn">{t('before.withdrawn')}</p>
      )}
      {toMind.length > 0 && (
        <div className="mind-box mind-seal">
          <h3>{t('before.dealBreakers')}</h3>
          <ul>
            {toMind.map(({ uid, kind, text }, index) => (
              <li key={uid || index} data-kind={kind}>
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      {likings.length > 0 && (
        <p className="mind-box mind-celadon">
          <strong>{t('before.likings')}</strong> {likings.join(' · ')}
        </p>
      )}
      {expectations.map(({ uid, answer, knownBy }, index) => (
        <p key={uid || index} className="mind-line">
          <strong>{t('before.expectation')}</strong> {t('quoted', { text: answer })}
          {knownBy !== '' && (
            <span className="muted"> {t('expectations.known', { text: knownBy })}</span>
          )}
        </p>
      ))}
      <NearDays card={card} without={withoutDays} />
    </>
  );
}

/** Birthday and occasions within two weeks. */
function NearDays({ card, without }: { card: Card; without: readonly string[] }) {
  const { t } = useTranslation('card-log');
  const words = useCardWords();
  const near = card.occasionFacts.flatMap(({ uid, next }) => {
    if (next === null || without.includes(uid)) return [];
    const ahead = daysBetween(today(), next);
    if (ahead < 0 || ahead > aheadDays) return [];
    const kind = card.occasions.find((occasion) => occasion.uid === uid)?.kind ?? '';
    const what = uid === 'birthday' ? t('before.birthday') : words('occasion', kind);
    return what === '' ? [] : [{ uid, next, ahead, what }];
  });
  if (near.length === 0) return null;
  return (
    <ul className="mind-days">
      {near
        .toSorted((a, b) => a.ahead - b.ahead)
        .map(({ uid, next, ahead, what }) => (
          <li key={uid}>
            {ahead === 0
              ? t('before.occasionToday', { what })
              : t('before.occasionSoon', { what, date: formatDate(next), count: ahead })}
          </li>
        ))}
    </ul>
  );
}
