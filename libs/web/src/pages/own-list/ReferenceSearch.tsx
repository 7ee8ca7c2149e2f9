import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/Button.js';
import { Field } from '../../parts/Field.js';

/** What the service takes as a reference or its beginning; nine digits could be somebody's number, and go nowhere. */
const REFERENCE = /^(?!\d{9}$)[A-Za-z0-9_-]{1,64}$/;

interface Props {
  reference: string;
  onSearch: (reference: string) => void;
}

/** Asked when it is sent and not at each letter. */
export function ReferenceSearch({ reference, onSearch }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(reference);
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = text.trim();
    const fits = given === '' || REFERENCE.test(given);
    setWrong(!fits);
    if (fits) onSearch(given);
  };
  return (
    <form role="search" className="ds-own-list__search" noValidate onSubmit={submit}>
      <Field label={t('ownList.reference')} hint={wrong ? '' : t('ownList.referenceHint')}>
        {(attributes) => (
          <div className="ds-row ds-own-list__row">
            <input
              {...attributes}
              type="search"
              value={text}
              maxLength={64}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              aria-invalid={wrong || undefined}
              onChange={(event) => setText(event.target.value)}
            />
            <Button type="submit" appearance="primary-action">
              {t('ownList.find')}
            </Button>
          </div>
        )}
      </Field>
      {wrong && (
        <p role="alert" className="ds-strong">
          {t('ownList.referenceWrong')}
        </p>
      )}
    </form>
  );
}
