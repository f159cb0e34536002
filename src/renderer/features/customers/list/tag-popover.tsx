import { DialogTrigger } from 'react-aria-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/field.tsx';
import { ListPopover } from './list-popover.tsx';

const mostShown = 14;
const longest = 60;

type TagPopoverProps = { onAct: (tag: string, isAdded: boolean) => void };

/** A tag put on, or taken off, all who are chosen. */
export function TagPopover({ onAct }: TagPopoverProps) {
  const { t } = useTranslation('list');
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button small>{t('bulk.tagButton')}</Button>
      <ListPopover placement="top">
        <TagChoice
          onAct={(tag, isAdded) => {
            setOpen(false);
            onAct(tag, isAdded);
          }}
        />
      </ListPopover>
    </DialogTrigger>
  );
}

function TagChoice({ onAct }: TagPopoverProps) {
  const { t } = useTranslation('list');
  const { data: known = [] } = useRequest('customers.tags');
  const [way, setWay] = useState<'add' | 'remove'>('add');
  const [text, setText] = useState('');
  const wanted = text.trim();
  const isAdded = way === 'add';
  const shown = known.filter(({ tag }) => tag.includes(wanted)).slice(0, mostShown);
  const isKnown = known.some(({ tag }) => tag === wanted);
  const canSubmit = wanted !== '' && (isAdded || isKnown);

  function submit() {
    if (canSubmit) onAct(wanted, isAdded);
  }
  return (
    <div className="list-panel">
      <Segmented
        label={t('bulk.way')}
        value={way}
        options={[
          { value: 'add', label: t('bulk.addTag') },
          { value: 'remove', label: t('bulk.removeTag') },
        ]}
        onChange={setWay}
      />
      <div className="list-days">
        <TextField
          label={t('bulk.tagName')}
          hideLabel
          placeholder={t('bulk.tagName')}
          value={text}
          onChange={setText}
          onSubmit={submit}
          maxLength={longest}
          autoFocus
        />
        <Button small isDisabled={!canSubmit} onPress={submit}>
          {t(isAdded ? 'bulk.addTag' : 'bulk.removeTag')}
        </Button>
      </div>
      {shown.length > 0 && (
        <div className="list-known-tags" role="group" aria-label={t('bulk.knownTags')}>
          {shown.map(({ tag }) => (
            <button key={tag} type="button" className="pill" onClick={() => onAct(tag, isAdded)}>
              {tag}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
