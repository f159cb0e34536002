import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useAsk } from './asks.ts';
import { useShortcutList, type Shortcut } from './shortcuts.ts';
import './help-dialog.css';

const groups = ['here', 'lists', 'anywhere'] as const satisfies Shortcut['group'][];

/** Every key that acts now, under `?`. */
export function HelpDialog() {
  const { t } = useTranslation('app');
  const [isOpen, setOpen] = useState(false);
  useAsk('open-help', () => setOpen(true));
  const shortcuts = useShortcutList();
  return (
    <Dialog title={t('help.title')} isOpen={isOpen} isText onClose={() => setOpen(false)}>
      <p className="muted">{t('help.text')}</p>
      {groups.map((group) => {
        const own = byLabel(shortcuts.filter((shortcut) => shortcut.group === group));
        if (own.length === 0) return null;
        return (
          <section key={group} className="help-group">
            <h3>{t(`help.${group}`)}</h3>
            <dl className="help-keys">
              {own.map(([label, keys]) => (
                <div key={label} className="help-line">
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((each) => (
                      <Kbd key={each} keys={each} spoken />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </Dialog>
  );
}

/** Several keys that do the same stand in one line. */
function byLabel(shortcuts: readonly Shortcut[]): [string, string[]][] {
  const lines = new Map<string, string[]>();
  for (const { label, keys } of shortcuts) lines.set(label, [...(lines.get(label) ?? []), keys]);
  return [...lines];
}
