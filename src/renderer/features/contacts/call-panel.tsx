import type { TFunction } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readContactNote } from '../../../core/contact-line-note.ts';
import { describeError, useRequest } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { undoable } from '../../app/undo.ts';
import { formatTime } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { isComposing } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import { CallLine } from '../customers/card-log/call-line.tsx';
import { BeforeCall } from './before-call.tsx';
import { CallFieldsForm } from './call-fields.tsx';
import { changeCall, correctCall, discardCall, foldCalls, logCall } from './call-store.ts';
import { CallTimes } from './call-times.tsx';
import { contactName, isOutsideHours } from './contact-texts.ts';
import { localMoment, useLoggingHelp } from './log-help.ts';
import { NoteParts } from './note-parts.tsx';
import { isTimed, lengthOf, type OpenCall } from './open-calls.ts';
import { RunningDot, RunningTime } from './running-time.tsx';
import { yieldWords } from './yield-words.ts';

/** One call being noted: running time, what to mind, what was said, log or discard. */
export function CallPanel({ call }: { call: OpenCall }) {
  const { t } = useTranslation('contacts');
  const note = useRef<HTMLTextAreaElement>(null);
  const [busy, setBusy] = useState(false);
  const [timesOpen, setTimesOpen] = useState(false);
  const { customerId, customerName } = call;
  const help = useLoggingHelp(t('panel.callAgain'));
  const words = { name: customerName, kind: contactNoun(t, call) };

  useEffect(() => note.current?.focus(), []);
  useShortcuts([
    { keys: 'mod+enter', label: t('panel.logKeys'), group: 'here', whileTyping: true },
  ]);

  async function log() {
    if (busy) return;
    setBusy(true);
    try {
      const logged = await logCall(customerId, help);
      if (!logged) return;
      const more = yieldWords(t, logged.yields);
      undoable(
        more === '' ? t('panel.logged', words) : t('panel.loggedWith', { ...words, more }),
        logged.changes,
      );
    } catch (error) {
      setBusy(false);
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }

  async function discard() {
    try {
      const bringBack = await discardCall(customerId);
      toast({
        text: t('panel.discarded', words),
        action: { label: t('common:undo'), onAction: bringBack },
      });
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void log();
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      foldCalls(true);
    }
  }

  return (
    <div className="contacts-panel" role="presentation" onKeyDown={onKeyDown}>
      <CallClock call={call} timesOpen={timesOpen} onTimes={() => setTimesOpen(!timesOpen)} />
      {(timesOpen || !isTimed(call.fields)) && (
        <CallTimes
          kind={call.fields.kind}
          startedAt={call.fields.startedAt}
          seconds={shownLength(call)}
          onChange={(change) => changeCall(customerId, change)}
        />
      )}
      <div className="contacts-panel-body">
        <BeforeCall customerId={customerId} />
        <CallFieldsForm
          fields={call.fields}
          onChange={(change) => changeCall(customerId, change)}
          onSubmit={() => undefined}
          noteRef={note}
        />
        <CallLine customerId={customerId} />
      </div>
      <NoteParts
        note={call.fields.note}
        corrections={call.corrections}
        onCorrect={(corrections) => correctCall(customerId, corrections)}
      />
      <footer className="contacts-panel-foot">
        <DraftState save={call.save} restored={call.restored} />
        <Button
          kind="quiet"
          onPress={() => ask('hand-on', { customerId, customerName, what: matterOf(call) })}
        >
          {t('panel.handOn')}
        </Button>
        <Button kind="quiet" onPress={() => void discard()}>
          {t('panel.discard')}
        </Button>
        <Button kind="primary" keys="mod+enter" isPending={busy} onPress={() => void log()}>
          {t('panel.log')}
        </Button>
      </footer>
    </div>
  );
}

/** "통화", "방문": what is being noted, in one word. */
const contactNoun = (t: TFunction<'contacts'>, { fields }: OpenCall): string =>
  fields.kind === 'call' ? t('kind.call') : contactName(t, fields);

/** What is to be handed on, as far as the notes tell it: the trouble. */
function matterOf({ fields, corrections }: OpenCall): string {
  const clauses = readContactNote(fields.note, localMoment(new Date()), corrections).flatMap(
    (line) => line.clauses,
  );
  return clauses
    .filter(({ role }) => role === 'problem')
    .map(({ text }) => text)
    .join(', ');
}

function shownLength(call: OpenCall): number | null {
  const { durationSeconds } = call.fields;
  if (!isTimed(call.fields)) return durationSeconds;
  return call.endedAt || durationSeconds !== null ? lengthOf(call, '') : null;
}

function CallClock({
  call,
  timesOpen,
  onTimes,
}: {
  call: OpenCall;
  timesOpen: boolean;
  onTimes: () => void;
}) {
  const { t } = useTranslation('contacts');
  const settings = useRequest('settings.get');
  const { customerId, endedAt, fields } = call;
  const outside = settings.data && isOutsideHours(fields.startedAt, settings.data.officeHours);
  if (!isTimed(fields)) {
    return (
      <div className="contacts-clock">
        <RunningDot call={{ ...call, endedAt: fields.startedAt }} />
        <span className="contacts-clock-state">{contactName(t, fields)}</span>
        {outside && <Chip tint="gold">{t('afterHours')}</Chip>}
      </div>
    );
  }
  return (
    <div className="contacts-clock">
      <RunningDot call={call} />
      <span className="contacts-clock-state">
        {t(endedAt === null ? 'panel.running' : 'panel.ended')}
      </span>
      <RunningTime call={call} />
      {outside && <Chip tint="gold">{t('afterHours')}</Chip>}
      <span className="grow" />
      <Button
        small
        onPress={() =>
          changeCall(customerId, {}, endedAt === null ? new Date().toISOString() : null)
        }
      >
        {t(endedAt === null ? 'panel.end' : 'panel.resume')}
      </Button>
      <Button
        kind="link"
        small
        className="contacts-clock-times"
        aria-expanded={timesOpen}
        onPress={onTimes}
      >
        {t('panel.started', { time: formatTime(fields.startedAt) })}
      </Button>
    </div>
  );
}

function DraftState({ save, restored }: { save: OpenCall['save']; restored: boolean }) {
  const { t } = useTranslation('contacts');
  const text = {
    saved: t('panel.draftSaved'),
    saving: t('panel.draftSaving'),
    failed: t('panel.draftFailed'),
  };
  return (
    <p
      className={save === 'failed' ? 'contacts-draft contacts-late' : 'contacts-draft'}
      role={save === 'failed' ? 'alert' : undefined}
      title={restored ? t('panel.restored') : undefined}
    >
      {text[save]}
    </p>
  );
}
