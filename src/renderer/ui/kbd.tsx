import './kbd.css';

export const isMac = /mac/i.test(navigator.userAgent);

const signs: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  alt: isMac ? '⌥' : 'Alt',
  shift: 'Shift',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  enter: 'Enter',
  space: 'Space',
};

/** Keys as they are printed on the keyboard: `mod+k` becomes Ctrl K or ⌘ K. */
export function keyLabel(keys: string): string {
  return keys
    .split('+')
    .map((key) => signs[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' ');
}

/** Shows a shortcut where it acts. Beside a control it is silent, as `aria-keyshortcuts` says it. */
export function Kbd({ keys, spoken }: { keys: string; spoken?: boolean }) {
  return (
    <kbd className="kbd" aria-hidden={spoken ? undefined : true}>
      {keyLabel(keys)}
    </kbd>
  );
}

/** The form that `aria-keyshortcuts` wants: `mod+k` → `Control+K`. */
export function ariaKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) =>
      key === 'mod' ? (isMac ? 'Meta' : 'Control') : key.length === 1 ? key.toUpperCase() : key,
    )
    .join('+');
}
