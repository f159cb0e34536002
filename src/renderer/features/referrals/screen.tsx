import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import { formatRoute, type Route } from '../../app/route.ts';
import { navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { isListOrder, listed, type ListOrder } from './list-order.ts';
import { PeopleList } from './people-list.tsx';
import { PersonBar } from './person-bar.tsx';
import { VinePicture, type PictureHandle } from './picture.tsx';
import { ReferralsHead, type ReferralsView } from './referrals-head.tsx';
import { firstOpen, openTo, vineOf, type Vine } from './vine.ts';
import './screen.css';

/** Who introduced whom: as a picture, and as a list beside it. */
export function Screen({ route }: { route: Route }) {
  const { t } = useTranslation('referrals');
  const { data: people, error, refetch } = useRequest('referrals.list');
  const vine = useMemo(() => (people ? vineOf(people, t('common:unnamed')) : null), [people, t]);
  if (error) {
    return (
      <div className="referrals-said">
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!vine) return null;
  return vine.people.size === 0 ? <NobodyYet /> : <Grapevine vine={vine} route={route} />;
}

function NobodyYet() {
  const { t } = useTranslation('referrals');
  return (
    <div className="screen">
      <header className="referrals-head">
        <h1>{t('title')}</h1>
      </header>
      <EmptyState
        title={t('nobodyYet')}
        actions={
          <Button onPress={() => navigate(formatRoute(['customers']))}>{t('toCustomers')}</Button>
        }
      >
        {t('nobodyYetText')}
      </EmptyState>
    </div>
  );
}

const shownAtFirst = 120;
const isIds = (value: unknown): value is number[] => Array.isArray(value);

function Grapevine({ vine, route }: { vine: Vine; route: Route }) {
  const { t } = useTranslation('referrals');
  const picture = useRef<PictureHandle>(null);
  const list = useRef<VirtualListHandle>(null);
  const { id, text = '', order: asked } = route.query;
  const order: ListOrder = isListOrder(asked) ? asked : 'introduced';
  const chosen = vine.people.has(Number(id)) ? Number(id) : null;
  const [branches, setBranchesNow] = useState<ReadonlySet<number>>(() => {
    const kept = recall('branches', isIds, []);
    const open = kept.length > 0 ? new Set(kept) : firstOpen(vine, shownAtFirst);
    return chosen === null ? open : openTo(vine, open, chosen);
  });
  const [view, setView] = useState<ReferralsView>('picture');
  const people = useMemo(() => listed(vine, text, order), [vine, text, order]);
  const person = chosen === null ? null : (vine.people.get(chosen) ?? null);
  useAsCurrentCustomer(person ? { id: person.id, name: person.shownName } : null);

  function setBranches(next: ReadonlySet<number>) {
    setBranchesNow(next);
    remember('branches', [...next]);
  }
  // Whom the address names from elsewhere, or who is in the box only now, is shown as well.
  const shown = useRef(chosen);
  useEffect(() => {
    if (chosen === null || shown.current === chosen) return;
    shown.current = chosen;
    const open = openTo(vine, branches, chosen);
    setBranches(open);
    picture.current?.show(chosen, open);
    // oxlint-disable-next-line react/exhaustive-deps -- only when another one is chosen
  }, [chosen]);
  function go(change: { id?: number | null; text?: string; order?: ListOrder }) {
    const next = { id: chosen, text, order, ...change };
    shown.current = next.id;
    const query = { ...next, order: next.order === 'introduced' ? null : next.order };
    navigate(formatRoute(['referrals'], query), { replace: true });
  }
  function chooseInList(next: number) {
    go({ id: next });
    const open = openTo(vine, branches, next);
    setBranches(open);
    picture.current?.show(next, open);
  }
  function chooseInPicture(next: number) {
    go({ id: next });
    const index = people.findIndex((each) => each.id === next);
    if (index >= 0) list.current?.show(index);
  }
  const openCard = (customer: number) => navigate(formatRoute(['customers', customer]));
  useShortcuts([
    { keys: 'p', label: t('toPicture'), group: 'here', run: () => picture.current?.focus() },
    { keys: '+', label: t('zoomIn'), group: 'here', run: () => picture.current?.zoom(1.25) },
    { keys: '-', label: t('zoomOut'), group: 'here', run: () => picture.current?.zoom(0.8) },
    { keys: '0', label: t('fit'), group: 'here', run: () => picture.current?.fit() },
    { keys: 'space', label: t('branch'), group: 'here' },
    { keys: 'enter', label: t('openCard'), group: 'here' },
  ]);
  return (
    <div className="screen referrals">
      <ReferralsHead
        vine={vine}
        view={view}
        onView={setView}
        onOpenAll={() => setBranches(new Set(vine.people.keys()))}
        onCloseAll={() => setBranches(new Set())}
      />
      <div className="referrals-split" data-view={view}>
        <div className="referrals-main">
          <VinePicture
            ref={picture}
            vine={vine}
            open={branches}
            onOpenChange={setBranches}
            chosen={chosen}
            onChoose={chooseInPicture}
            onOpenCard={openCard}
          />
          {person && <PersonBar vine={vine} person={person} onOpenCard={openCard} />}
        </div>
        <PeopleList
          ref={list}
          vine={vine}
          people={people}
          text={text}
          order={order}
          chosen={chosen}
          onText={(next) => go({ text: next })}
          onOrder={(next) => go({ order: next })}
          onChoose={chooseInList}
          onOpenCard={openCard}
        />
      </div>
    </div>
  );
}
