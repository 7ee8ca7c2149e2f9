import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addProvider, type ProviderLimits, setProvider } from '../../api/administration.js';
import { asProblem } from '../../api/problem.js';
import { useLanguage } from '../../i18n/language.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { Field } from '../../parts/Field.js';
import { useProblemText } from '../../parts/States.js';

type Fields = Readonly<
  Record<
    'id' | 'name' | 'references' | 'maxOut' | 'maxNetIn' | 'minHighShare' | 'phone' | 'mail' | 'address',
    string
  >
>;
const PERCENT = 100;

const EMPTY: Fields = {
  ...{ id: '', name: '', references: 'random', maxOut: '', maxNetIn: '', minHighShare: '' },
  ...{ phone: '', mail: '', address: '' },
};
const fieldsOf = ({
  id,
  references,
  name,
  maxOut,
  maxNetIn,
  minHighShare,
  phone,
  mail,
  address,
}: ProviderLimits): Fields => ({
  id,
  references,
  name,
  maxOut: maxOut === null ? '' : String(maxOut),
  maxNetIn: maxNetIn === null ? '' : String(maxNetIn),
  minHighShare: minHighShare === null ? '' : String(Number((minHighShare * PERCENT).toFixed(2))),
  phone: phone ?? '',
  mail: mail ?? '',
  address: address ?? '',
});
/** Empty is no limit; what is no number is NaN, and never sent: as JSON it would be no limit. */
const numberOf = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.trim().replace(',', '.'));
const NUMBERS = ['maxOut', 'maxNetIn', 'minHighShare'] as const;
const isNoNumber = (text: string): boolean => Number.isNaN(numberOf(text));
const textOf = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const shareOf = (text: string): number | null => {
  const percent = numberOf(text);
  return percent === null ? null : Number((percent / PERCENT).toFixed(6));
};

/**
 * @param provider null = one that is let in
 * @param onDone with the name where it was saved, with null where it was left as it is
 */
export function ProviderForm({
  provider,
  onDone,
}: {
  provider: ProviderLimits | null;
  onDone: (saved: string | null) => void;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [fields, setFields] = useState(provider === null ? EMPTY : fieldsOf(provider));
  // As it was when the fields were filled, whatever the list has heard since.
  const [basedOn] = useState(provider?.mark);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = useMutation({
    mutationFn: () => {
      const said = {
        name: fields.name.trim(),
        maxOut: numberOf(fields.maxOut),
        maxNetIn: numberOf(fields.maxNetIn),
        minHighShare: shareOf(fields.minHighShare),
        phone: textOf(fields.phone),
        mail: textOf(fields.mail),
        address: textOf(fields.address),
      };
      return provider === null
        ? addProvider({ ...said, id: fields.id.trim(), references: fields.references.trim() })
        : setProvider(provider.id, { ...said, basedOn });
    },
    // Then the list shows what it is now.
    onError: () => client.invalidateQueries({ queryKey: ['administration', 'providers'] }),
    onSuccess: async ({ name }) => {
      await client.invalidateQueries({ queryKey: ['administration', 'providers'] });
      onDone(name);
    },
  });
  const problem = save.isError ? asProblem(save.error) : null;
  const alert = useRef<HTMLDivElement>(null);
  // On a phone the button is a long way below it.
  useEffect(() => {
    // In some browsers it answers with a promise, which an effect must not.
    void alert.current?.scrollIntoView({ block: 'nearest' });
  }, [save.error]);
  const labels: Record<keyof Fields, string> = {
    id: t('providerLimits.code'),
    name: t('providerLimits.nameField'),
    references: t('providerLimits.references'),
    maxOut: t('providerLimits.maxOut'),
    maxNetIn: t('providerLimits.maxNetIn'),
    minHighShare: t('providerLimits.minHighShare'),
    phone: t('providerLimits.phone'),
    mail: t('providerLimits.mail'),
    address: t('providerLimits.address'),
  };
  /** As the form calls the field, where the service has a name of its own for it. */
  const inWords = (field: string, text: string): string =>
    Object.hasOwn(labels, field) && text.startsWith(`${field}: `)
      ? `${labels[field as keyof Fields]}: ${text.slice(field.length + 2)}`
      : text;
  const isWrong = (name: keyof Fields): boolean =>
    problem?.errors.some((error) => error.field === name) === true ||
    (NUMBERS.some((one) => one === name) && isNoNumber(fields[name]));
  const field = (name: keyof Fields, hint: string, numeric = false) => (
    <Field
      label={labels[name]}
      hint={numeric && isNoNumber(fields[name]) ? t('providerLimits.noNumber') : hint}
    >
      {(attributes) => (
        <input
          {...attributes}
          ref={name === (provider === null ? 'id' : 'name') ? first : undefined}
          value={fields[name]}
          autoComplete="off"
          inputMode={numeric ? 'decimal' : name === 'id' ? 'numeric' : undefined}
          aria-invalid={isWrong(name) || undefined}
          onChange={({ target }) => setFields({ ...fields, [name]: target.value })}
        />
      )}
    </Field>
  );
  const title =
    provider === null ? t('providerLimits.add') : t('providerLimits.changeOf', { name: provider.name });
  return (
    <form
      className="ds-panel ds-stack"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!NUMBERS.some((name) => isNoNumber(fields[name]))) save.mutate();
      }}
    >
      <h2 className="ds-h2">{provider?.name ?? title}</h2>
      {problem && (
        <div ref={alert}>
          <Alert kind="error" live>
            <p>{problemText(problem)}</p>
            {problem.errors.length > 0 && (
              <ul className="ds-bullets">
                {problem.errors.map((error) => (
                  <li key={error.field}>{inWords(error.field, error[language])}</li>
                ))}
              </ul>
            )}
          </Alert>
        </div>
      )}
      <div className="ds-numbers">
        {provider === null && field('id', t('providerLimits.codeHint'))}
        {field('name', '')}
        {provider === null && field('references', t('providerLimits.referencesHint'))}
        {field('maxOut', t('providerLimits.maxOutHint'), true)}
        {field('maxNetIn', t('providerLimits.maxNetInHint'), true)}
        {field('minHighShare', t('providerLimits.minHighShareHint'), true)}
        {field('phone', t('providerLimits.contactHint'))}
        {field('mail', t('providerLimits.contactHint'))}
        {field('address', t('providerLimits.addressHint'))}
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
