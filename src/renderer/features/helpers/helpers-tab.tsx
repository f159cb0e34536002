import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract.ts';
import type { Helper } from '../../../shared/helpers.ts';
import { invoke, useRequest } from '../../api.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { toast } from '../../ui/toast.tsx';
import { HelperDialog } from './helper-dialog.tsx';
import { roleName } from './helper-words.ts';
import { OpenHandoffs } from './open-handoffs.tsx';
import { showRefusal } from './refusal.ts';
import './helpers-tab.css';

type ListedHelper = OutputOf<'helpers.list'>[number];

/** The directory of those to whom a matter can be handed on, and what has not arrived yet. */
export function HelpersTab() {
  const { t } = useTranslation('helpers');
  const helpers = useRequest('helpers.list');
  const [edited, setEdited] = useState<Helper | 'new' | null>(null);
  const add = () => setEdited('new');
  useShortcuts([{ keys: 'a', label: t('dialog.new'), group: 'here', run: add }]);
  const dialog = edited !== null && (
    <HelperDialog helper={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
  );
  return (
    // Focusable, because in a low window it scrolls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="helpers" tabIndex={0} role="group" aria-label={t('title')}>
      {helpers.error && (
        <ErrorNotice error={helpers.error} onRetry={() => void helpers.refetch()} />
      )}
      <OpenHandoffs />
      {helpers.data && (
        <section aria-labelledby="helpers-directory">
          <div className="helpers-head">
            <div className="grow">
              <h2 id="helpers-directory">{t('title')}</h2>
              <p className="muted">{t('intro')}</p>
            </div>
            {helpers.data.length > 0 && (
              <Button icon="add" keys="a" onPress={add}>
                {t('dialog.new')}
              </Button>
            )}
          </div>
          {helpers.data.length === 0 ? (
            <EmptyState
              title={t('empty.title')}
              actions={
                <Button kind="primary" keys="a" onPress={add}>
                  {t('dialog.new')}
                </Button>
              }
            >
              {t('empty.text')}
            </EmptyState>
          ) : (
            <ul className="helpers-list" aria-label={t('list.label')}>
              {helpers.data.map((helper) => (
                <HelperCard key={helper.uid} helper={helper} onEdit={() => setEdited(helper)} />
              ))}
            </ul>
          )}
        </section>
      )}
      <TakenOut />
      {dialog}
    </div>
  );
}

function HelperCard({ helper, onEdit }: { helper: ListedHelper; onEdit: () => void }) {
  const { t } = useTranslation('helpers');
  const { uid, name, role, company, phone, area, hours, note, openHandoffs } = helper;
  async function remove() {
    try {
      await invoke('helpers.remove', { uid });
      toast({
        text: t('said.removed', { name }),
        action: { label: t('common:undo'), onAction: () => void restore(uid) },
      });
    } catch (error) {
      showRefusal(error);
    }
  }
  const restore = (gone: string) => invoke('helpers.restore', { uid: gone }).catch(showRefusal);
  return (
    <li className="helpers-card">
      <div className="helpers-card-head">
        <h3>{name}</h3>
        {role !== '' && <Chip tint="blue">{roleName(t, role)}</Chip>}
        {openHandoffs > 0 && (
          <Chip tint="gold">
            {t('list.open', { count: openHandoffs, number: formatNumber(openHandoffs) })}
          </Chip>
        )}
      </div>
      {company !== '' && <p className="muted">{company}</p>}
      {phone !== '' && (
        <Button
          kind="link"
          icon="phone"
          className="helpers-phone"
          onPress={() => void callNumber(phone)}
        >
          <span aria-hidden="true">{phone}</span>
          <span className="visually-hidden">{t('list.call', { number: phone })}</span>
        </Button>
      )}
      {(area !== '' || hours !== '') && (
        <p className="helpers-where">{[area, hours].filter(Boolean).join(' · ')}</p>
      )}
      {note !== '' && <p className="helpers-note">{note}</p>}
      <div className="helpers-card-foot">
        <IconButton small icon="edit" label={`${t('list.edit')}: ${name}`} onPress={onEdit} />
        <IconButton
          small
          icon="trash"
          label={`${t('list.remove')}: ${name}`}
          onPress={() => void remove()}
        />
      </div>
    </li>
  );
}

/** Rings a number with the system's telephone, where there is one. */
export async function callNumber(phone: string): Promise<void> {
  await invoke('settings.openLink', { url: `tel:${phone.replaceAll(/[^\d+*#]/g, '')}` }).catch(
    showRefusal,
  );
}

/** Those who were taken out of the directory, to be put back. */
function TakenOut() {
  const { t } = useTranslation('helpers');
  const { data = [] } = useRequest('helpers.list', { trash: true });
  if (data.length === 0) return null;
  async function putBack({ uid, name }: Helper) {
    try {
      await invoke('helpers.restore', { uid });
      toast({ text: t('said.restored', { name }) });
    } catch (error) {
      showRefusal(error);
    }
  }
  return (
    <section aria-labelledby="helpers-out">
      <h2 id="helpers-out" className="helpers-small-head">
        {t('trash.title')}
      </h2>
      <ul className="helpers-out">
        {data.map((helper) => (
          <li key={helper.uid}>
            <span>{[helper.name, helper.company].filter(Boolean).join(' · ')}</span>
            <Button small kind="quiet" icon="restore" onPress={() => void putBack(helper)}>
              {t('trash.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
