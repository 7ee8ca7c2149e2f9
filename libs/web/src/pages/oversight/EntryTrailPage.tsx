import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AskedEntry, clientAnswerQuery } from '../../api/oversight.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { ClientAnswerPanel } from './ClientAnswerPanel.js';
import './oversight.css';
import { OversightSections } from './OversightSections.js';
import { ReferenceForm } from './ReferenceForm.js';

const route = getRouteApi('/toezicht/wachtplek');

/** The answer to a client who asks who saw their data (NEN 7513): to be read here, and to be given as a letter. */
export function EntryTrailPage() {
  const { t } = useTranslation();
  const { kenmerk } = route.useSearch();
  const [asked, setAsked] = useState<AskedEntry | null>(null);
  useEffect(() => setAsked(kenmerk === undefined ? null : { entry: kenmerk }), [kenmerk]);
  return (
    <Page
      title={t('entryTrail.title')}
      name={t('oversight.sections.entry')}
      crumbs={[{ label: t('oversight.title'), to: '/toezicht' }]}
      lead={t('entryTrail.lead')}
    >
      <OversightSections current="entry" />
      <ReferenceForm entry={kenmerk ?? ''} submit={t('entryTrail.find')} onSubmit={setAsked} />
      {asked !== null && <Found key={JSON.stringify(asked)} asked={asked} />}
    </Page>
  );
}

function Found({ asked }: { asked: AskedEntry }) {
  const query = useQuery(clientAnswerQuery(asked));
  return <Loaded query={query}>{(answer) => <ClientAnswerPanel asked={asked} answer={answer} />}</Loaded>;
}
