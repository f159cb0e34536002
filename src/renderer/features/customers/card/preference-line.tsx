import { Button as AriaButton, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import {
  preferenceKind,
  type Preference,
  type PreferenceKind,
} from '../../../../shared/card-parts.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Tooltip } from '../../../ui/tooltip.tsx';
import { orToast, type EntryEditing } from '../card-log/use-entries.ts';

/** One thing to mind or to like, edited where it stands; emptied it is gone, with a way back. */
export function PreferenceLine({
  entry,
  index,
  editing,
  isReadOnly,
}: {
  entry: Preference;
  index: number;
  editing: EntryEditing<Preference>;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('card');
  const place = { uid: entry.uid, index };
  const kind = t(`kinds.${entry.kind}`);
  async function remove() {
    await editing.remove(place, t('removed', { text: entry.text }));
  }
  return (
    <li className="pref-line" data-kind={entry.kind} aria-label={entry.text}>
      {entry.kind !== 'preference' && (
        <span className="pref-kind" data-kind={entry.kind}>
          {kind}
        </span>
      )}
      <InlineEdit
        label={kind}
        value={entry.text}
        maxLength={2000}
        isReadOnly={isReadOnly}
        onSave={async (text) => {
          if (text !== '') return editing.change(place, { text });
          await remove();
          return { ok: true };
        }}
      />
      {entry.forService && (
        <span className="pref-mark" title={t('forService')}>
          <Icon name="service" size="0.9rem" />
        </span>
      )}
      {!isReadOnly && (
        <span className="pref-actions">
          <Tooltip text={t('forService')}>
            <ToggleButton
              className="icon-button icon-button-small pref-service"
              aria-label={t('forServiceOf', { text: entry.text })}
              isSelected={entry.forService}
              onChange={(forService) => void orToast(editing.change(place, { forService }))}
            >
              <Icon name="service" />
            </ToggleButton>
          </Tooltip>
          <KindMenu
            entry={entry}
            onChange={(chosen) => void orToast(editing.change(place, { kind: chosen }))}
          />
          <IconButton
            small
            icon="close"
            label={t('common:removeNamed', { name: entry.text })}
            onPress={() => void remove()}
          />
        </span>
      )}
    </li>
  );
}

function KindMenu({
  entry,
  onChange,
}: {
  entry: Preference;
  onChange: (kind: PreferenceKind) => void;
}) {
  const { t } = useTranslation('card');
  return (
    <Menu
      label={t('kindOf', { name: entry.text })}
      items={preferenceKind.options.map((kind) => ({
        id: kind,
        label: t(`kinds.${kind}`),
        isDisabled: kind === entry.kind,
        onAction: () => onChange(kind),
      }))}
    >
      <AriaButton
        className="icon-button icon-button-small"
        aria-label={t('kindOf', { name: entry.text })}
      >
        <Icon name="more" />
      </AriaButton>
    </Menu>
  );
}
