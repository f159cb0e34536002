import {
  Checkbox as AriaCheckbox,
  Label,
  Radio,
  RadioGroup,
  Switch as AriaSwitch,
} from 'react-aria-components';
import { classes } from './class-names.ts';
import { Icon } from './icons.tsx';
import type { Option } from './select.tsx';
import './choices.css';

type ToggleProps = {
  label: string;
  hideLabel?: boolean;
  isSelected: boolean;
  onChange: (selected: boolean) => void;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  /** Done things are celadon instead of ink. */
  done?: boolean;
  excludeFromTabOrder?: boolean;
  className?: string;
};

export function Checkbox(props: ToggleProps) {
  const { label, hideLabel, isSelected, onChange, done } = props;
  return (
    <AriaCheckbox
      className={classes('checkbox', done && 'checkbox-done', props.className)}
      isSelected={isSelected}
      isIndeterminate={props.isIndeterminate ?? false}
      isDisabled={props.isDisabled ?? false}
      excludeFromTabOrder={props.excludeFromTabOrder ?? false}
      onChange={onChange}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      <span className="checkbox-box">
        {props.isIndeterminate ? (
          <span className="checkbox-dash" />
        ) : (
          isSelected && <Icon name="check" size="0.8rem" />
        )}
      </span>
      {!hideLabel && <span>{label}</span>}
    </AriaCheckbox>
  );
}

/** On or off, at once. */
export function Switch({ label, isSelected, onChange, isDisabled }: ToggleProps) {
  return (
    <AriaSwitch
      className="switch"
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
    >
      <span className="switch-track">
        <span className="switch-thumb" />
      </span>
      <span>{label}</span>
    </AriaSwitch>
  );
}

/** One of a few, all in sight. `pills` is the looser form for filters. */
export function Segmented<V extends string>({
  label,
  showLabel,
  options,
  value,
  onChange,
  pills,
  isDisabled,
}: {
  label: string;
  showLabel?: boolean;
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
  pills?: boolean;
  isDisabled?: boolean;
}) {
  return (
    <RadioGroup
      className="segmented-group"
      orientation="horizontal"
      value={value}
      isDisabled={isDisabled ?? false}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option) onChange(option.value);
      }}
      {...(showLabel ? {} : { 'aria-label': label })}
    >
      {showLabel && <Label className="field-label">{label}</Label>}
      <div className={pills ? 'pills' : 'segmented'}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={pills ? 'pill' : 'segmented-item'}
          >
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
