import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import { DueChip } from './due-chip.tsx';

const shownOfEach = 3;

/** What the card holds that is not settled: problems, promises, what was handed on. */
export function OpenOnCard({ card }: { card: Card }) {
  const { t } = useTranslation('contacts');
  const problems = card.problems.filter(({ closedAt }) => closedAt === null);
  const promises = card.promises
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => (a.told ?? '9999').localeCompare(b.told ?? '9999'));
  const handoffs = card.handoffs.filter(({ arrivedOn }) => arrivedOn === null);
  return (
    <>
      {problems.slice(0, shownOfEach).map(({ uid, what }) => (
        <p key={uid} className="contacts-before-step contacts-before-problem">
          <span className="contacts-before-label">{t('before.problem')}</span> {what}
        </p>
      ))}
      {promises.slice(0, shownOfEach).map(({ uid, text, by, told }) => (
        <p key={uid} className="contacts-before-step">
          <span className="contacts-before-label">
            {t(by === 'me' ? 'before.promise' : 'before.theirPromise')}
          </span>{' '}
          {text} {told && <DueChip due={told} />}
        </p>
      ))}
      {handoffs.slice(0, shownOfEach).map(({ uid, what, helperName }) => (
        <p key={uid} className="contacts-before-step">
          <span className="contacts-before-label">{t('before.handoff')}</span>{' '}
          {[helperName, what].filter(Boolean).join(' · ')}{' '}
          <span className="muted">{t('before.arrivedNot')}</span>
        </p>
      ))}
    </>
  );
}
