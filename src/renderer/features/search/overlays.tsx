import { useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../app/asks.ts';
import { Palette } from './palette.tsx';
import './search.css';

/** Ctrl+K: from a ringing phone to the right card in a few keys. */
export function Overlays() {
  const { t } = useTranslation('search');
  const [then, setThen] = useState<'open' | 'call' | null>(null);
  useAsk('open-search', (detail) => setThen(detail.then));
  return (
    <ModalOverlay
      className="dialog-shade"
      isDismissable
      isOpen={then !== null}
      onOpenChange={(open) => !open && setThen(null)}
    >
      <Modal className="dialog-frame palette-frame">
        <AriaDialog className="dialog" aria-label={t('title')}>
          <Palette then={then ?? 'open'} onClose={() => setThen(null)} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
