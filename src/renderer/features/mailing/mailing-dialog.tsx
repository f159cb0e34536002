import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/settings.ts';
import { labelsOn, type LabelSheet } from '../../../shared/paper.ts';
import { useRequest, useSend } from '../../api.ts';
import type { Asks } from '../../app/asks.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { toast } from '../../ui/toast.tsx';
import { wholeWithin } from '../paper/decimal.ts';
import { useSettled } from '../paper/use-settled.ts';
import { askedOf, firstChoice, keepChoice, type Choice } from './choice.ts';
import { MailingFields } from './mailing-fields.tsx';
import { MailingPreview } from './mailing-preview.tsx';
import { MailingProgress } from './mailing-progress.tsx';
import { Withdrawn, WithoutAddress } from './without-address.tsx';
import './mailing-dialog.css';

type DialogProps = { wanted: Asks['open-mailing']; onClose: () => void };

/** Addresses of chosen customers onto envelopes or labels. */
export function MailingDialog(props: DialogProps) {
  const settings = useRequest('settings.get').data;
  const sheets = useRequest('paper.sheets').data;
  if (!settings || !sheets) return null;
  return <LoadedDialog {...props} settings={settings} sheets={sheets} />;
}

function LoadedDialog({
  wanted,
  settings,
  sheets,
  onClose,
}: DialogProps & { settings: Settings; sheets: readonly LabelSheet[] }) {
  const { t } = useTranslation('mailing');
  const [choice, setChoice] = useState<Choice>(() => firstChoice(settings));
  const [jobId, setJobId] = useState<string | null>(null);
  const print = useSend('mailing.print');
  // A sheet of one's own may have been removed since.
  const sheet = sheets.find(({ id }) => id === choice.sheet) ?? sheets[0];
  const first = sheet ? wholeWithin(choice.first, 1, labelsOn(sheet)) : null;
  const asked = askedOf(wanted, { ...choice, sheet: sheet?.id ?? '' }, first);
  const settled = useSettled(asked);
  const pieces = useRequest('mailing.pieces', {
    ...(settled ?? { to: toOf(wanted), paper: { kind: 'envelope', size: 'post' } }),
    limit: 0,
  });
  const total = pieces.data?.total ?? null;

  function change(part: Partial<Choice>) {
    const next = { ...choice, ...part };
    keepChoice(next);
    setChoice(next);
  }
  function produce(mode: 'save' | 'print') {
    if (!asked || print.isPending) return;
    print.mutate(
      { ...asked, mode },
      {
        onSuccess: ({ job }) => {
          if (job === null) toast({ text: t('gaveUp') });
          setJobId(job);
        },
      },
    );
  }

  if (jobId !== null) {
    return <MailingProgress jobId={jobId} onClose={onClose} onBack={() => setJobId(null)} />;
  }
  const isReady = asked !== null && total !== null && total > 0;
  return (
    <Dialog
      title={t('title')}
      isOpen
      keepOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button isDisabled={!isReady} isPending={print.isPending} onPress={() => produce('save')}>
            {t('save')}
          </Button>
          <Button
            kind="primary"
            isDisabled={!isReady}
            isPending={print.isPending}
            onPress={() => produce('print')}
          >
            {t('print')}
          </Button>
        </>
      }
    >
      <div className="mailing">
        <div className="mailing-fields">
          <p>
            <strong>
              {t('who', { count: wanted.customers, number: formatNumber(wanted.customers) })}
            </strong>
          </p>
          <MailingFields
            choice={choice}
            sheet={sheet ?? null}
            sheets={sheets}
            isFirstWrong={first === null}
            onChange={change}
          />
          {choice.kind === 'envelope' && settings.agentAddress.trim() === '' && (
            <p className="mailing-note">{t('noSender')}</p>
          )}
          {total !== null && (
            <p role="status">
              {t(choice.kind === 'labels' ? 'labels' : 'envelopes', {
                count: total,
                number: formatNumber(total),
              })}
            </p>
          )}
          <Withdrawn
            people={pieces.data?.withdrawn ?? []}
            isIn={choice.evenWithdrawn}
            onChange={(evenWithdrawn) => change({ evenWithdrawn })}
            onGo={onClose}
          />
          <WithoutAddress people={pieces.data?.withoutAddress ?? []} onGo={onClose} />
          {(pieces.error ?? print.error) && <ErrorNotice error={pieces.error ?? print.error} />}
        </div>
        {settled && total !== 0 && (
          <MailingPreview
            asked={settled}
            sheet={choice.kind === 'labels' ? (sheet ?? null) : null}
            first={first ?? 1}
            total={total ?? 0}
            onFirst={(label) => change({ first: String(label) })}
          />
        )}
      </div>
    </Dialog>
  );
}

const toOf = ({ ids, query }: Asks['open-mailing']) => (ids ? { ids } : { query: query ?? {} });
