import { Radio, RadioGroup } from 'react-aria-components';
import type { Option } from '../../ui/select.tsx';

/** One of several, one below the other, all in sight. */
export function Choices<V extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
}) {
  return (
    <RadioGroup
      className="cards-choices"
      aria-label={label}
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="cards-choice">
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
