import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CardLayout, Flip, GreetingCardSpec } from '../../../shared/greeting-card-spec.ts';
import { request } from '../../api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { openPdf } from './pdf-pages.ts';
import { ProofPages } from './proof-pages.tsx';
import './proof-dialog.css';

const shownCards = 200;

/** The PDF itself, page by page, before anything is printed or recorded. */
export function ProofDialog({
  specs,
  layout,
  flip,
  onPrint,
  onClose,
}: {
  specs: readonly GreetingCardSpec[];
  layout: CardLayout;
  flip: Flip;
  onPrint: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const proof = useQuery({
    ...request('greetingCards.proof', { specs: specs.slice(0, shownCards), layout, flip }),
    gcTime: 0,
  });
  const pdf = useQuery({
    queryKey: ['proof', proof.dataUpdatedAt],
    queryFn: () => openPdf(proof.data?.pdf ?? new Uint8Array()),
    enabled: proof.data !== undefined,
    gcTime: 0,
  });
  const error = proof.error ?? pdf.error;
  return (
    <Dialog
      title={t('proofDialog.title')}
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <p className="muted grow cards-proof-note">
            {t('proofDialog.record')}{' '}
            {specs.length > shownCards &&
              t('proofDialog.first', { number: formatNumber(shownCards) })}
          </p>
          <Button kind="primary" keys="mod+p" onPress={onPrint}>
            {t('print')}
          </Button>
        </>
      }
    >
      <div className="cards-proof">
        {error ? (
          <ErrorNotice error={error} />
        ) : pdf.data ? (
          <ProofPages pdf={pdf.data} />
        ) : (
          <Spinner label={t('proofDialog.making')} />
        )}
      </div>
    </Dialog>
  );
}
