import { useTranslation } from 'react-i18next';
import type { Decision, ProposalDetail, Side } from '../../../api/types.js';
import { useCodes } from '../../../format/use-codes.js';
import { lowerFirst } from '../../../format/lower-first.js';
import { useFormat } from '../../../format/use-format.js';
import { useLanguage } from '../../../i18n/language.js';
import { eyeOf } from '../../../parts/Eyes.js';
import { ProviderName } from '../../../parts/ProviderName.js';
import '../../../parts/eyes.css';

const SIDES: Side[] = ['sending', 'receiving'];

export function DecisionList({ proposal }: { proposal: ProposalDetail }) {
  return (
    <ul className="ds-eyes-list">
      {SIDES.map((side) => (
        <Looked
          key={side}
          side={side}
          provider={side === 'sending' ? proposal.from.provider.name : proposal.to.provider.name}
          ours={proposal.side === side}
          approved={proposal.eyes[side]}
          decision={proposal.decisions[side]}
          seenAt={proposal.seen[side]}
        />
      ))}
    </ul>
  );
}

interface Props {
  side: Side;
  provider: string;
  ours: boolean;
  approved: boolean;
  decision: Decision | null;
  seenAt: string | null;
}

function Looked({ side, provider, ours, approved, decision, seenAt }: Props) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const { language } = useLanguage();
  const reason = language === 'nl' ? decision?.reasonNl : decision?.reasonEn;
  const eye = decision?.verdict === 'refuse' ? 'refused' : eyeOf(approved, seenAt);
  return (
    <li>
      <svg className="ds-eye" viewBox="0 0 20 20" aria-hidden="true">
        <circle className={`ds-eyes__ring ds-eyes__ring--${eye}`} cx={10} cy={10} r={7.5} />
        {eye === 'seen' && <circle className="ds-eyes__pupil" cx={10} cy={10} r={2.5} />}
        {eye === 'refused' && <line className="ds-eyes__bar" x1={5} y1={15} x2={15} y2={5} />}
      </svg>
      <div>
        <span className="ds-strong">
          <ProviderName name={provider} />
        </span>{' '}
        <span className="ds-small ds-soft">{t(ours ? `decision.${side}Us` : `decision.${side}`)}</span>
        <div>
          {t(`decision.${eye}`)}
          {reason && `: ${lowerFirst(reason)}`}
        </div>
        {!decision && seenAt !== null && (
          <div className="ds-small ds-soft">{t('decision.seenAt', { when: format.moment(seenAt) })}</div>
        )}
        {decision && (
          <div className="ds-small ds-soft">
            {[
              decision.by,
              decision.profession && codes.label('professions', decision.profession),
              format.moment(decision.at),
            ]
              .filter(Boolean)
              .join(', ')}
          </div>
        )}
      </div>
    </li>
  );
}
