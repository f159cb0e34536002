import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintRun } from '../../../shared/greeting-cards.ts';
import { describeError, invoke } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { WrittenFile } from '../../app/written-file.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMark } from './use-mark.ts';
import './run-result.css';

const shownFiles = 3;

/** What a run put out, what it could not, and who has no address. */
export function RunResult({
  run,
  onMend,
}: {
  run: PrintRun;
  onMend: (customerId: number) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const [isMarked, setMarked] = useState(false);
  const [isForgotten, setForgotten] = useState(false);
  const mark = useMark();
  const forget = useForget(setForgotten);
  const { file, files, pages, cards, envelopes, labels, sendings } = run;
  async function markSent() {
    setMarked(await mark(sendings, 'sent', () => setMarked(false)));
  }
  const counts = { cards: formatNumber(cards), pages: formatNumber(pages) };
  const others = [
    envelopes > 0 && t('produce.envelopes', { number: formatNumber(envelopes) }),
    labels > 0 && t('produce.labels', { number: formatNumber(labels) }),
  ].filter(Boolean);
  // Where each card has a file of its own, their folder says it all.
  const shown = files.length > shownFiles && file ? [file] : files;
  return (
    <div className="stack">
      <div role="status">
        {cards > 0 ? (
          <p>
            <strong>{t((file ?? files[0]) ? 'produce.saved' : 'produce.printed', counts)}</strong>
            {others.length > 0 && <> {t('produce.with', { others: others.join(', ') })}</>}
          </p>
        ) : (
          <p>
            <strong>{t('produce.nothing')}</strong>
          </p>
        )}
      </div>
      {(shown.length > 0 ? shown : file ? [file] : []).map((each) => (
        <WrittenFile key={each} file={each} />
      ))}
      {isForgotten && <p className="muted">{t('produce.forgotten')}</p>}
      {sendings[0] && !isForgotten && (
        <div className="cards-run-recorded">
          <p className="muted">
            {t(isMarked ? 'produce.markedSent' : 'produce.recorded', {
              number: formatNumber(sendings.length),
            })}
          </p>
          {!isMarked && (
            <Button small onPress={() => void markSent()}>
              {t('produce.markSent')}
            </Button>
          )}
          {!isMarked && (
            <Button kind="link" small onPress={() => void forget(sendings[0]?.batch ?? '')}>
              {t('produce.forget')}
            </Button>
          )}
        </div>
      )}
      <Failed run={run} onMend={onMend} />
      <WithoutAddress run={run} />
    </div>
  );
}

/** Takes the record of a run back (a trial print), with a way to have it again. */
function useForget(onChange: (isForgotten: boolean) => void) {
  const { t } = useTranslation('greeting-cards');
  const refused = (error: unknown) =>
    toast({ text: describeError(error), tint: 'seal', stays: true });
  return async (batch: string) => {
    try {
      await invoke('greetingCards.unrecord', { batch });
      onChange(true);
      toast({
        text: t('produce.forgotten'),
        action: {
          label: t('common:undo'),
          onAction: () =>
            void invoke('greetingCards.rerecord', { batch }).then(() => onChange(false), refused),
        },
      });
    } catch (error) {
      refused(error);
    }
  };
}

function Failed({ run, onMend }: { run: PrintRun; onMend: (customerId: number) => void }) {
  const { t } = useTranslation('greeting-cards');
  if (run.failed.length === 0) return null;
  return (
    <section className="cards-run-list cards-run-failed">
      <h3>{t('produce.failed', { number: formatNumber(run.failed.length) })}</h3>
      <ul>
        {run.failed.map(({ customerId, name, error }) => (
          <li key={customerId}>
            <p>
              <strong>{name || t('common:unnamed')}</strong> {describeError(error)}
            </p>
            <Button small onPress={() => onMend(customerId)}>
              {t('produce.mend')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WithoutAddress({ run }: { run: PrintRun }) {
  const { t } = useTranslation('greeting-cards');
  if (run.withoutAddress.length === 0) return null;
  return (
    <section className="cards-run-list">
      <h3>{t('produce.withoutAddress', { number: formatNumber(run.withoutAddress.length) })}</h3>
      <ul>
        {run.withoutAddress.map(({ customerId, name }) => (
          <li key={customerId}>
            <p>{name || t('common:unnamed')}</p>
            <Button small onPress={() => navigate(formatRoute(['customers', customerId]))}>
              {t('notes.openCard')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
