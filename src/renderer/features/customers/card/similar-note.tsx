import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card, CustomerPatch } from '../../../../shared/customer-card.ts';
import type { SimilarCustomer } from '../../../../shared/duplicates.ts';
import { request } from '../../../api.ts';
import { formatRoute } from '../../../app/route.ts';
import { navigate } from '../../../app/router.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/menu.tsx';
import './similar.css';

const pause = 350;

/**
 * While a new card is written: who may be the same person, why, and the way there. It stands where
 * there is room for it anyway, so that nothing moves when it comes or goes.
 */
export function SimilarNote({ card, typedName }: { card: Card; typedName: string | null }) {
  const { t } = useTranslation('card');
  const similar = useSimilar(card, typedName);
  const [first, ...others] = similar;
  return (
    <div className="similar" aria-live="polite">
      {first && (
        <>
          <Icon name="info" size="0.9rem" />
          <span className="similar-text">{t('similar.maybe')}</span>
          <Open similar={first} />
        </>
      )}
      {others.length > 0 && (
        <Menu
          label={t('similar.others', { count: others.length })}
          items={others.map((each) => ({
            id: String(each.customer.id),
            label: `${nameOf(each)} (${reasonsOf(each, t)})`,
            onAction: () => open(each),
          }))}
        >
          <Button kind="link" small>
            {t('similar.others', { count: others.length })}
          </Button>
        </Menu>
      )}
    </div>
  );
}

function Open({ similar }: { similar: SimilarCustomer }) {
  const { t } = useTranslation('card');
  const name = nameOf(similar);
  return (
    <Button
      kind="link"
      small
      className="similar-open"
      aria-label={t('similar.open', { name, reasons: reasonsOf(similar, t) })}
      onPress={() => open(similar)}
    >
      {name} ({reasonsOf(similar, t)})
    </Button>
  );
}

type Translate = (key: string) => string;

function nameOf({ customer }: SimilarCustomer): string {
  return customer.name || customer.company || (customer.phones[0] ?? '');
}

function reasonsOf({ reasons }: SimilarCustomer, t: Translate): string {
  return reasons.map((reason) => t(`similar.reasons.${reason}`)).join(', ');
}

function open({ customer }: SimilarCustomer) {
  navigate(formatRoute(['customers', customer.id]));
}

function useSimilar(card: Card, typedName: string | null): readonly SimilarCustomer[] {
  const written = useMemo(() => JSON.stringify(comparedFields(card, typedName)), [card, typedName]);
  const [settled, setSettled] = useState(written);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(written), pause);
    return () => window.clearTimeout(timer);
  }, [written]);
  const fields: CustomerPatch = JSON.parse(settled) as CustomerPatch;
  const { data } = useQuery({
    ...request('duplicates.similar', { fields, ...(card.id === 0 ? {} : { except: card.id }) }),
    placeholderData: keepPreviousData,
    enabled: Object.keys(fields).length > 0,
  });
  return Object.keys(fields).length > 0 ? (data ?? []) : [];
}

/** What of a card tells its person from others. */
function comparedFields(card: Card, typedName: string | null): CustomerPatch {
  const name = typedName?.trim() || card.name;
  return {
    ...(name ? { name } : {}),
    ...(card.phones.length > 0 ? { phones: card.phones } : {}),
    ...(card.emails.length > 0 ? { emails: card.emails } : {}),
    ...(card.addresses.length > 0 ? { addresses: card.addresses } : {}),
    ...(card.birthday
      ? {
          birthday: card.birthday,
          birthdayCalendar: card.birthdayCalendar,
          birthdayLeapMonth: card.birthdayLeapMonth,
        }
      : {}),
  };
}
