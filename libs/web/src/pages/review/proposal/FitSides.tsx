import { useTranslation } from 'react-i18next';
import type { CodeListName, ProposalDetail } from '../../../api/types.js';
import { softHyphens } from '../../../format/soft-hyphens.js';
import { useCodes } from '../../../format/use-codes.js';
import { useFormat } from '../../../format/use-format.js';
import { Definition } from '../../../parts/Definition.js';

interface Props {
  criterion: ProposalDetail['fit'][number]['criterion'];
  proposal: ProposalDetail;
}

const useList = (): ((list: CodeListName, of: readonly (string | number)[] | null) => string) => {
  const codes = useCodes();
  return (list, of) => (of ?? []).map((code) => softHyphens(codes.label(list, String(code)))).join(', ');
};

/** The group; of an older list which held more than one of today's, what the client may have. */
export function DiagnosisFact({ code }: { code: string }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const groups = codes.all('diagnoses').find((group) => group.code === code)?.newestGroups ?? [];
  return (
    <>
      {softHyphens(codes.label('diagnoses', code))}
      {groups.length > 1 && (
        <div className="ds-small ds-soft">
          {t('facts.olderGroup', { groups: groups.map((one) => codes.label('diagnoses', one)).join(', ') })}
        </div>
      )}
    </>
  );
}

/** What the client needs, as far as the reader may know it. */
export function ClientSide({ criterion, proposal: { need } }: Props) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const list = useList();
  switch (criterion) {
    case 'diagnosis':
      return <DiagnosisFact code={need.diagnosis} />;
    case 'care': {
      const care = [
        list('levels', need.levels),
        list('intensities', need.intensities),
        list('forms', need.forms),
      ].filter((part) => part !== '');
      return care.length === 0 ? list('settings', need.settings) : care.join('; ');
    }
    case 'severity':
      return (
        <>
          {codes.label('severities', String(need.severity))}{' '}
          <Definition of={t('facts.severity')}>{t('facts.severityDefinition')}</Definition>
        </>
      );
    case 'age':
      return t('need.age', { ages: format.ages(need.age) });
    case 'title':
      return need.title === null ? t('facts.titleUnknown') : softHyphens(codes.label('titles', need.title));
    case 'circuit':
      return need.circuit === null ? t('fit.notSaid') : softHyphens(codes.label('circuits', need.circuit));
    case 'language':
      return codes.label('languages', need.language);
    case 'conditions':
      return list('conditions', need.conditions) || t('fit.asksNothing');
    case 'exclusions':
    case 'guidelines':
      return list('flags', need.flags) || t('facts.noFlags');
    case 'travel':
      return need.maxTravel === null ? t('facts.noLimit') : t('fit.atMost', { minutes: need.maxTravel });
    case 'insurer':
      return need.insurer === null ? t('fit.notSaid') : codes.label('insurers', need.insurer);
  }
}

/** What the programme asks or gives. Of its groups and insurers only that the client's is among them: the rest is no answer. */
export function ProgrammeSide({ criterion, proposal: { need, programme, travelMinutes } }: Props) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const list = useList();
  switch (criterion) {
    case 'diagnosis':
      if (programme.takesAll) return t('fit.takesAll');
      return programme.diagnoses.includes(need.diagnosis)
        ? t('fit.thisAnd', { count: programme.diagnoses.length - 1 })
        : list('diagnoses', programme.diagnoses) || t('supply.takesUndiagnosed');
    case 'care': {
      const care = [
        list('levels', programme.levels),
        list('intensities', programme.intensities),
        list('forms', programme.forms),
      ].filter((part) => part !== '');
      return care.length === 0 ? list('settings', programme.settings) : care.join('; ');
    }
    case 'severity':
      return list('severities', programme.severities);
    case 'age':
      return t('need.age', { ages: format.ages(programme.ages) });
    case 'title':
      return programme.titles === null ? t('fit.anyTitle') : list('titles', programme.titles);
    case 'circuit':
      return programme.circuits === null ? t('fit.anyCircuit') : list('circuits', programme.circuits);
    case 'language':
      return [
        list('languages', programme.languages),
        programme.interpreted.length > 0
          ? t('fit.interpreted', { languages: list('languages', programme.interpreted) })
          : '',
      ]
        .filter((part) => part !== '')
        .join('; ');
    case 'conditions':
      return [
        t(programme.minStart === null ? 'fit.noGroup' : 'fit.group'),
        t(
          programme.femaleClinician === null
            ? 'fit.femaleUnknown'
            : programme.femaleClinician
              ? 'fit.female'
              : 'fit.noFemale',
        ),
      ].join(', ');
    case 'exclusions':
      return list('flags', programme.excludes) || t('fit.excludesNothing');
    case 'guidelines':
      return list('flags', programme.excludesSoft) || t('fit.excludesNothing');
    case 'travel':
      if (programme.online) return t('travel.online');
      return travelMinutes === null
        ? programme.area.name
        : `${programme.area.name}, ${t('travel.minutes', { minutes: travelMinutes })}`;
    case 'insurer':
      if (programme.insurers === null) return t('fit.anyInsurer');
      return need.insurer !== null && programme.insurers.includes(need.insurer)
        ? t('fit.contract')
        : list('insurers', programme.insurers) || codes.label('insurers', '');
  }
}
