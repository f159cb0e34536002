import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { relationKinds, type Relation } from '../../../../shared/card-parts.ts';
import type { Card } from '../../../../shared/customer-card.ts';
import type { CustomerRow } from '../../../../shared/customer-list.ts';
import { describeError, invoke } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import type { Saved } from '../use-card.ts';
import { NameFinder } from './name-finder.tsx';
import { relationWord } from './words.ts';

const own = ' own';

/** A new person around the customer: a name as a note, or another customer as a link. */
export function RelationForm({
  card,
  onAdd,
  onEnd,
}: {
  card: Card;
  onAdd: (entry: Relation) => Promise<Saved>;
  onEnd: () => void;
}) {
  const { t } = useTranslation('card');
  const [kind, setKind] = useState<string>('spouse');
  const [ownWord, setOwnWord] = useState('');
  const [name, setName] = useState('');
  const [linked, setLinked] = useState<CustomerRow | null>(null);
  const [phone, setPhone] = useState('');
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);
  const relation = kind === own ? ownWord.trim() : kind;
  const isReady = relation !== '' && (linked !== null || name.trim() !== '');

  async function add() {
    if (!isReady) return;
    try {
      const customerUid = linked ? await uidOf(linked.id) : null;
      const person = linked ? { name: linked.name, phone: '' } : { name: name.trim(), phone };
      const result = await onAdd({ uid: '', relation, ...person, customerUid, note });
      if (result.ok) onEnd();
      else setError(result.message);
    } catch (refusal) {
      setError(describeError(refusal));
    }
  }
  return (
    <div
      className="open-form"
      role="group"
      aria-label={t('relations.add')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.stopPropagation();
          onEnd();
        }
      }}
    >
      <Select
        label={t('relations.relation')}
        value={kind}
        options={[
          ...relationKinds.map((value: string) => ({ value, label: relationWord(value) })),
          { value: own, label: t('ownWord') },
        ]}
        onChange={setKind}
      />
      {kind === own && (
        <TextField
          autoFocus
          label={t('relations.ownRelation')}
          value={ownWord}
          maxLength={60}
          onChange={setOwnWord}
        />
      )}
      <NameFinder
        label={t('relations.name')}
        placeholder={t('relations.nameHint')}
        text={name}
        chosen={linked}
        except={card.id}
        onType={setName}
        onChoose={setLinked}
        onSubmit={() => void add()}
      />
      {!linked && (
        <TextField
          label={t('relations.phone')}
          value={phone}
          maxLength={60}
          onChange={setPhone}
          onSubmit={() => void add()}
        />
      )}
      <TextField
        label={t('relations.note')}
        placeholder={t('relations.noteHint')}
        value={note}
        maxLength={2000}
        onChange={setNote}
        onSubmit={() => void add()}
      />
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div className="open-form-foot">
        <Button small kind="quiet" onPress={onEnd}>
          {t('common:cancel')}
        </Button>
        <Button small kind="primary" isDisabled={!isReady} onPress={() => void add()}>
          {t('common:add')}
        </Button>
      </div>
    </div>
  );
}

/** Links are kept by uid, which rows of a list do not carry. */
async function uidOf(id: number): Promise<string> {
  return (await invoke('customers.get', { id, entries: 0 })).uid;
}
