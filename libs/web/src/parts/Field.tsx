import { type ReactNode, useId } from 'react';
import './field.css';

/** What a control needs to belong to its label and its hint. */
export interface ControlAttributes {
  id: string;
  className: string;
  'aria-describedby': string | undefined;
}
interface Props {
  label: string;
  /** Beneath the control: what it is now, what it may be. */
  hint?: string;
  children: (attributes: ControlAttributes) => ReactNode;
}

/** A label, its control and a hint. */
export function Field({ label, hint = '', children }: Props) {
  const id = useId();
  const hintId = hint === '' ? undefined : `${id}-hint`;
  return (
    <div className="ds-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      {children({ id, className: 'utrecht-textbox utrecht-textbox--html-input', 'aria-describedby': hintId })}
      {hintId && (
        <span id={hintId} className="ds-small ds-soft">
          {hint}
        </span>
      )}
    </div>
  );
}

interface SelectProps {
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  /** Its options. */
  children: ReactNode;
}

export function SelectField({ label, hint, value, onChange, children }: SelectProps) {
  return (
    <Field label={label} hint={hint ?? ''}>
      {(attributes) => (
        <select {...attributes} value={value} onChange={(event) => onChange(event.target.value)}>
          {children}
        </select>
      )}
    </Field>
  );
}
