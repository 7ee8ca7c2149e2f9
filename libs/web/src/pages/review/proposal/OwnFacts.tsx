import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../api/types.js';
import { useFormat } from '../../../format/use-format.js';

/** What is no criterion: where the client lives, since when, under which reference, and who treated them before. */
export function OwnFacts({ proposal: { need, reference, earlierContact } }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    ['area', need.areaName],
    ['registered', need.registeredOn && format.date(need.registeredOn)],
    ['reference', reference],
    ['earlierContact', earlierContact && t('facts.earlierContactAt', { when: earlierContact })],
  ] as const;
  return (
    <section className="ds-panel" aria-labelledby="need">
      <h2 id="need" className="ds-h2">
        {t('facts.client')}
      </h2>
      <dl className="ds-facts ds-facts--pairs">
        {facts.map(([key, value]) =>
          value ? (
            <div key={key} className={key === 'earlierContact' ? 'ds-facts__whole' : undefined}>
              <dt>{t(`facts.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
