import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnsureDeposit } from '../../../shared/deposits.ts';
import { useRequest } from '../../api.ts';
import { formatDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { Kbd, ariaKeys } from '../../ui/kbd.tsx';
import { nameOf } from '../agreements/agreement-texts.ts';
import { CustomerFinder } from '../customers/card-log/customer-finder.tsx';
import { useCardData } from '../customers/card-request.ts';
import { whyTints, won } from './deposit-texts.ts';

type Candidate = UnsureDeposit['candidates'][number];
/** To whom a deposit is given; the agreement's uid is empty for none. */
export type Owner = Pick<Candidate, 'customerId' | 'name' | 'agreement'>;

/** One unsure deposit: what the list says of it, whose it may be and why, and every way to settle it. */
export function UnsureDetail({
  deposit,
  remembers,
  onRemembers,
  wantsAll,
  onWantsAll,
  isSearching,
  onSearch,
  onAssign,
  onIgnore,
}: {
  deposit: UnsureDeposit;
  remembers: boolean;
  onRemembers: (on: boolean) => void;
  wantsAll: boolean;
  onWantsAll: (on: boolean) => void;
  isSearching: boolean;
  onSearch: (on: boolean) => void;
  onAssign: (owner: Owner) => void;
  onIgnore: () => void;
}) {
  const { t } = useTranslation('deposits');
  const [found, setFound] = useState<number | null>(null);
  const { payer, amount, paidOn, number, memo, candidates } = deposit;
  return (
    <SidePanel title={t('unsure.detail')} className="deposits-detail unsure-detail">
      <header>
        <p className="muted">{formatDate(paidOn, 'full')}</p>
        <h2>{payer || t('noPayer')}</h2>
        <p className="unsure-sum">{won(amount)}</p>
        <p className="muted">{[number, memo].filter(Boolean).join(' · ')}</p>
      </header>
      {found !== null && !isSearching ? (
        <FoundCustomer id={found} onAssign={onAssign} onBack={() => setFound(null)} />
      ) : (
        <section>
          <h3>{candidates.length > 0 ? t('unsure.whose') : t('unsure.nobody')}</h3>
          <ol className="unsure-candidates">
            {candidates.map((candidate, index) => (
              <li key={`${candidate.customerId} ${candidate.agreement}`}>
                <CandidateButton
                  candidate={candidate}
                  keys={index < 9 ? String(index + 1) : null}
                  onPress={() => onAssign(candidate)}
                />
              </li>
            ))}
          </ol>
          {isSearching ? (
            <CustomerFinder
              label={t('unsure.search')}
              without={0}
              onEnd={() => onSearch(false)}
              onChoose={(id) => {
                setFound(id);
                onSearch(false);
              }}
            />
          ) : (
            <Button kind="quiet" icon="search" keys="/" onPress={() => onSearch(true)}>
              {t('unsure.search')}
            </Button>
          )}
        </section>
      )}
      {payer !== '' && (
        <section className="stack">
          <Checkbox
            label={t('unsure.rememberNamed', { payer })}
            isSelected={remembers}
            onChange={onRemembers}
          />
          <Checkbox
            label={t('unsure.allOf', { payer })}
            isSelected={wantsAll}
            onChange={onWantsAll}
          />
        </section>
      )}
      <div>
        <Button keys="0" onPress={onIgnore}>
          {t('unsure.notCustomer')}
        </Button>
      </div>
    </SidePanel>
  );
}

function CandidateButton({
  candidate,
  keys,
  onPress,
}: {
  candidate: Candidate;
  keys: string | null;
  onPress: () => void;
}) {
  const { t } = useTranslation('deposits');
  const { name, phone, product, amount, debitDay, why } = candidate;
  return (
    <button
      type="button"
      className="unsure-candidate"
      aria-keyshortcuts={keys === null ? undefined : ariaKeys(keys)}
      onClick={onPress}
    >
      <span className="unsure-candidate-head">
        {keys !== null && <Kbd keys={keys} />}
        <strong>{name || t('common:unnamed')}</strong>
        <span className="muted">{phone}</span>
      </span>
      <span>
        {[
          product || t('unsure.noAgreement'),
          amount !== null && won(amount),
          debitDay !== null && t('unsure.debitDay', { day: debitDay }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="unsure-why">
        {why.map((reason) => (
          <Chip key={reason} tint={whyTints[reason]}>
            {t(`why.${reason}`)}
          </Chip>
        ))}
      </span>
    </button>
  );
}

/** Somebody who was searched for: for which of their agreements the money is. */
function FoundCustomer({
  id,
  onAssign,
  onBack,
}: {
  id: number;
  onAssign: (owner: Owner) => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('deposits');
  const { data: card } = useCardData(id);
  const { data } = useRequest('agreements.list', { filter: { customerId: id }, limit: 100 });
  const first = useRef<HTMLDivElement>(null);
  const isThere = card !== undefined && data !== undefined;
  useEffect(() => {
    if (isThere) first.current?.querySelector('button')?.focus();
  }, [isThere]);
  if (!isThere) return null;
  const owner = { customerId: id, name: card.name || card.company };
  const open = data.agreements.filter(({ status }) => status === 'active' || status === 'lapsed');
  return (
    <section ref={first}>
      <h3>{t('unsure.forWhich', { name: owner.name || t('common:unnamed') })}</h3>
      <ol className="unsure-candidates">
        {open.map((agreement) => (
          <li key={agreement.uid}>
            <button
              type="button"
              className="unsure-candidate"
              onClick={() => onAssign({ ...owner, agreement: agreement.uid })}
            >
              <strong>{nameOf(agreement)}</strong>
              <span className="muted">
                {[
                  agreement.amount !== null && won(agreement.amount),
                  agreement.debitDay !== null && t('unsure.debitDay', { day: agreement.debitDay }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="unsure-candidate"
            onClick={() => onAssign({ ...owner, agreement: '' })}
          >
            {t('unsure.withoutAgreement')}
          </button>
        </li>
      </ol>
      <Button kind="quiet" small onPress={onBack}>
        {t('unsure.backToCandidates')}
      </Button>
    </section>
  );
}
