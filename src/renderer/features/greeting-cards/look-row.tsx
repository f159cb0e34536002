import { Button as AriaButton, DialogTrigger, Popover } from 'react-aria-components';
import { Icon } from '../../ui/icons.tsx';
import './look-row.css';

/** One line of how the cards look: what it is now, and pressed the ways to change it. */
export function LookRow({
  label,
  value,
  placement = 'left top',
  children,
}: {
  label: string;
  value: React.ReactNode;
  /** `left bottom` for what grows while it is changed. */
  placement?: 'left top' | 'left bottom';
  children: React.ReactNode;
}) {
  return (
    <DialogTrigger>
      <AriaButton className="cards-look-row">
        <span className="cards-look-label">{label}</span>
        <span className="cards-look-value">{value}</span>
        <Icon name="down" size="0.75rem" />
      </AriaButton>
      {/* The popover itself is the dialog: its hidden buttons to close it belong to it, too. */}
      <Popover
        className="popover cards-look-popover"
        placement={placement}
        offset={8}
        aria-label={label}
      >
        <div className="cards-look-dialog">{children}</div>
      </Popover>
    </DialogTrigger>
  );
}
