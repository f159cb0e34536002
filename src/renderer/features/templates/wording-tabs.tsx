import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Radio, RadioGroup } from 'react-aria-components';
import type { TemplateFields } from '../../../shared/templates.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';
import {
  mostWordings,
  withWordingAdded,
  withWordingBack,
  withWordingMoved,
  withWordingRemoved,
} from './template-draft.ts';

type Change = (next: (now: TemplateFields) => TemplateFields) => void;

/** The ways to say it, side by side; added, put in another order and removed with undo. */
export function WordingTabs({
  fields,
  at,
  onAt,
  onChange,
  onAdded,
}: {
  fields: TemplateFields;
  at: number;
  onAt: (index: number) => void;
  onChange: Change;
  onAdded: () => void;
}) {
  const { t } = useTranslation('templates');
  const menuButton = useRef<HTMLButtonElement>(null);
  const { wordings } = fields;
  function move(step: -1 | 1) {
    onAt(withWordingMoved(fields, at, step).index);
    onChange((now) => withWordingMoved(now, at, step).fields);
  }
  function remove() {
    const gone = wordings[at];
    if (!gone) return;
    onChange((now) => withWordingRemoved(now, at));
    onAt(Math.max(0, Math.min(at, wordings.length - 2)));
    toast({
      text: t('editor.wordingRemoved', { number: at + 1 }),
      action: {
        label: t('common:undo'),
        onAction: () => {
          onChange((now) => withWordingBack(now, at, gone));
          onAt(at);
        },
      },
    });
  }
  return (
    <div className="tpl-wordings">
      <RadioGroup
        className="tpl-wording-tabs"
        orientation="horizontal"
        aria-label={t('editor.wordings')}
        value={String(at)}
        onChange={(chosen) => onAt(Number(chosen))}
      >
        {wordings.map((_, index) => (
          // Wordings have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <Radio key={index} value={String(index)} className="tpl-wording-tab">
            {t('editor.wording', { number: index + 1 })}
          </Radio>
        ))}
      </RadioGroup>
      <Button
        small
        kind="quiet"
        icon="add"
        isDisabled={wordings.length >= mostWordings}
        onPress={() => {
          onChange((now) => withWordingAdded(now, at));
          onAt(wordings.length);
          onAdded();
        }}
      >
        {t('editor.addWording')}
      </Button>
      <span className="grow" />
      {wordings.length > 1 && (
        <Menu
          label={t('editor.wordingMenu', { number: at + 1 })}
          items={[
            {
              id: 'left',
              label: t('editor.moveLeft'),
              icon: 'left',
              isDisabled: at === 0,
              onAction: () => move(-1),
            },
            {
              id: 'right',
              label: t('editor.moveRight'),
              icon: 'right',
              isDisabled: at === wordings.length - 1,
              onAction: () => move(1),
            },
            {
              id: 'remove',
              label: t('editor.removeWording'),
              icon: 'trash',
              danger: true,
              onAction: remove,
            },
          ]}
        >
          <IconButton
            ref={menuButton}
            small
            icon="more"
            label={t('editor.wordingMenu', { number: at + 1 })}
          />
        </Menu>
      )}
    </div>
  );
}
