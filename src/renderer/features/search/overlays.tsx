import { useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../app/asks.ts';
import { Palette } from './palette.tsx';
import './search.css';

/** Ctrl+K: from a ringing phone to the right card in a few keys. */
export function Overlays() {
  const { t } = useTranslation('search');
  const [purpose, setPurpose] = useState<'open' | 'call' | null>(null);
  useAsk('open-search', (detail) => setPurpose(detail.purpose));
  return (
    <ModalOverlay
      className="dialog-shade"
      isDismissable
      isOpen={purpose !== null}
      onOpenChange={(open) => !open && setPurpose(null)}
    >
      <Modal className="dialog-frame palette-frame">
        <AriaDialog className="dialog" aria-label={t('title')}>
          <Palette purpose={purpose ?? 'open'} onClose={() => setPurpose(null)} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
