import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProviderLimits, setProvider } from '../../api/administration.js';
import { asProblem } from '../../api/problem.js';
import { useLanguage } from '../../i18n/language.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { Field } from '../../parts/Field.js';
import { useProblemText } from '../../parts/States.js';

type Fields = Readonly<
  Record<'name' | 'maxOut' | 'maxNetIn' | 'minHighShare' | 'phone' | 'mail' | 'address', string>
>;
const PERCENT = 100;

const fieldsOf = ({
  name,
  maxOut,
  maxNetIn,
  minHighShare,
  phone,
  mail,
  address,
}: ProviderLimits): Fields => ({
  name,
  maxOut: maxOut === null ? '' : String(maxOut),
  maxNetIn: maxNetIn === null ? '' : String(maxNetIn),
  minHighShare: minHighShare === null ? '' : String(Number((minHighShare * PERCENT).toFixed(2))),
  phone: phone ?? '',
  mail: mail ?? '',
  address: address ?? '',
});
/** Empty is no limit; what is no number goes to the server as it is, which says so. */
const numberOf = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.trim().replace(',', '.'));
const textOf = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const shareOf = (text: string): number | null => {
  const percent = numberOf(text);
  return percent === null ? null : Number((percent / PERCENT).toFixed(6));
};

/** @param onDone with the name where it was saved, with null where it was left as it is */
export function ProviderForm({
  provider,
  onDone,
}: {
  provider: ProviderLimits;
  onDone: (saved: string | null) => void;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [fields, setFields] = useState(fieldsOf(provider));
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = useMutation({
    mutationFn: () =>
      setProvider(provider.id, {
        name: fields.name.trim(),
        maxOut: numberOf(fields.maxOut),
        maxNetIn: numberOf(fields.maxNetIn),
        minHighShare: shareOf(fields.minHighShare),
        phone: textOf(fields.phone),
        mail: textOf(fields.mail),
        address: textOf(fields.address),
      }),
    onSuccess: async ({ name }) => {
      await client.invalidateQueries({ queryKey: ['administration', 'providers'] });
      onDone(name);
    },
  });
  const problem = save.isError ? asProblem(save.error) : null;
  const field = (name: keyof Fields, label: string, hint: string, numeric = false) => (
    <Field label={label} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          ref={name === 'name' ? first : undefined}
          value={fields[name]}
          autoComplete="off"
          inputMode={numeric ? 'decimal' : undefined}
          aria-invalid={problem?.errors.some((error) => error.field.endsWith(name)) || undefined}
          onChange={({ target }) => setFields({ ...fields, [name]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <form
      className="ds-panel ds-stack"
      aria-label={t('providerLimits.changeOf', { name: provider.name })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2 className="ds-h2">{provider.name}</h2>
      {problem && (
        <Alert kind="error" live>
          <p>{problemText(problem)}</p>
          {problem.errors.length > 0 && (
            <ul className="ds-bullets">
              {problem.errors.map((error) => (
                <li key={error.field}>{error[language]}</li>
              ))}
            </ul>
          )}
        </Alert>
      )}
      <div className="ds-numbers">
        {field('name', t('providerLimits.nameField'), '')}
        {field('maxOut', t('providerLimits.maxOut'), t('providerLimits.maxOutHint'), true)}
        {field('maxNetIn', t('providerLimits.maxNetIn'), t('providerLimits.maxNetInHint'), true)}
        {field('minHighShare', t('providerLimits.minHighShare'), t('providerLimits.minHighShareHint'), true)}
        {field('phone', t('providerLimits.phone'), t('providerLimits.contactHint'))}
        {field('mail', t('providerLimits.mail'), t('providerLimits.contactHint'))}
        {field('address', t('providerLimits.address'), t('providerLimits.addressHint'))}
      </div>
      <div className="ds-row">
        <Button type="submit" appearance="primary-action" busy={save.isPending}>
          {t('providerLimits.save')}
        </Button>
        <Button onClick={() => onDone(null)}>{t('providerLimits.cancel')}</Button>
      </div>
    </form>
  );
}
