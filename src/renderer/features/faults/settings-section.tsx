import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/faults.ts';
import { describeError, invoke, request } from '../../api.ts';
import { formatDayWithWeekday, formatTime, localDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { toast } from '../../ui/toast.tsx';
import { Section } from '../settings/section.tsx';
import { ErrorList } from './error-list.tsx';
import { faultWords } from './fault-words.ts';
import './settings-section.css';

/** How many are shown before the rest is asked for. */
const shownAtFirst = 5;

/** The program's own log: what went wrong where, without anybody's data; and every error in words. */
export function FaultsSection({ isWanted }: { isWanted: boolean }) {
  const { t } = useTranslation('faults');
  // The log changes without the box: it is read again whenever somebody looks.
  const { data, refetch } = useQuery({ ...request('faults.list'), refetchOnMount: 'always' });
  const [all, setAll] = useState(false);
  const [isListOpen, setListOpen] = useState(false);
  const faults = data?.faults ?? [];
  const shown = all ? faults : faults.slice(0, shownAtFirst);
  return (
    <Section title={t('title')} hint={t('hint')} isWanted={isWanted}>
      {data && faults.length === 0 && <p className="muted">{t('none')}</p>}
      {faults.length > 0 && (
        <ul className="faults-list">
          {shown.map((fault) => (
            <FaultLine key={`${fault.at} ${fault.where} ${fault.code}`} fault={fault} />
          ))}
        </ul>
      )}
      {faults.length > shown.length && (
        <div>
          <Button kind="link" small onPress={() => setAll(true)}>
            {t('more', { count: faults.length - shown.length })}
          </Button>
        </div>
      )}
      <div className="settings-actions">
        {faults.length > 0 && <CopyAll faults={faults} />}
        {faults.length > 0 && <Clear onDone={() => void refetch()} />}
        <Button onPress={() => setListOpen(true)}>{t('allErrors')}</Button>
      </div>
      {data && faults.length > 0 && <p className="muted settings-path">{data.folder}</p>}
      {isListOpen && <ErrorList onClose={() => setListOpen(false)} />}
    </Section>
  );
}

function FaultLine({ fault }: { fault: Fault }) {
  const { t } = useTranslation('faults');
  const { at, code, where, times, version, stack } = fault;
  const { place, what } = faultWords(fault);
  return (
    <li>
      <details className="faults-line">
        <summary>
          <span className="faults-when">
            {formatDayWithWeekday(localDate(at))} {formatTime(at)}
          </span>
          <span className="grow">
            {what}
            <span className="muted"> · {place}</span>
          </span>
          {times > 1 && <span className="muted">{t('times', { count: times })}</span>}
        </summary>
        <div className="faults-places">
          <p>
            {code} · {where} · {version}
          </p>
          {stack.map((line, row) => (
            <p key={`${row} ${line}`}>{line}</p>
          ))}
          {stack.length === 0 && <p>{t('noPlaces')}</p>}
        </div>
      </details>
    </li>
  );
}

function CopyAll({ faults }: { faults: readonly Fault[] }) {
  const { t } = useTranslation('faults');
  const [copied, setCopied] = useState(false);
  const text = JSON.stringify(faults, null, 2);
  return (
    <Button icon="copy" onPress={() => void copyText(text).then(setCopied)}>
      {copied ? t('common:copied') : t('copy')}
    </Button>
  );
}

function Clear({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('faults');
  async function clear() {
    try {
      await invoke('faults.clear');
      toast({ text: t('cleared') });
      onDone();
    } catch (thrown) {
      toast({ text: describeError(thrown), tint: 'seal', stays: true });
    }
  }
  return <Button onPress={() => void clear()}>{t('clear')}</Button>;
}
