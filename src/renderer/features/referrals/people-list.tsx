import { useTranslation } from 'react-i18next';
import { matchRanges } from '../../../core/search-match.ts';
import { queryTerms } from '../../../core/search-query.ts';
import { Chip } from '../../ui/chip.tsx';
import { TextField } from '../../ui/field.tsx';
import { Marked } from '../../ui/marked.tsx';
import { Select } from '../../ui/select.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { listOrders, type ListOrder } from './list-order.ts';
import { countText, hostText, spokenText } from './person-texts.ts';
import type { Vine, VinePerson } from './vine.ts';

/** Everybody in the grapevine, with how many they introduced. */
export function PeopleList({
  vine,
  people,
  text,
  order,
  chosen,
  onText,
  onOrder,
  onChoose,
  onOpenCard,
  ref,
}: {
  vine: Vine;
  people: readonly VinePerson[];
  text: string;
  order: ListOrder;
  chosen: number | null;
  onText: (text: string) => void;
  onOrder: (order: ListOrder) => void;
  onChoose: (id: number) => void;
  onOpenCard: (id: number) => void;
  ref: React.RefObject<VirtualListHandle | null>;
}) {
  const { t } = useTranslation('referrals');
  const active = people.findIndex(({ id }) => id === chosen);
  return (
    <section className="referrals-side" aria-label={t('list')}>
      <div className="referrals-filters">
        <TextField
          label={t('filter')}
          hideLabel
          type="search"
          value={text}
          placeholder={t('filter')}
          onChange={onText}
          onSubmit={() => ref.current?.focus()}
          className="referrals-filter"
        />
        <Select
          label={t('order')}
          hideLabel
          small
          value={order}
          options={listOrders.map((value) => ({ value, label: t(`orders.${value}`) }))}
          onChange={onOrder}
        />
      </div>
      {people.length === 0 ? (
        <p className="referrals-none muted">{t('nobodyFound')}</p>
      ) : (
        <VirtualList
          key={`${order} ${text}`}
          ref={ref}
          label={t('list')}
          count={people.length}
          rowHeight={3.5}
          active={active}
          takesLooseKeys
          onActiveChange={(index) => {
            const person = people[index];
            if (person) onChoose(person.id);
          }}
          onOpen={(index) => {
            const person = people[index];
            if (person) onOpenCard(person.id);
          }}
          isSelected={(index) => people[index]?.id === chosen}
          rowLabel={(index) => {
            const person = people[index];
            return person ? spokenText(t, vine, person) : '';
          }}
          renderRow={(index) => {
            const person = people[index];
            return person && <PersonRow vine={vine} person={person} text={text} />;
          }}
        />
      )}
    </section>
  );
}

function PersonRow({ vine, person, text }: { vine: Vine; person: VinePerson; text: string }) {
  const { t } = useTranslation('referrals');
  const owes = person.parent !== null && person.thankedOn === null;
  const terms = queryTerms(text);
  return (
    <div className="referrals-row">
      <span className="referrals-row-name">
        <Marked text={person.shownName} ranges={matchRanges(person.shownName, terms)} />
        {person.company !== '' && person.company !== person.shownName && (
          <span className="muted">
            {' '}
            <Marked text={person.company} ranges={matchRanges(person.company, terms)} />
          </span>
        )}
      </span>
      <span className="referrals-row-signs">
        {person.unsettledSince !== null && <Chip tint="seal">{t('chipMatter')}</Chip>}
        {owes && <Chip tint="gold">{t('chipThanks')}</Chip>}
      </span>
      <span className="referrals-row-about">
        {[countText(t, person), hostText(t, vine, person)].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}
