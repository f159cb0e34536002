import { useTranslation } from 'react-i18next';
import { contactKind, type ContactFields } from '../../../shared/contacts.ts';
import { formatTime, localDate, today, formatDate } from '../../i18n/format.ts';
import type { MenuChoice } from '../../ui/menu.tsx';
import { contactName, lengthText, outcomeText } from './contact-texts.ts';
import { LineChip, LineParts } from './line-parts.tsx';
import type { LogLineState } from './use-log-line.ts';

/** The contact that a line tells of, and what came of it; every part can be pressed to be another. */
export function LogLineRead({ line }: { line: LogLineState }) {
  const { t } = useTranslation('contacts');
  const { fields, isAlone } = line;
  return (
    <div className="log-line-read" role="group" aria-label={t('line.label')}>
      <div className="line-parts">
        {!isAlone && <ContactChips line={line} />}
        <LineParts
          clauses={line.line.clauses}
          corrections={line.corrections}
          onCorrect={line.correct}
          withNotes
        />
      </div>
      {isAlone && <p className="log-line-hint">{t('line.cardOnly')}</p>}
      {!isAlone && fields.nextStep !== '' && line.line.clauses.every(({ text }) => text === '') && (
        <p className="log-line-hint">{fields.nextStep}</p>
      )}
    </div>
  );
}

function ContactChips({ line }: { line: LogLineState }) {
  const { t } = useTranslation('contacts');
  const { fields, choose } = line;
  const kinds: MenuChoice[] = contactKind.options.map((kind) => ({
    id: kind,
    label: t(`kind.${kind}`),
    ...(kind === fields.kind ? { icon: 'check' as const } : {}),
    onAction: () => choose({ kind }),
  }));
  const directions: MenuChoice[] = (['in', 'out'] as const)
    .filter(() => fields.kind !== 'meeting')
    .map((direction) => ({
      id: direction,
      label: t(`directionOf.${fields.kind}.${direction}`),
      ...(direction === fields.direction ? { icon: 'check' as const } : {}),
      onAction: () => choose({ direction }),
    }));
  const outcomes: MenuChoice[] = (['reached', 'missed', 'left-message'] as const).map(
    (outcome) => ({
      id: outcome,
      label: outcomeText(t, { ...fields, outcome }),
      ...(outcome === fields.outcome ? { icon: 'check' as const } : {}),
      onAction: () => choose({ outcome }),
    }),
  );
  return (
    <>
      <LineChip
        tint="blue"
        name={contactName(t, fields)}
        words={[whenText(fields), lengthOf(t, fields)].filter(Boolean).join(' · ')}
        items={[...kinds, ...directions]}
      />
      <LineChip
        tint={fields.outcome === 'missed' ? 'plain' : 'celadon'}
        name={outcomeText(t, fields)}
        words=""
        items={outcomes}
      />
      {fields.outcome === 'reached' && <SettledChip settled={fields.settled} choose={choose} />}
    </>
  );
}

/** Was it settled within this one contact? Asked where the line does not say it. */
function SettledChip({
  settled,
  choose,
}: Pick<ContactFields, 'settled'> & Pick<LogLineState, 'choose'>) {
  const { t } = useTranslation('contacts');
  const answers = { yes: true, no: false, none: null } as const;
  const items = (['yes', 'no', 'none'] as const).map((answer) => ({
    id: answer,
    label: t(`settled.${answer}`),
    ...(answers[answer] === settled ? { icon: 'check' as const } : {}),
    onAction: () => choose({ settled: answers[answer] }),
  }));
  return (
    <LineChip
      tint={settled === null ? 'plain' : settled ? 'celadon' : 'seal'}
      name={settled === null ? t('line.settledAsk') : t(settled ? 'settled.yes' : 'settled.no')}
      words=""
      items={items}
    />
  );
}

/** When it was, where that is not now. */
function whenText({ startedAt }: ContactFields): string {
  const date = localDate(startedAt);
  const isNow = Math.abs(Date.now() - Date.parse(startedAt)) < 60_000;
  if (isNow) return '';
  const time = formatTime(startedAt);
  return date === today() ? time : `${formatDate(date)} ${time}`;
}

const lengthOf = (
  t: ReturnType<typeof useTranslation<'contacts'>>['t'],
  { durationSeconds }: ContactFields,
) => (durationSeconds === null ? '' : lengthText(t, durationSeconds));
