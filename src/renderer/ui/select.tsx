import {
  Button as AriaButton,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { classes } from './class-names.ts';
import { Icon } from './icons.tsx';
import './select.css';

export type Option<V extends string> = { value: V; label: string; hint?: string };

type SelectProps<V extends string> = {
  label: string;
  hideLabel?: boolean;
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
  small?: boolean;
  isDisabled?: boolean;
  className?: string;
};

/** One of several, in a list that opens. For two to four short ones use `Segmented`. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, hideLabel, options, value, onChange, small, className } = props;
  return (
    <AriaSelect
      className={classes('select', small && 'select-small', className)}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      isDisabled={props.isDisabled ?? false}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      <AriaButton className="select-button">
        <SelectValue className="select-value">{({ selectedText }) => selectedText}</SelectValue>
        <Icon name="down" size="0.8rem" />
      </AriaButton>
      <Popover className="popover" offset={4}>
        <ListBox className="list-box" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="list-box-item">
              <span className="grow">{option.label}</span>
              {option.hint && <span className="muted">{option.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
