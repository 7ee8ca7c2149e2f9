import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail, Verdict } from '../../../api/types.js';
import { useShortcut } from '../../../frame/shortcuts.js';
import { useFormat } from '../../../format/use-format.js';
import { useLanguage } from '../../../i18n/language.js';
import { Button } from '../../../parts/Button.js';
import { holdDecision } from './pending-decision.js';
import { useNeedText } from '../proposal/use-need-text.js';
import { usePendingId } from './use-pending.js';
import { Assignee } from '../proposal/Assignee.js';
import { DecisionList } from './DecisionList.js';
import { RejectionForm } from './RejectionForm.js';

/** Who has looked, and the two buttons. The decision itself is held for ten seconds by the bar below. */
export function DecisionPanel({ proposal, onDecided }: { proposal: ProposalDetail; onDecided: () => void }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const needText = useNeedText();
  const [rejecting, setRejecting] = useState(false);
  const rejectButton = useRef<HTMLButtonElement>(null);
  const deciding = usePendingId() === proposal.id;
  const { allowed } = proposal;

  const decide = (verdict: Verdict, reason?: string): void => {
    const label = `${needText(proposal.need).diagnosis}, ${format.week(proposal.proposed.week)}`;
    holdDecision(proposal.id, label, { verdict, reason, version: proposal.version });
    onDecided();
  };
  const approve = allowed.approve && !deciding ? () => decide('approve') : undefined;
  const refuse = allowed.refuse && !deciding ? () => setRejecting(true) : undefined;
  useShortcut('a', rejecting ? undefined : approve);
  useShortcut('r', refuse);
  const whyNot = language === 'nl' ? allowed.reasonNl : allowed.reasonEn;
  const cancel = (): void => {
    setRejecting(false);
    rejectButton.current?.focus();
  };

  return (
    <section className="ds-panel ds-stack" aria-labelledby="eyes">
      <div>
        <h2 id="eyes" className="ds-h2">
          {t('decision.title')}
        </h2>
        <DecisionList proposal={proposal} />
        {allowed.approve && <Assignee proposal={proposal} />}
      </div>
      {(approve || refuse) && (
        <div className="ds-decide">
          <div className="ds-decide__buttons">
            {approve && (
              <Button appearance="primary-action" onClick={approve} aria-keyshortcuts="a">
                {t('decision.approve')} <kbd className="ds-kbd">a</kbd>
              </Button>
            )}
            {refuse && (
              <Button ref={rejectButton} aria-expanded={rejecting} onClick={refuse} aria-keyshortcuts="r">
                {t('decision.refuse')} <kbd className="ds-kbd">r</kbd>
              </Button>
            )}
          </div>
          {rejecting && (
            <RejectionForm
              side={proposal.side}
              onReject={(reason) => decide('refuse', reason)}
              onCancel={cancel}
            />
          )}
        </div>
      )}
      {!approve && !refuse && whyNot && <p className="ds-small ds-soft">{whyNot}</p>}
    </section>
  );
}
