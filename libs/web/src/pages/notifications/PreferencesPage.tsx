import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  confirmAddress,
  type MailPreference,
  mailPreferenceQuery,
  type NewMailPreference,
  saveMailPreference,
} from '../../api/notify.js';
import { asProblem } from '../../api/problem.js';
import { shortName } from '../../format/short-name.js';
import { useSession } from '../../frame/session.js';
import { useLanguage } from '../../i18n/language.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { ProblemNote } from '../../parts/States.js';
import '../offer/offer.css';
import './notifications.css';
import { Address, Standing, type Topic, Topics } from './PreferenceFields.js';
import { takeToken } from './take-token.js';

const FREQUENCIES = ['off', 'digest', 'at-once'] as const;
const LANGUAGES = [
  { code: 'nl', name: 'Nederlands' },
  { code: 'en', name: 'English' },
] as const;

export function PreferencesPage() {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const query = useQuery(mailPreferenceQuery);
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: confirmAddress,
    onSuccess: (preference) => client.setQueryData(mailPreferenceQuery.queryKey, preference),
  });
  const [saved, setSaved] = useState(false);
  const { mutate } = confirm;
  useEffect(() => {
    const token = takeToken();
    if (token !== null) mutate(token);
  }, [mutate]);
  return (
    <Page
      title={t('preferences.title')}
      name={t('preferences.title')}
      crumbs={[{ label: t('notifications.title'), to: '/meldingen' }]}
      lead={t('preferences.lead', {
        organisation: shortName(organisation?.name ?? t('notifications.region')),
      })}
    >
      {confirm.isSuccess && (
        <Alert kind="ok" live>
          <p>{t('preferences.justConfirmed')}</p>
        </Alert>
      )}
      {saved && (
        <Alert kind="ok" live>
          <p>{t('preferences.saved')}</p>
        </Alert>
      )}
      {confirm.isError && <ProblemNote problem={asProblem(confirm.error)} />}
      <Loaded query={query}>
        {(preference) =>
          preference.mailOn || preference.frequency !== 'off' ? (
            <Form
              key={`${preference.address} ${preference.frequency}`}
              preference={preference}
              onSaved={setSaved}
            />
          ) : (
            <Alert kind="info">
              <p>{t('preferences.off')}</p>
            </Alert>
          )
        }
      </Loaded>
    </Page>
  );
}

interface FormProps {
  preference: MailPreference;
  onSaved: (saved: boolean) => void;
}
function Form({ preference, onSaved }: FormProps) {
  const { t } = useTranslation();
  const { language: page } = useLanguage();
  const client = useQueryClient();
  const [frequency, setFrequency] = useState(preference.frequency);
  const [address, setAddress] = useState(preference.address ?? preference.claimed ?? '');
  const [muted, setMuted] = useState<readonly Topic[]>(preference.muted);
  const [language, setLanguage] = useState(preference.address === null ? page : preference.language);
  const [missing, setMissing] = useState(false);
  const save = useMutation({
    mutationFn: (wish: NewMailPreference) => saveMailPreference(wish),
    onMutate: () => onSaved(false),
    onSuccess: (saved) => {
      client.setQueryData(mailPreferenceQuery.queryKey, saved);
      onSaved(true);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = frequency !== 'off';
    setMissing(wanted && address.trim() === '');
    if (save.isPending || (wanted && address.trim() === '')) return;
    save.mutate({ frequency, language, muted: [...muted], ...(wanted ? { address: address.trim() } : {}) });
  };
  return (
    <form className="ds-panel ds-form ds-stack" noValidate onSubmit={submit}>
      <Standing preference={preference} />
      <fieldset>
        <legend>{t('preferences.often')}</legend>
        {FREQUENCIES.map((option) => (
          <label key={option} className="ds-form__choice">
            <input
              type="radio"
              className="utrecht-radio-button utrecht-radio-button--html-input"
              name="frequency"
              checked={frequency === option}
              onChange={() => setFrequency(option)}
            />
            <span>
              {t(`preferences.frequency.${option}`)}
              <span className="ds-small ds-soft">{t(`preferences.frequencyText.${option}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {frequency !== 'off' && (
        <>
          <Address value={address} claimed={preference.claimed} missing={missing} onChange={setAddress} />
          <Topics topics={preference.topics} muted={muted} onChange={setMuted} />
          <fieldset>
            <legend>{t('preferences.language')}</legend>
            <div className="ds-row">
              {LANGUAGES.map(({ code, name }) => (
                <label key={code} className="ds-form__choice" lang={code}>
                  <input
                    type="radio"
                    className="utrecht-radio-button utrecht-radio-button--html-input"
                    name="language"
                    checked={language === code}
                    onChange={() => setLanguage(code)}
                  />
                  {name}
                </label>
              ))}
            </div>
          </fieldset>
        </>
      )}
      {save.isError && <ProblemNote problem={asProblem(save.error)} />}
      <div className="ds-row">
        <Button type="submit" appearance="primary-action" busy={save.isPending}>
          {t('preferences.save')}
        </Button>
      </div>
    </form>
  );
}
