import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactFields } from '../../../shared/contacts.ts';
import { formatDate, formatTime, localDate, today } from '../../i18n/format.ts';
import { TextField } from '../../ui/field.tsx';
import { parseMinutes } from './duration.ts';
import { parseStartTime } from './start-time.ts';

function startText(moment: string): string {
  const date = localDate(moment);
  return date === today() ? formatTime(moment) : `${formatDate(date)} ${formatTime(moment)}`;
}

const minutesText = (seconds: number | null) =>
  seconds === null
    ? ''
    : seconds % 60 === 0
      ? String(seconds / 60)
      : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** When the call began and how long it took, for calls noted afterwards or stopped too late. */
export function CallTimes({
  kind,
  startedAt,
  seconds,
  onChange,
}: {
  kind: ContactFields['kind'];
  startedAt: string;
  seconds: number | null;
  onChange: (change: Partial<ContactFields>) => void;
}) {
  const { t } = useTranslation('contacts');
  const [start, setStart] = useState<string | null>(null);
  const [length, setLength] = useState<string | null>(null);
  const readStart = start === null ? null : parseStartTime(start, new Date(), today());
  const startError =
    start === null
      ? null
      : readStart === null
        ? t('panel.startTimeUnclear')
        : readStart > new Date()
          ? t('panel.startTimeFuture')
          : null;
  const lengthError =
    length !== null && length.trim() !== '' && parseMinutes(length) === null
      ? t('panel.lengthUnclear')
      : null;

  return (
    <div className="contacts-times">
      <TextField
        label={t('panel.startTime')}
        description={t('panel.startTimeHint')}
        value={start ?? startText(startedAt)}
        error={startError}
        onChange={(text) => {
          setStart(text);
          const at = parseStartTime(text, new Date(), today());
          if (at && at <= new Date()) onChange({ startedAt: at.toISOString() });
        }}
      />
      {kind !== 'message' && kind !== 'letter' && (
        <TextField
          label={kind === 'call' ? t('panel.length') : t(`panel.lengthOf.${kind}`)}
          value={length ?? minutesText(seconds)}
          error={lengthError}
          onChange={(text) => {
            setLength(text);
            const read = parseMinutes(text);
            if (read !== null || text.trim() === '') onChange({ durationSeconds: read });
          }}
        />
      )}
    </div>
  );
}
