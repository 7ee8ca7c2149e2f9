import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentGiver } from '../../api/types.js';
import { Button } from '../../parts/Button.js';
import { Choice } from './Choice.js';

/** Whose consent the law asks for at this age. */
export function Givers({ givers }: { givers: readonly ConsentGiver[] }) {
  const { t } = useTranslation();
  return givers.map((one) => (
    <span key={one} className="ds-small ds-soft">
      {t(`handOver.whoConsents.${one}`)}
    </span>
  ));
}

/** Whose consent it is unless the sender says otherwise; null where the age band spans 12 or 16, and only they know. */
const usual = (givers: readonly ConsentGiver[]): ConsentGiver | null => {
  const [first, ...others] = givers.filter((one) => one !== 'representative');
  return others.length === 0 ? (first ?? null) : null;
};

/** Of several people whose consent it can be the sender knows which, and says so. */
export function AskGiver({
  givers,
  busy,
  onRecord,
}: {
  givers: readonly ConsentGiver[];
  busy: boolean;
  onRecord: (giver: ConsentGiver) => void;
}) {
  const { t } = useTranslation();
  const name = useId();
  const [said, setSaid] = useState<ConsentGiver | null>(() => usual(givers));
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(said === null);
    if (said !== null && !busy) onRecord(said);
  };
  return (
    <form noValidate onSubmit={submit}>
      <fieldset className="ds-fieldset" aria-describedby={missing ? `${name}-missing` : undefined}>
        <legend className="ds-small">{t('handOver.consentBy')}</legend>
        {givers.map((one) => (
          <Choice
            key={one}
            name={name}
            label={t(`handOver.whoConsents.${one}`)}
            checked={said === one}
            onChoose={() => setSaid(one)}
          />
        ))}
        {missing && (
          <p id={`${name}-missing`} className="ds-small ds-late" role="alert">
            {t('handOver.consentMissing')}
          </p>
        )}
      </fieldset>
      <Button type="submit" small busy={busy}>
        {t('handOver.record')}
        <span className="ds-unseen">: {t('handOver.consent')}</span>
      </Button>
    </form>
  );
}
