import { useTranslation } from 'react-i18next';

/** What the marks of the picture mean. */
export function Legend() {
  const { t } = useTranslation('referrals');
  return (
    <ul className="vine-legend" aria-label={t('legend')}>
      <li>
        <span className="vine-sign vine-sign-matter" />
        {t('signMatter')}
      </li>
      <li>
        <span className="vine-sign vine-sign-near" />
        {t('signNear')}
      </li>
      <li>
        <span className="vine-sign vine-sign-second" />
        {t('signSecond')}
      </li>
      <li>
        <svg width="1.6em" height="0.8em" viewBox="0 0 16 8" aria-hidden="true">
          <path className="vine-link" d="M0,4H16" />
        </svg>
        {t('signOpen')}
      </li>
      <li>
        <svg width="1.6em" height="0.8em" viewBox="0 0 16 8" aria-hidden="true">
          <path className="vine-link" data-thanked="" d="M0,4H16" />
        </svg>
        {t('signThanked')}
      </li>
    </ul>
  );
}
