import { useRef, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract.ts';
import { invoke, useRequest } from '../../api.ts';
import { undoable } from '../../app/undo.ts';
import { formatDayWithWeekday, today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { parseFreeDate } from '../contacts/free-date.ts';
import { roleName } from './helper-words.ts';
import { callNumber } from './helpers-tab.tsx';
import './hand-on-dialog.css';

type ListedHelper = OutputOf<'helpers.list'>[number];

export type HandingOn = { customerId: number; customerName: string; what?: string };

const other = 'other';

/** Hands a matter on: to whom (those of the customer's area first), what, and when to make sure. */
export function HandOnDialog({
  customerId,
  customerName,
  what: given = '',
  onClose,
}: HandingOn & { onClose: () => void }) {
  const { t } = useTranslation('helpers');
  const { data: helpers } = useRequest('helpers.list', { customerId });
  const [chosen, setChosen] = useState<string | null>(null);
  const [otherName, setOtherName] = useState('');
  const [what, setWhat] = useState(given);
  const [check, setCheck] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  // A key may be told twice before the window is drawn anew.
  const sending = useRef(false);
  const uid = chosen ?? helpers?.[0]?.uid ?? other;
  const helper = helpers?.find((each) => each.uid === uid) ?? null;
  const helperName = helper?.name ?? otherName.trim();
  const checkOn = check.trim() === '' ? null : parseFreeDate(check, today());
  const isUnclear = check.trim() !== '' && checkOn === null;
  const canSend = what.trim() !== '' && helperName !== '' && !isUnclear;

  async function send() {
    if (sending.current || !canSend) return;
    sending.current = true;
    setBusy(true);
    setError(null);
    try {
      const handoff = { helper: helper?.uid ?? '', helperName, what };
      const { change } = await invoke('helpers.handOn', {
        customerId,
        handoff: { ...handoff, ...(checkOn ? { checkOn } : {}) },
      });
      undoable(t('handOn.done', { helper: helperName }), [change]);
      onClose();
    } catch (thrown) {
      setError(thrown);
      sending.current = false;
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={t('handOn.title', { name: customerName || t('common:unnamed') })}
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            keys="mod+enter"
            isPending={busy}
            isDisabled={!canSend}
            onPress={() => void send()}
          >
            {t('handOn.submit')}
          </Button>
        </>
      }
    >
      <div
        className="stack"
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      >
        {error !== null && <ErrorNotice error={error} />}
        <TextArea
          autoFocus
          label={t('handOn.what')}
          placeholder={t('handOn.whatHint')}
          value={what}
          maxLength={2000}
          rows={2}
          onChange={setWhat}
          onSubmit={() => void send()}
        />
        <RadioGroup
          className="hand-on-helpers"
          aria-label={t('handOn.to')}
          value={uid}
          onChange={setChosen}
        >
          <span className="field-label" aria-hidden="true">
            {t('handOn.to')}
          </span>
          {helpers?.map((each) => (
            <Radio key={each.uid} value={each.uid} className="hand-on-helper">
              <HelperLine helper={each} />
            </Radio>
          ))}
          <Radio value={other} className="hand-on-helper">
            <strong>{t('handOn.other')}</strong>
          </Radio>
        </RadioGroup>
        {uid === other && (
          <TextField
            label={t('handOn.otherName')}
            value={otherName}
            maxLength={200}
            onChange={setOtherName}
            onSubmit={() => void send()}
          />
        )}
        {helper?.phone && (
          <Button kind="link" icon="phone" onPress={() => void callNumber(helper.phone)}>
            {t('section.call', { helper: helper.name })} · {helper.phone}
          </Button>
        )}
        <TextField
          label={t('handOn.check')}
          description={checkOn ? formatDayWithWeekday(checkOn) : t('handOn.checkHint')}
          value={check}
          maxLength={60}
          error={isUnclear ? t('handOn.unclear') : null}
          onChange={setCheck}
          onSubmit={() => void send()}
        />
      </div>
    </Dialog>
  );
}

function HelperLine({ helper }: { helper: ListedHelper }) {
  const { t } = useTranslation('helpers');
  const { name, role, company, area, hours, phone, fitsArea } = helper;
  return (
    <>
      <span className="hand-on-name">
        <strong>{name}</strong>
        {role !== '' && <span className="muted">{roleName(t, role)}</span>}
        {fitsArea && <Chip tint="celadon">{t('handOn.fits')}</Chip>}
      </span>
      <span className="muted hand-on-more">
        {[company, area, hours, phone].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}
