import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail, Verdict } from '../../../api/types.js';
import { useShortcut } from '../../../frame/shortcuts.js';
import { useFormat } from '../../../format/use-format.js';
import { useLanguage } from '../../../i18n/language.js';
import { Button } from '../../../parts/Button.js';
import { decide as sendDecision } from '../../../api/commands.js';
import { AtBottomOnPhone } from '../../../frame/Bottom.js';
import { PauseNote } from './PauseNote.js';
import { makeDecision } from './pending-decision.js';
import { type DecisionKeys, noteDecided } from './use-decision-keys.js';
import { Assignee } from '../proposal/Assignee.js';
import { DecisionList } from './DecisionList.js';
import { RejectionForm } from './RejectionForm.js';

interface Props {
  proposal: ProposalDetail;
  counts: DecisionKeys['counts'];
  onDecided: () => void;
}

/** Who has looked, and the two buttons. A decision can be undone for ten seconds, by the bar below. */
export function DecisionPanel({ proposal, counts, onDecided }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const [rejecting, setRejecting] = useState(false);
  const rejectButton = useRef<HTMLButtonElement>(null);
  const { allowed } = proposal;

  const decide = (verdict: Verdict, reason?: string): void => {
    const { id, need, proposed, reference, version } = proposal;
    noteDecided();
    // It goes with this page. Taken off before anything is drawn, it does not make the browser lay out a page in between.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    makeDecision(
      {
        ...{ kind: 'proposal', subjectId: id, said: verdict },
        ...{ diagnosis: need.diagnosis, week: proposed.week, reference },
      },
      () => sendDecision(id, { verdict, reason, version }),
    );
    onDecided();
  };
  // As long as it is drawn: pressed once more, a button or a key says that it was decided already. The second half of a
  // double click falls on the next proposal, in the same place.
  const pressed = (action: () => void) => (event: Pick<UIEvent, 'timeStamp'>) => {
    if (counts(event)) action();
  };
  const approve = allowed.approve ? pressed(() => decide('approve')) : undefined;
  const refuse = allowed.refuse ? pressed(() => setRejecting(true)) : undefined;
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
        {(approve || refuse) && (
          <p className="ds-small">
            {t('decision.by', { date: format.day(proposal.expiresOn), count: proposal.daysLeft })}
          </p>
        )}
        <DecisionList proposal={proposal} />
        {allowed.approve && <Assignee proposal={proposal} />}
      </div>
      {(approve || refuse) && (
        <AtBottomOnPhone label={t('decision.yours')} className="ds-decide">
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
              onReject={(reason, event) => pressed(() => decide('refuse', reason))(event)}
              onCancel={cancel}
            />
          )}
        </AtBottomOnPhone>
      )}
      {proposal.pending && <PauseNote pause={proposal.pending} kind="proposal" subjectId={proposal.id} />}
      {!proposal.pending && !approve && whyNot && <p className="ds-small ds-soft">{whyNot}</p>}
    </section>
  );
}
