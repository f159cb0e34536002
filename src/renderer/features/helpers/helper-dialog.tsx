import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { helperRoles, type Helper } from '../../../shared/helpers.ts';
import { invoke } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import './helper-dialog.css';

const none = 'none';
const own = 'own';
const empty: Helper = {
  uid: '',
  name: '',
  role: 'service',
  company: '',
  phone: '',
  area: '',
  hours: '',
  note: '',
};

/** Writes a helper down, or corrects one. */
export function HelperDialog({ helper, onClose }: { helper: Helper | null; onClose: () => void }) {
  const { t } = useTranslation('helpers');
  const [fields, setFields] = useState<Helper>(helper ?? empty);
  const [isOwnRole, setOwnRole] = useState(() => isOwn(fields.role));
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  // A key may be told twice before the window is drawn anew.
  const sending = useRef(false);
  const set = (change: Partial<Helper>) => setFields((before) => ({ ...before, ...change }));
  const canSave = fields.name.trim() !== '';

  async function save() {
    if (sending.current || !canSave) return;
    sending.current = true;
    setBusy(true);
    setError(null);
    try {
      const { uid, name, role, company, phone, area, hours, note } = fields;
      const saved = { uid, name, role, company, phone, area, hours, note };
      await invoke('helpers.save', { helper: saved });
      toast({ text: t('said.saved', { name: name.trim() }) });
      onClose();
    } catch (thrown) {
      setError(thrown);
      sending.current = false;
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={t(helper ? 'dialog.edit' : 'dialog.new')}
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
            isDisabled={!canSave}
            onPress={() => void save()}
          >
            {t('dialog.save')}
          </Button>
        </>
      }
    >
      <div
        className="stack"
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      >
        {error !== null && <ErrorNotice error={error} />}
        <div className="helper-fields">
          <TextField
            autoFocus
            label={t('fields.name')}
            placeholder={t('hints.name')}
            value={fields.name}
            maxLength={200}
            onChange={(name) => set({ name })}
          />
          <Select
            label={t('fields.role')}
            value={isOwnRole ? own : fields.role || none}
            options={[
              ...helperRoles.map((role) => ({ value: role, label: t(`roles.${role}`) })),
              { value: own, label: t('roles.own') },
              { value: none, label: t('noRole') },
            ]}
            onChange={(role) => {
              setOwnRole(role === own);
              set({ role: role === own || role === none ? '' : role });
            }}
          />
          {isOwnRole && (
            <TextField
              label={t('fields.ownRole')}
              value={fields.role}
              maxLength={100}
              onChange={(role) => set({ role })}
            />
          )}
          <TextField
            label={t('fields.company')}
            placeholder={t('hints.company')}
            value={fields.company}
            maxLength={200}
            onChange={(company) => set({ company })}
          />
          <TextField
            label={t('fields.phone')}
            type="tel"
            value={fields.phone}
            maxLength={60}
            onChange={(phone) => set({ phone })}
          />
          <TextField
            label={t('fields.area')}
            placeholder={t('hints.area')}
            description={t('hints.areaHelp')}
            value={fields.area}
            maxLength={300}
            onChange={(area) => set({ area })}
          />
          <TextField
            label={t('fields.hours')}
            placeholder={t('hints.hours')}
            value={fields.hours}
            maxLength={300}
            onChange={(hours) => set({ hours })}
          />
        </div>
        <TextArea
          label={t('fields.note')}
          value={fields.note}
          maxLength={2000}
          rows={2}
          onChange={(note) => set({ note })}
          onSubmit={() => void save()}
        />
      </div>
    </Dialog>
  );
}

const isOwn = (role: string) => role !== '' && !helperRoles.some((each) => each === role);
