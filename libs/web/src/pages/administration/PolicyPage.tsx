import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { policyQuery } from '../../api/administration.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { AdministrationSections } from './AdministrationSections.js';
import { PolicyForm } from './PolicyForm.js';
import { PolicyHistory } from './PolicyHistory.js';

/** What the region has agreed on, as a form made of the document: its numbers, in units, with who notices each. */
export function PolicyPage() {
  const { t } = useTranslation();
  const query = useQuery(policyQuery);
  return (
    <Page
      title={t('administration.sections.policy')}
      name={t('administration.sections.policy')}
      crumbs={[{ label: t('administration.title'), to: '/beheer' }]}
      lead={t('regionPolicy.lead')}
    >
      <AdministrationSections current="policy" />
      <Loaded query={query} lines={10}>
        {(policy) => (
          <div className="ds-stack">
            {/* Of whoever was late the numbers stay, beside what others made of the rest. */}
            <PolicyForm policy={policy} />
            <PolicyHistory policy={policy} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
