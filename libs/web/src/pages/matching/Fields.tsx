import { Field, SelectField } from '../../parts/Field.js';
import type { Choice } from './use-supply.js';

interface ChoiceProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  /** Shown while nothing is chosen; left out, something always is. */
  placeholder?: string;
  /** Beneath the field: what it is now. */
  hint?: string;
  onChange: (value: string) => void;
}

export function ChoiceField({ choices, placeholder, ...field }: ChoiceProps) {
  return (
    <SelectField {...field}>
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </SelectField>
  );
}

interface NumberProps {
  label: string;
  value: string;
  least?: number;
  /** Beneath the field: what it is now. */
  hint?: string;
  onChange: (value: string) => void;
}

export function NumberField({ label, value, least, hint = '', onChange }: NumberProps) {
  return (
    <Field label={label} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          type="number"
          inputMode="numeric"
          step={1}
          min={least}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
