import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from './class-names.ts';
import { Icon, type IconName } from './icons.tsx';
import { Kbd, ariaKeys } from './kbd.tsx';
import { Tooltip } from './tooltip.tsx';
import './button.css';

export type ButtonKind = 'plain' | 'primary' | 'quiet' | 'danger' | 'link';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  kind?: ButtonKind;
  small?: boolean;
  icon?: IconName;
  /** The shortcut that does the same, shown on the button: `mod+l`. Registering it is up to the caller. */
  keys?: string;
  className?: string;
  children: React.ReactNode;
};

/** A button with words on it. While `isPending` it keeps its width and cannot be pressed twice. */
export function Button({
  kind = 'plain',
  small,
  icon,
  keys,
  className,
  children,
  isPending,
  onPress,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(onPress && !isPending ? { onPress } : {})}
      {...(isPending ? { 'data-pending': '', 'aria-busy': true } : {})}
      {...(keys ? { 'aria-keyshortcuts': ariaKeys(keys) } : {})}
      className={classes('button', `button-${kind}`, small && 'button-small', className)}
    >
      {icon && <Icon name={icon} />}
      <span className="button-text">{children}</span>
      {keys && <Kbd keys={keys} />}
    </AriaButton>
  );
}

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  icon: IconName;
  /** The accessible name; also shown as a tooltip. */
  label: string;
  small?: boolean;
  className?: string;
  ref?: React.Ref<HTMLButtonElement>;
};

/** A button that shows only a picture; its name appears on hover and focus. */
export function IconButton({ icon, label, small, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classes('icon-button', small && 'icon-button-small', className)}
      >
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  );
}
