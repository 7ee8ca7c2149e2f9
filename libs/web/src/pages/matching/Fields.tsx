import { useId } from 'react';
import type { Choice } from './use-supply.js';

interface SelectProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  /** Shown while nothing is chosen; left out, something always is. */
  placeholder?: string;
  /** Beside the field: what it is now. */
  hint?: string;
  onChange: (value: string) => void;
}

function Hint({ id, text }: { id: string; text: string }) {
  return (
    <span id={id} className="ds-small ds-field__hint">
      {text}
    </span>
  );
}

export function SelectField({ label, value, choices, placeholder, hint = '', onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="ds-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="utrecht-textbox utrecht-textbox--html-input"
        value={value}
        aria-describedby={hint === '' ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {hint !== '' && <Hint id={`${id}-hint`} text={hint} />}
    </div>
  );
}

interface NumberProps {
  label: string;
  value: string;
  least?: number;
  /** Beside the field: what it is now. */
  hint?: string;
  onChange: (value: string) => void;
}

export function NumberField({ label, value, least, hint = '', onChange }: NumberProps) {
  const id = useId();
  return (
    <div className="ds-field ds-field--number">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        step={1}
        min={least}
        className="utrecht-textbox utrecht-textbox--html-input"
        value={value}
        aria-describedby={hint === '' ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== '' && <Hint id={`${id}-hint`} text={hint} />}
    </div>
  );
}
