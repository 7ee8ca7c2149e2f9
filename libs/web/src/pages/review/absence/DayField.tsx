import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  min: string;
  max?: string;
  missing: boolean;
  readOnly?: boolean;
  onChange: (day: string) => void;
}

export function DayField({ label, value, min, max, missing, readOnly, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="ds-absence__field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        className="utrecht-textbox utrecht-textbox--html-input"
        min={min}
        max={max}
        value={value}
        readOnly={readOnly}
        aria-invalid={missing || undefined}
        aria-describedby={missing ? `${id}-missing` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {missing && (
        <p id={`${id}-missing`} role="alert" className="ds-strong">
          {t('absence.missing')}
        </p>
      )}
    </div>
  );
}
