import { useTranslation } from 'react-i18next';
import type { CasePageData } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { shortName } from '../../format/short-name.js';
import { useFormat } from '../../format/use-format.js';
import { PauseNote } from '../review/decision/PauseNote.js';
import { regionDay } from '../../format/region-day.js';
import { CaseDecisionForm } from './CaseDecisionForm.js';

/** What was decided, or the form to decide with. */
export function CaseDecision({ given, onDecided }: { given: CasePageData; onDecided: () => void }) {
  const { t } = useTranslation();
  if (given.decided === null && !given.allowed.decide && given.state !== 'on-agenda') return null;
  return (
    <section className="ds-panel ds-stack" aria-labelledby="decision">
      <h2 id="decision" className="ds-h2">
        {t('caseDecision.title')}
      </h2>
      {given.decided ? (
        <Taken given={given} decided={given.decided} />
      ) : given.pending ? (
        <PauseNote pause={given.pending} kind="case" subjectId={given.id} />
      ) : given.allowed.decide ? (
        <CaseDecisionForm given={given} onDecided={onDecided} />
      ) : (
        <p className="ds-soft">{t(notYet(given) ? 'case.notYet' : 'case.allowedNot')}</p>
      )}
    </section>
  );
}

/** Nobody decides before the table meets. */
const notYet = ({ meeting, allowed }: CasePageData): boolean =>
  allowed.schedule && meeting !== null && meeting.on > regionDay(0);

function Taken({ given, decided }: { given: CasePageData; decided: NonNullable<CasePageData['decided']> }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const { programme, providerName, week, proposalState, reviewOn, domain } = decided;
  return (
    <div className="ds-stack ds-stack--tight">
      <p>
        <span className="ds-strong">{codes.label('caseDecisions', decided.decision)}</span>
        <br />
        <span className="ds-small ds-soft">{t('caseDecision.taken', { date: format.date(decided.at) })}</span>
      </p>
      {domain && <p>{t('caseDecision.referredTo', { domain: codes.label('caseDomains', domain) })}</p>}
      {programme && week && (
        <p>
          {t('caseDecision.proposal', {
            programme: programme.name,
            provider: shortName(providerName ?? ''),
            week: format.week(week),
          })}
        </p>
      )}
      {proposalState && <p>{t(`caseDecision.proposalState.${proposalState}`)}</p>}
      {reviewOn && <p>{t('caseDecision.reviewed', { date: format.date(reviewOn) })}</p>}
      {given.outcome && (
        <p>{t('caseDecision.outcome', { outcome: codes.label('caseOutcomes', given.outcome) })}</p>
      )}
    </div>
  );
}
