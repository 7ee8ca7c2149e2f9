import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../api/types.js';
import { useCodes } from '../../../format/use-codes.js';
import { useFormat } from '../../../format/use-format.js';
import { Definition } from '../../../parts/Definition.js';
import { DiagnosisFact } from './FitSides.js';

interface Fact {
  key: string;
  label: string;
  value: ReactNode;
}

/** What a proposal and a case have in common; the last two are the sending side's own. */
interface Facts {
  reference: ProposalDetail['reference'];
  need: Omit<ProposalDetail['need'], 'insurer' | 'registeredOn'> &
    Partial<Pick<ProposalDetail['need'], 'insurer' | 'registeredOn'>>;
  programme?: ProposalDetail['programme'];
  earlierContact?: ProposalDetail['earlierContact'];
}

/** The need as facts: what both sides may see, and what only the sending side knows. */
export function NeedFacts({ proposal }: { proposal: Facts }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const { need } = proposal;
  const labels = (list: 'levels' | 'intensities' | 'forms', of: readonly string[] | null): string[] =>
    (of ?? []).map((code) => codes.label(list, code));
  const care = [
    labels('levels', need.levels).join(' / '),
    labels('intensities', need.intensities).join(' / '),
    labels('forms', need.forms).join(' / '),
  ].filter((part) => part !== '');
  const facts: (Fact | null)[] = [
    { key: 'diagnosis', label: t('facts.diagnosis'), value: <DiagnosisFact code={need.diagnosis} /> },
    // Settings say how the provider works; what the client needs follows from them in a run.
    care.length === 0
      ? {
          key: 'settings',
          label: t('facts.settings'),
          value: need.settings.map((code) => <div key={code}>{codes.label('settings', code)}</div>),
        }
      : { key: 'care', label: t('facts.care'), value: care.map((part) => <div key={part}>{part}</div>) },
    { key: 'age', label: t('facts.age'), value: t('need.age', { ages: format.ages(need.age) }) },
    {
      key: 'title',
      label: t('facts.legalTitle'),
      value: need.title === null ? t('facts.titleUnknown') : codes.label('titles', need.title),
    },
    need.circuit === null
      ? null
      : { key: 'circuit', label: t('facts.circuit'), value: codes.label('circuits', need.circuit) },
    {
      key: 'severity',
      label: t('facts.severity'),
      value: (
        <>
          {codes.label('severities', String(need.severity))}{' '}
          <Definition of={t('facts.severity')}>{t('facts.severityDefinition')}</Definition>
        </>
      ),
    },
    { key: 'language', label: t('facts.language'), value: codes.label('languages', need.language) },
    { key: 'area', label: t('facts.area'), value: need.areaName },
    {
      key: 'travel',
      label: t('facts.maxTravel'),
      value: need.maxTravel === null ? t('facts.noLimit') : t('travel.minutes', { minutes: need.maxTravel }),
    },
    {
      key: 'flags',
      label: t('facts.flags'),
      value:
        need.flags.length === 0
          ? t('facts.noFlags')
          : need.flags.map((flag) => (
              <span key={flag} className="ds-flag">
                {codes.label('flags', flag)}
              </span>
            )),
    },
    need.conditions === null || need.conditions.length === 0
      ? null
      : {
          key: 'conditions',
          label: t('facts.conditions'),
          value: need.conditions.map((code) => (
            <div key={code}>
              {codes.label('conditions', code)}
              {code === 'female-clinician' && proposal.programme?.femaleClinician === null && (
                <div className="ds-small ds-strong">{t('facts.askFemaleClinician')}</div>
              )}
            </div>
          )),
        },
    proposal.earlierContact
      ? {
          key: 'contact',
          label: t('facts.earlierContact'),
          value: t('facts.earlierContactAt', { when: proposal.earlierContact }),
        }
      : null,
    need.insurer
      ? { key: 'insurer', label: t('facts.insurer'), value: codes.label('insurers', need.insurer) }
      : null,
    need.registeredOn
      ? { key: 'registered', label: t('facts.registered'), value: format.date(need.registeredOn) }
      : null,
    proposal.reference ? { key: 'reference', label: t('facts.reference'), value: proposal.reference } : null,
  ];
  return (
    <section className="ds-panel" aria-labelledby="need">
      <h2 id="need" className="ds-h2">
        {t('facts.title')}
      </h2>
      <dl className="ds-facts">
        {facts
          .filter((fact): fact is Fact => fact !== null)
          .map((fact) => (
            <div key={fact.key}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
