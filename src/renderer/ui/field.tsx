import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { classes } from './class-names.ts';
import './field.css';

type FieldProps = {
  label: string;
  /** The label is read out but not shown (a search box, a cell of a table). */
  hideLabel?: boolean;
  value: string;
  onChange: (value: string) => void;
  /** Enter outside an IME composition. */
  onSubmit?: () => void;
  placeholder?: string;
  description?: string;
  error?: string | null;
  autoFocus?: boolean;
  isDisabled?: boolean;
  className?: string;
  type?: 'text' | 'search' | 'date' | 'time' | 'tel' | 'email' | 'number' | 'password';
  maxLength?: number;
  min?: number;
  max?: number;
  inputRef?: React.Ref<HTMLInputElement>;
};

/** Is this key press part of composing a syllable? Such an Enter never submits. */
export function isComposing(event: React.KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;
}

/** One line of text. For texts that save themselves in place use `InlineEdit`. */
export function TextField(props: FieldProps) {
  const { label, hideLabel, value, onChange, onSubmit, placeholder, description, error } = props;
  return (
    <AriaTextField
      className={classes('field', props.className)}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      type={props.type ?? 'text'}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      <Input
        className="field-input"
        ref={props.inputRef ?? null}
        placeholder={placeholder}
        maxLength={props.maxLength}
        min={props.min}
        max={props.max}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && onSubmit && !isComposing(event)) onSubmit();
        }}
      />
      {description && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

type TextAreaProps = {
  label: string;
  hideLabel?: boolean;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  description?: string;
  error?: string | null;
  autoFocus?: boolean;
  isDisabled?: boolean;
  rows?: number;
  maxLength?: number;
  className?: string;
  /** Ctrl+Enter (⌘ Enter). */
  onSubmit?: () => void;
  inputRef?: React.Ref<HTMLTextAreaElement>;
};

/** Several lines of text; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, value, onChange, onBlur, onSubmit, description, error } = props;
  return (
    <AriaTextField
      className={classes('field', props.className)}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(onBlur ? { onBlur } : {})}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className="field-label">{label}</Label>}
      <AriaTextArea
        className="field-input field-area"
        ref={props.inputRef ?? null}
        rows={props.rows ?? 3}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)) {
            onSubmit?.();
          }
        }}
      />
      {description && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
