import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedEntry } from '../../api/oversight.js';
import { providersQuery } from '../../api/deliveries.js';
import { useSession } from '../../frame/session.js';
import { Button } from '../../parts/Button.js';
import { SelectField } from '../../parts/Field.js';
import { isReference } from './oversight-search.js';

interface Props {
  /** Id of the entry that was asked for by a link. */
  entry: string;
  submit: string;
  busy?: boolean;
  onSubmit: (asked: AskedEntry) => void;
}

/**
 * An entry by the reference of its provider, as the letter and the lists have it: with that provider, for whoever acts for
 * none. Without a provider it is the id of the trail. What cannot be one is said here and goes nowhere, and nothing of it
 * is put in the address: it may be somebody's number.
 */
export function ReferenceForm({ entry, submit, busy, onSubmit }: Props) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const [text, setText] = useState(entry);
  const [provider, setProvider] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    setText(entry);
    setProvider('');
  }, [entry]);
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const given = text.trim();
    setWrong(!isReference(given));
    if (!isReference(given)) field.current?.focus();
    else if (!busy) onSubmit(askedBy(given, organisation?.id ?? provider, entry));
  };
  return (
    <form className="ds-panel ds-reference" noValidate onSubmit={ask}>
      <div className="ds-reference__fields">
        {organisation === null && <ProviderBox value={provider} onChange={setProvider} />}
        <div className="ds-field">
          <label className="utrecht-form-label" htmlFor={id}>
            {t('oversight.reference')}
          </label>
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
        </div>
        <Button type="submit" appearance="primary-action" busy={busy}>
          {submit}
        </Button>
      </div>
      <p id={`${id}-hint`} className="ds-small ds-soft">
        {t(organisation === null ? 'oversight.referenceHint' : 'oversight.referenceHintOwn')}
      </p>
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="ds-strong">
          {t('oversight.referenceWrong')}
        </p>
      )}
    </form>
  );
}

/** Who came here by a link of the trail asks by its id; so does who names no provider. */
function askedBy(given: string, provider: string, linked: string): AskedEntry {
  if (given === linked || provider === '') return { entry: given };
  return { reference: given, provider };
}

function ProviderBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(providersQuery);
  return (
    <SelectField label={t('oversight.provider')} value={value} onChange={onChange}>
      <option value="">{t('oversight.noProvider')}</option>
      {data?.items.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
