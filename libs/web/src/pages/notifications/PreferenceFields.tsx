import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailPreference } from '../../api/notify.js';
import { Alert } from '../../parts/Alert.js';

export type Topic = MailPreference['topics'][number];

/** Whether the address works, as far as we know. */
export function Standing({ preference }: { preference: MailPreference }) {
  const { address, addressFrom, confirmed, refused } = preference;
  const { t } = useTranslation();
  if (address === null) return null;
  if (refused)
    return (
      <Alert kind="warning" live>
        <p>{t('preferences.refused')}</p>
      </Alert>
    );
  if (confirmed)
    return (
      <Alert kind="ok">
        <p>{t(addressFrom === 'issuer' ? 'preferences.vouched' : 'preferences.confirmed')}</p>
      </Alert>
    );
  if (addressFrom === 'issuer')
    return (
      <Alert kind="warning" live>
        <p>{t('preferences.vouchedNoMore')}</p>
      </Alert>
    );
  return (
    <Alert kind="info" live>
      <p>{t('preferences.unconfirmed')}</p>
      <p>{t('preferences.again')}</p>
    </Alert>
  );
}

interface AddressProps {
  value: string;
  /** What the identity provider says; null where it says none. */
  claimed: string | null;
  missing: boolean;
  onChange: (value: string) => void;
}
export function Address({ value, claimed, missing, onChange }: AddressProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="ds-form__field">
      <label className="utrecht-form-label" htmlFor={id}>
        {t('preferences.address')}
      </label>
      <span id={`${id}-about`} className="ds-small ds-soft">
        {t(
          claimed !== null && value.trim() === claimed
            ? 'preferences.claimedText'
            : 'preferences.addressText',
        )}
      </span>
      {missing && (
        <span id={`${id}-missing`} role="alert" className="ds-strong">
          {t('preferences.missing')}
        </span>
      )}
      <input
        id={id}
        type="email"
        autoComplete="email"
        maxLength={254}
        className="utrecht-textbox utrecht-textbox--html-input"
        aria-describedby={missing ? `${id}-about ${id}-missing` : `${id}-about`}
        aria-invalid={missing || undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface TopicsProps {
  topics: readonly Topic[];
  muted: readonly Topic[];
  onChange: (muted: readonly Topic[]) => void;
}
/** What mail is about: everything, but for what somebody takes the mark from. */
export function Topics({ topics, muted, onChange }: TopicsProps) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('preferences.topics')}</legend>
      {topics.map((topic) => (
        <label key={topic} className="ds-form__choice">
          <input
            type="checkbox"
            className="ds-checkbox"
            checked={!muted.includes(topic)}
            onChange={({ target }) =>
              onChange(target.checked ? muted.filter((one) => one !== topic) : [...muted, topic])
            }
          />
          {t(`preferences.topic.${topic}`)}
        </label>
      ))}
    </fieldset>
  );
}
