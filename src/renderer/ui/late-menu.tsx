import { useEffect, useRef, useState } from 'react';
import { IconButton } from './button.tsx';
import { classes } from './class-names.ts';
import { Icon } from './icons.tsx';
import { Menu, type MenuChoice } from './menu.tsx';

type LateMenuProps = { label: string; items: readonly MenuChoice[]; className?: string };

/**
 * The menu of one entry among many: a plain button until it is pressed for the first time, because
 * what a menu needs takes longer to make than the rest of the entry.
 */
export function LateMenu({ label, items, className }: LateMenuProps) {
  const [isMade, setIsMade] = useState(false);
  if (isMade) return <MadeMenu label={label} items={items} className={className} />;
  return (
    <button
      type="button"
      className={classes('icon-button', 'icon-button-small', className)}
      aria-label={label}
      aria-haspopup="menu"
      title={label}
      onClick={() => setIsMade(true)}
    >
      <Icon name="more" />
    </button>
  );
}

/** Opens at once; the button has the keyboard's attention first, so that it has it again afterwards. */
function MadeMenu({ label, items, className }: LateMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    button.current?.focus();
    setIsOpen(true);
  }, []);
  return (
    <Menu label={label} items={items} isOpen={isOpen} onOpenChange={setIsOpen}>
      <IconButton small icon="more" label={label} className={className ?? ''} ref={button} />
    </Menu>
  );
}
