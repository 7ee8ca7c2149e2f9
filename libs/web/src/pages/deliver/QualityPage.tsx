import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { qualityQuery } from '../../api/deliveries.js';
import type { QualityFinding } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { Alert } from '../../parts/Alert.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { Empty } from '../../parts/States.js';
import './deliver.css';

/** What can be improved in what the own organisation delivers, the gravest first. */
export function QualityPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(qualityQuery);
  return (
    <Page
      title={t('quality.title')}
      name={t('quality.title')}
      crumbs={[{ label: t('stages.deliver'), to: '/aanleveren' }]}
      lead={t('quality.lead')}
    >
      <Loaded query={query}>
        {({ on, clients, sound, findings }) => {
          if (clients === 0 && findings.length === 0)
            return (
              <Empty title={t('quality.empty')}>
                <p>{t('quality.emptyNext')}</p>
              </Empty>
            );
          const counts = { count: clients, number: format.number(clients), sound: format.number(sound) };
          return (
            <>
              <div className="ds-panel ds-stack ds-stack--tight">
                {clients > 0 && <p className="ds-strong">{t('quality.sound', counts)}</p>}
                <p className="ds-small ds-soft">{t('quality.asOf', { day: format.date(on) })}</p>
              </div>
              {findings.length === 0 ? (
                <Alert kind="ok">
                  <p>{t('quality.nothing')}</p>
                </Alert>
              ) : (
                <section className="ds-stack" aria-label={t('quality.findings')}>
                  {findings.map((finding) => (
                    <Finding key={finding.code} finding={finding} />
                  ))}
                </section>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

const KIND = { error: 'error', warning: 'warning', note: 'info' } as const;

function Finding({ finding }: { finding: QualityFinding }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { weight, nl, en, todoNl, todoEn, items } = finding;
  return (
    <Alert kind={KIND[weight]}>
      <h2 className="ds-strong">
        {t(`quality.weight.${weight}`)}: {inLanguage({ nl, en }, language)}
      </h2>
      <p>{inLanguage({ nl: todoNl, en: todoEn }, language)}</p>
      {items.length > 0 && <Items finding={finding} />}
    </Alert>
  );
}

function Items({ finding: { about, count, items } }: { finding: QualityFinding }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  return (
    <details>
      <summary>{t(about === 'clients' ? 'quality.clients' : 'quality.programmes')}</summary>
      <ul className={items.some(({ whyNl }) => whyNl !== null) ? 'ds-bullets' : 'ds-quality__items'}>
        {items.map(({ reference, whyNl, whyEn }) => (
          <li key={reference}>
            <span className="ds-strong">{reference}</span>
            {whyNl !== null && ` · ${inLanguage({ nl: whyNl, en: whyEn ?? whyNl }, language)}`}
          </li>
        ))}
      </ul>
      {count > items.length && (
        <p className="ds-small ds-soft">
          {t('quality.first', { shown: format.number(items.length), number: format.number(count) })}
        </p>
      )}
    </details>
  );
}
