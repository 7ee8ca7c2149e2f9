import { useTranslation } from 'react-i18next';

const EXAMPLE = `POST /api/v1/waiting-list
Authorization: Bearer …
Idempotency-Key: 3f2a9c1e-7b54-4d08-9e61-c5a0d8f4b712

{ "mode": "snapshot", "entries": [ { "reference": "BKTRWQNPZD", "diagnosis": "dsm5-anxiety", … } ] }`;

export function HowToPush() {
  const { t } = useTranslation();
  return (
    <section className="ds-panel ds-stack" aria-labelledby="how">
      <h2 id="how" className="ds-h2">
        {t('deliver.howTitle')}
      </h2>
      <ul className="ds-bullets">
        <li>{t('deliver.howPush')}</li>
        <li>{t('deliver.howDryRun')}</li>
        <li>{t('deliver.howPrivacy')}</li>
      </ul>
      <pre className="ds-code" tabIndex={0} role="region" aria-label={t('deliver.example')}>
        {EXAMPLE}
      </pre>
      <p>
        <a href="/api/docs">{t('deliver.docs')}</a>
      </p>
    </section>
  );
}
