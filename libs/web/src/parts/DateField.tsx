import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { beyond } from '../format/beyond.js';
import { useFormat } from '../format/use-format.js';
import './field.css';

interface Props {
  label: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  min?: string | undefined;
  max?: string | undefined;
  /** Said at the field. */
  error?: string | undefined;
  /** Marked as wrong by what is said elsewhere. */
  wrong?: boolean;
  /** What else is said of it, by its id. */
  describedBy?: string | undefined;
  autoFocus?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  onChange: (day: string) => void;
}

/**
 * A day. A browser writes it in its own language, in which 11/12 may be another day than in that of the page: so it is
 * said beside it in the words of the page, and what may not be chosen is refused in those as well.
 */
export function DateField({ label, value, error, wrong, describedBy, onChange, ...field }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const { min, max } = field;
  const outside = field.readOnly ? null : beyond(value, min, max);
  const dateOf = (day: string | undefined): string => (day === undefined ? '' : format.date(day));
  const refused = error ?? (outside && t(`dateField.${outside}`, { first: dateOf(min), last: dateOf(max) }));
  const inWords = format.dayInWords(value);
  const described = [inWords && `${id}-words`, refused && `${id}-wrong`, describedBy]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="ds-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <input
        {...field}
        id={id}
        type="date"
        className="utrecht-textbox utrecht-textbox--html-input"
        value={value}
        aria-invalid={(wrong ?? false) || refused !== null || undefined}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => onChange(event.target.value)}
      />
      {inWords && (
        <span id={`${id}-words`} className="ds-small ds-soft">
          {inWords}
        </span>
      )}
      {refused && (
        <p id={`${id}-wrong`} role="alert" className="ds-small ds-strong">
          {refused}
        </p>
      )}
    </div>
  );
}
