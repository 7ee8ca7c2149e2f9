import type { ReactNode } from 'react';

interface Props {
  type?: 'radio' | 'checkbox';
  name: string;
  checked: boolean;
  disabled?: boolean;
  focus?: boolean;
  onChoose: () => void;
  label: ReactNode;
  effect?: string;
}

/** One choice of a form, with what it brings about under it. */
export function Choice({ type = 'radio', name, checked, disabled, focus, onChoose, label, effect }: Props) {
  return (
    <label className="ds-reason">
      <input
        type={type}
        className={type === 'radio' ? 'utrecht-radio-button utrecht-radio-button--html-input' : 'ds-checkbox'}
        name={name}
        checked={checked}
        disabled={disabled}
        autoFocus={focus}
        onChange={onChoose}
      />
      <span>
        {label}
        {effect && <span className="ds-small ds-soft">{effect}</span>}
      </span>
    </label>
  );
}
