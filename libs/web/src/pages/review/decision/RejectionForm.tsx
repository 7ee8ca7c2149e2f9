import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../api/types.js';
import { useCodes } from '../../../format/use-codes.js';
import { useLanguage } from '../../../i18n/language.js';
import { Button } from '../../../parts/Button.js';

/** The reasons of the region for this side, each with what it causes: free text could name somebody. */
export function RejectionForm({
  side,
  onReject,
  onCancel,
}: {
  side: Side;
  onReject: (reason: string, event: FormEvent) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const codes = useCodes();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const name = useId();
  const reasons = codes
    .all('refusalReasons')
    .filter(({ sides, withdrawn }) => !withdrawn && sides.includes(side));
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const radios = group.current?.querySelector('input');
    radios?.focus();
    radios?.scrollIntoView({ block: 'nearest' });
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason) onReject(reason, event);
    else setMissing(true);
  };
  return (
    <form
      className="ds-stack"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <fieldset ref={group} className="ds-reasons" aria-describedby={missing ? `${name}-error` : undefined}>
        <legend>{t('refusal.legend')}</legend>
        {missing && (
          <p id={`${name}-error`} role="alert" className="ds-strong">
            {t('refusal.missing')}
          </p>
        )}
        {reasons.map((option) => (
          <label key={option.code} className="ds-reason">
            <input
              type="radio"
              className="utrecht-radio-button utrecht-radio-button--html-input"
              name={name}
              value={option.code}
              checked={reason === option.code}
              onChange={() => {
                setReason(option.code);
                setMissing(false);
              }}
            />
            <span>
              {option[language]}
              {reason === option.code && (
                <span className="ds-small ds-soft">{t(`refusal.effect.${option.effect}`)}</span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="ds-row">
        <Button type="submit" appearance="primary-action" small>
          {t('refusal.submit')}
        </Button>
        <Button appearance="subtle" small onClick={onCancel}>
          {t('refusal.cancel')}
        </Button>
      </div>
    </form>
  );
}
