import { Popover, type PopoverProps } from 'react-aria-components';

/** A small window at the button that opened it, named by that button; Esc and a press outside close it. */
export function ListPopover({
  placement = 'bottom start',
  children,
}: {
  placement?: PopoverProps['placement'];
  children: React.ReactNode;
}) {
  return (
    <Popover className="popover" offset={4} placement={placement}>
      <div className="list-popover">{children}</div>
    </Popover>
  );
}
