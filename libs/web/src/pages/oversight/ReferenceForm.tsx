import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/Button.js';
import { isReference } from './oversight-search.js';

interface Props {
  /** What was asked last. */
  reference: string;
  submit: string;
  busy?: boolean;
  onSubmit: (reference: string) => void;
}

/** One field for the pseudonym of an entry. What cannot be one is said here and goes nowhere: it may be somebody's number. */
export function ReferenceForm({ reference, submit, busy, onSubmit }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(reference);
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => setText(reference), [reference]);
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const given = text.trim();
    setWrong(!isReference(given));
    if (!isReference(given)) field.current?.focus();
    else if (!busy) onSubmit(given);
  };
  return (
    <form className="ds-panel ds-reference" noValidate onSubmit={ask}>
      <label className="utrecht-form-label" htmlFor={id}>
        {t('oversight.reference')}
      </label>
      <div className="ds-row">
        <input
          ref={field}
          id={id}
          className="utrecht-textbox utrecht-textbox--html-input"
          value={text}
          maxLength={64}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={`${id}-hint${wrong ? ` ${id}-wrong` : ''}`}
          aria-invalid={wrong || undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" appearance="primary-action" busy={busy}>
          {submit}
        </Button>
      </div>
      <p id={`${id}-hint`} className="ds-small ds-soft">
        {t('oversight.referenceHint')}
      </p>
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="ds-strong">
          {t('oversight.referenceWrong')}
        </p>
      )}
    </form>
  );
}
