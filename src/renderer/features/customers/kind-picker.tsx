import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { InlineEdit } from '../../ui/inline-edit.tsx';
import { Menu } from '../../ui/menu.tsx';

const own = ' own';

/** The kind of a phone, e-mail or address: one of the usual, or a word of the user's own. */
export function KindPicker({
  name,
  kind,
  kinds,
  onChange,
  isReadOnly,
}: {
  name: string;
  kind: string;
  kinds: readonly string[];
  onChange: (kind: string) => void;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('customers');
  const [isWriting, setWriting] = useState(false);
  const label = useKindLabel();
  if (isReadOnly) return <span>{label(kind)}</span>;
  if (isWriting) {
    return (
      <InlineEdit
        label={t('kindOf', { name })}
        value={kinds.includes(kind) ? '' : kind}
        placeholder={t('ownKind')}
        autoFocus
        maxLength={60}
        onSave={(text) => {
          if (text) onChange(text);
          setWriting(false);
          return Promise.resolve({ ok: true });
        }}
        onDone={() => setWriting(false)}
      />
    );
  }
  return (
    <Menu
      label={t('kindOf', { name })}
      items={[
        ...kinds.map((each) => ({ id: each, label: label(each), onAction: () => onChange(each) })),
        { id: own, label: t('ownKindChoice'), onAction: () => setWriting(true) },
      ]}
    >
      <AriaButton className="card-kind" aria-label={`${t('kindOf', { name })}: ${label(kind)}`}>
        {label(kind)}
      </AriaButton>
    </Menu>
  );
}

const usualKinds = new Set(['mobile', 'home', 'work', 'fax', 'billing', 'other']);

/** The words for a usual kind; an own word is shown as written. */
export function useKindLabel(): (kind: string) => string {
  const { t } = useTranslation('customers');
  return (kind) => (usualKinds.has(kind) ? t(`kinds.${kind}`) : kind || t('kinds.other'));
}
