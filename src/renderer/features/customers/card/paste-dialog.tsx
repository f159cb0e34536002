import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  blockMeanings,
  fieldsOfBlock,
  readContactBlock,
  type BlockMeaning,
  type BlockPart,
} from '../../../../core/contact-block.ts';
import { hasResidentNumber } from '../../../../core/resident-numbers.ts';
import type { CustomerPatch } from '../../../../shared/customer-card.ts';
import { today } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea, TextField } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import './paste.css';

/** A pasted text beside what each of its pieces was taken for, to be corrected before it is kept. */
export function PasteDialog({
  pasted,
  onKeep,
  onClose,
}: {
  pasted: string;
  onKeep: (fields: CustomerPatch) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('card');
  const [text, setText] = useState(pasted);
  const [parts, setParts] = useState(() => partsOf(pasted));
  const fields = fieldsOfBlock(parts, { today: today() });
  const isReady = Object.keys(fields).length > 0;
  function change(index: number, patch: Partial<BlockPart>) {
    setParts(parts.map((part, at) => (at === index ? { ...part, ...patch } : part)));
  }
  function keep() {
    if (isReady) onKeep(fields);
  }
  return (
    <Dialog
      isOpen
      keepOpen
      size="large"
      title={t('paste.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" isDisabled={!isReady} onPress={keep}>
            {t('paste.keep')}
          </Button>
        </>
      }
    >
      <div className="paste">
        <TextArea
          autoFocus
          label={t('paste.text')}
          description={t('paste.hint')}
          rows={5}
          value={text}
          onChange={(next) => {
            setText(next);
            setParts(partsOf(next));
          }}
          onSubmit={keep}
        />
        {hasResidentNumber(text) && <p className="paste-masked">{t('paste.masked')}</p>}
        {parts.length > 0 && (
          <div className="paste-parts" role="group" aria-label={t('paste.found')}>
            {parts.map((part, index) => (
              <PartRow
                key={index}
                part={part}
                number={index + 1}
                onChange={(patch) => change(index, patch)}
              />
            ))}
          </div>
        )}
      </div>
    </Dialog>
  );
}

const partsOf = (text: string) => readContactBlock(text, { today: today() }).found;

function PartRow({
  part,
  number,
  onChange,
}: {
  part: BlockPart;
  number: number;
  onChange: (patch: Partial<BlockPart>) => void;
}) {
  const { t } = useTranslation('card');
  return (
    <div className="paste-part" data-unused={part.as === 'nothing' || undefined}>
      <Select<BlockMeaning>
        hideLabel
        small
        label={t('paste.meaning', { number })}
        value={part.as}
        options={blockMeanings.map((value) => ({ value, label: t(`paste.meanings.${value}`) }))}
        onChange={(as) => onChange({ as })}
      />
      <TextField
        hideLabel
        label={t('paste.part', { number })}
        value={part.text}
        maxLength={500}
        onChange={(text) => onChange({ text })}
      />
    </div>
  );
}
