import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dialLink } from '../../../../core/phones.ts';
import type { Relation } from '../../../../shared/card-parts.ts';
import { relationKinds } from '../../../../shared/card-parts.ts';
import type { InverseRelation, LinkedCustomer } from '../../../../shared/customer-card.ts';
import { describeError, invoke } from '../../../api.ts';
import { undoable } from '../../../app/undo.ts';
import { formatRoute } from '../../../app/route.ts';
import { navigate } from '../../../app/router.ts';
import { toast } from '../../../ui/toast.tsx';
import { KindRow, TextRow } from '../card-log/fields.tsx';
import { SideSection } from '../card-log/section.tsx';
import { entryEditing, type EntryEditing, type ListOf } from '../card-log/use-entries.ts';
import { OpenItem } from './open-item.tsx';
import { openLink } from './open-link.ts';
import type { FactsProps } from './part-props.ts';
import { RelationForm } from './relation-form.tsx';
import { relationWord } from './words.ts';

const list: ListOf<Relation> = {
  get: (now) => now.relations,
  set: (relations) => ({ relations }),
};

/** Family and others around the customer: notes, links to their cards, and links from theirs. */
export function RelationsPart({ card, save, isReadOnly }: FactsProps) {
  const { t } = useTranslation('card');
  const [isAdding, setAdding] = useState(false);
  const editing = entryEditing(list, save);
  const linked = new Set(card.relations.map(({ customerUid }) => customerUid));
  // Two cards that name each other are one relation.
  const inverse = card.inverseRelations.filter(({ customer }) => !linked.has(customer.uid));
  const isEmpty = card.relations.length + inverse.length === 0;
  return (
    <SideSection
      title={t('relations.title')}
      addLabel={t('relations.add')}
      onAdd={isReadOnly ? undefined : () => setAdding(true)}
    >
      {isEmpty && !isAdding && <p className="muted">{t('relations.none')}</p>}
      {!isEmpty && (
        <ul className="open-list">
          {card.relations.map((entry, index) => (
            <RelationItem
              key={entry.uid || `new ${index}`}
              entry={entry}
              index={index}
              link={card.links.find(({ uid }) => uid === entry.customerUid)}
              editing={editing}
              isReadOnly={isReadOnly}
            />
          ))}
          {inverse.map((entry) => (
            <InverseItem key={entry.relationUid} entry={entry} isReadOnly={isReadOnly} />
          ))}
        </ul>
      )}
      {isAdding && <RelationForm card={card} onAdd={editing.add} onEnd={() => setAdding(false)} />}
    </SideSection>
  );
}

function RelationItem({
  entry,
  index,
  link,
  editing,
  isReadOnly,
}: {
  entry: Relation;
  index: number;
  link: LinkedCustomer | undefined;
  editing: EntryEditing<Relation>;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('card');
  const place = { uid: entry.uid, index };
  const name = link?.name || entry.name || link?.company || t('common:unnamed');
  const phone = link?.phone ?? entry.phone;
  return (
    <OpenItem
      name={`${relationWord(entry.relation)} ${name}`}
      isReadOnly={isReadOnly}
      action={dialling(phone, t)}
      onRemove={() => void editing.remove(place, t('removed', { text: name }))}
      summary={
        <>
          <RelationWord relation={entry.relation} /> {link ? <OpenCard link={link} /> : name}
          {entry.note && ` (${entry.note})`}
          {phone && <span className="muted"> · {phone}</span>}
        </>
      }
    >
      <KindRow
        label={t('relations.relation')}
        value={entry.relation}
        kinds={relationKinds}
        nameOf={relationWord}
        isReadOnly={isReadOnly}
        onSave={(relation) => editing.change(place, { relation })}
      />
      {!link && (
        <>
          <TextRow
            label={t('relations.name')}
            value={entry.name}
            maxLength={300}
            isReadOnly={isReadOnly}
            onSave={(text) => editing.change(place, { name: text })}
          />
          <TextRow
            label={t('relations.phone')}
            value={entry.phone}
            maxLength={60}
            isReadOnly={isReadOnly}
            onSave={(text) => editing.change(place, { phone: text })}
          />
        </>
      )}
      <TextRow
        label={t('relations.note')}
        value={entry.note}
        placeholder={t('relations.noteHint')}
        isReadOnly={isReadOnly}
        onSave={(note) => editing.change(place, { note })}
      />
    </OpenItem>
  );
}

/** A link that stands on the other card; taking it away changes that card. */
function InverseItem({ entry, isReadOnly }: { entry: InverseRelation; isReadOnly: boolean }) {
  const { t } = useTranslation('card');
  const { customer, relationUid } = entry;
  async function remove() {
    try {
      const other = await invoke('customers.get', { id: customer.id, entries: 0 });
      const relations = other.relations.filter(({ uid }) => uid !== relationUid);
      const { change } = await invoke('customers.update', {
        id: customer.id,
        patch: { relations },
      });
      undoable(t('removed', { text: customer.name }), [change]);
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  return (
    <OpenItem
      name={`${relationWord(entry.relation)} ${customer.name}`}
      isReadOnly={isReadOnly || customer.trashed}
      action={dialling(customer.phone, t)}
      onRemove={() => void remove()}
      summary={
        <>
          <RelationWord relation={entry.relation} /> <OpenCard link={customer} />
          {entry.note && ` (${entry.note})`}
          {customer.phone && <span className="muted"> · {customer.phone}</span>}
        </>
      }
    />
  );
}

/** Dialling a related person's number, where it is one. */
function dialling(phone: string | null, t: (key: string) => string) {
  const link = phone === null ? null : dialLink(phone);
  if (link === null) return null;
  return {
    icon: 'phone' as const,
    label: `${t('customers:dial')}: ${phone}`,
    run: () => openLink(link),
  };
}

function RelationWord({ relation }: { relation: string }) {
  return <span className="muted">{relationWord(relation)}</span>;
}

/** The name of another customer; a press opens that card. */
export function OpenCard({ link }: { link: LinkedCustomer }) {
  const { t } = useTranslation('card');
  const name = link.name || link.company || t('common:unnamed');
  return (
    <>
      <button
        type="button"
        className="card-link"
        aria-label={t('openCardOf', { name })}
        onClick={() => navigate(formatRoute(['customers', link.id]))}
      >
        {name}
      </button>{' '}
      <span className="muted">{t(link.trashed ? 'relations.inTrash' : 'relations.customer')}</span>
    </>
  );
}
