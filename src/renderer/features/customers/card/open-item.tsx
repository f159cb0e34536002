import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../ui/button.tsx';
import type { IconName } from '../../../ui/icons.tsx';
import { isComposing } from '../../../ui/field.tsx';
import './open-item.css';

/** An entry in one line, with its own links; it opens to be changed where it stands. */
export function OpenItem({
  name,
  summary,
  onRemove,
  isReadOnly,
  action,
  children,
}: {
  /** What a screen reader and its buttons call it. */
  name: string;
  summary: React.ReactNode;
  onRemove: () => void;
  isReadOnly: boolean;
  /** One thing more that can be done with it. */
  action?: { icon: IconName; label: string; run: () => void } | null;
  /** Left out where there is nothing to change here. */
  children?: React.ReactNode;
}) {
  const { t } = useTranslation('card');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const edit = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) box.current?.querySelector<HTMLElement>('textarea, button')?.focus();
  }, [isOpen]);
  function close() {
    setOpen(false);
    edit.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  }
  return (
    <li className="open-item" data-open={isOpen || undefined} aria-label={name}>
      <div className="open-item-head">
        <div className="open-item-summary">{summary}</div>
        {!isReadOnly && (
          <div className="open-item-actions" ref={edit}>
            {action && (
              <IconButton small icon={action.icon} label={action.label} onPress={action.run} />
            )}
            {children && (
              <IconButton
                small
                icon="edit"
                label={t('editNamed', { name })}
                aria-expanded={isOpen}
                {...(isOpen ? { 'aria-controls': id } : {})}
                onPress={() => setOpen(!isOpen)}
              />
            )}
            <IconButton
              small
              icon="close"
              label={t('common:removeNamed', { name })}
              onPress={onRemove}
            />
          </div>
        )}
      </div>
      {isOpen && (
        <div
          id={id}
          ref={box}
          className="open-item-body"
          role="presentation"
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
            event.stopPropagation();
            close();
          }}
        >
          {children}
          <Button kind="quiet" small onPress={close}>
            {t('fold')}
          </Button>
        </div>
      )}
    </li>
  );
}
