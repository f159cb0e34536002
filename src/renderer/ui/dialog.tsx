import { useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';
import { classes } from './class-names.ts';
import './dialog.css';

type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: React.ReactNode;
  /** The row of buttons at the foot. */
  actions?: React.ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** Not closed by a click outside (a form half filled in). Esc still closes. */
  keepOpen?: boolean;
  /** Holds only text to read, so that the keyboard must be able to scroll it. */
  isText?: boolean;
};

/** A window within the window; Esc and the cross close it, focus returns to where it came from. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, actions, size = 'medium', keepOpen, isText } = props;
  const { t } = useTranslation('common');
  useEscapeWithoutFocus(isOpen, onClose);
  return (
    <ModalOverlay
      className="dialog-shade"
      isOpen={isOpen}
      isDismissable={!keepOpen}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={classes('dialog-frame', `dialog-${size}`)}>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton icon="close" label={t('close')} small onPress={onClose} />
          </header>
          <div className="dialog-body" {...(isText ? { role: 'document', tabIndex: 0 } : {})}>
            {children}
          </div>
          {actions && <footer className="dialog-actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A pressed button that was disabled or is gone leaves the keyboard to nobody: Esc closes still. */
function useEscapeWithoutFocus(isOpen: boolean, onClose: () => void) {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!isOpen) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Escape' && document.activeElement === document.body) close.current();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOpen]);
}

/** The surface of a side panel: a titled region beside the list, not a modal window. */
export function SidePanel({
  title,
  children,
  className,
}: {
  title: string;
  children: React.ReactNode;
  className?: string;
}) {
  return (
    <aside className={classes('side-panel', className)} aria-label={title}>
      {children}
    </aside>
  );
}
