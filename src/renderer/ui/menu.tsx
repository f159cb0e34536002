import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { classes } from './class-names.ts';
import { Icon, type IconName } from './icons.tsx';
import { Kbd } from './kbd.tsx';
import './select.css';

export type MenuChoice = {
  id: string;
  label: string;
  onAction: () => void;
  icon?: IconName;
  keys?: string;
  danger?: boolean;
  isDisabled?: boolean;
};

/** A list of actions that opens from a button: `<Menu label=… items=…><Button>…</Button></Menu>`. */
export function Menu({
  label,
  items,
  children,
  ...open
}: {
  label: string;
  items: readonly MenuChoice[];
  children: React.ReactNode;
  /** Only where it is opened by something else, too. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}) {
  return (
    <MenuTrigger {...open}>
      {children}
      <Popover className="popover" offset={4}>
        <AriaMenu className="list-box" aria-label={label} items={items}>
          {(item) => (
            <MenuItem
              id={item.id}
              textValue={item.label}
              className={classes('list-box-item', item.danger && 'menu-danger')}
              onAction={item.onAction}
              isDisabled={item.isDisabled ?? false}
            >
              {item.icon && <Icon name={item.icon} />}
              <span className="grow">{item.label}</span>
              {item.keys && <Kbd keys={item.keys} />}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
