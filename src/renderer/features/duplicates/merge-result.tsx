import { useTranslation } from 'react-i18next';
import type { MergeField } from '../../../core/merge-cards.ts';
import type { Card } from '../../../shared/customer-card.ts';
import { useRequest } from '../../api.ts';
import { Tag } from '../../ui/chip.tsx';
import { fieldLabel, useValueWords } from './field-labels.ts';
import { valuesOf } from './merge-values.ts';

const shown = [
  'phones',
  'emails',
  'addresses',
  'birthday',
  'relations',
  'occasions',
  'preferences',
  'agreements',
  'promises',
  'problems',
  'decision',
  'cadence',
  'referral',
  'notes',
] as const satisfies MergeField[];
const mostLines = 3;

/** The card as it will be. */
export function MergeResult({ card }: { card: Card }) {
  const { t } = useTranslation('duplicates');
  const { data: ownFields = [] } = useRequest('customFields.list', { trashed: true });
  const words = useValueWords(card.links);
  const about = [card.name ? card.company : '', card.job].filter((text) => text !== '');
  const own = Object.keys(card.custom).map((uid) => `custom:${uid}` as const);
  return (
    <section className="merge-result" aria-label={t('result')}>
      <h3 className="merge-heading">{t('result')}</h3>
      <p className="merge-result-name">
        <strong>{card.name || card.company || t('common:unnamed')}</strong>
        {about.length > 0 && <span className="muted"> {about.join(' · ')}</span>}
      </p>
      {card.tags.length > 0 && (
        <p className="merge-tags">
          {card.tags.map((tag) => (
            <Tag key={tag} tag={tag} />
          ))}
        </p>
      )}
      <dl className="merge-facts">
        {[...shown, ...own].map((field) => {
          const lines = valuesOf(field, card, words);
          if (lines.length === 0) return null;
          return (
            <div key={field} className="merge-fact">
              <dt>{fieldLabel(t, field, ownFields)}</dt>
              <dd>
                {lines.slice(0, mostLines).map((line, nth) => (
                  <span key={nth} className="merge-line">
                    {line}
                  </span>
                ))}
                {lines.length > mostLines && (
                  <span className="muted">
                    {t('moreLines', { count: lines.length - mostLines })}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
