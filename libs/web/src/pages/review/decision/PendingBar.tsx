import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../../frame/shortcuts.js';
import { useLanguage } from '../../../i18n/language.js';
import { useProblemText } from '../../../parts/States.js';
import { type Pending } from './made-decision.js';
import './pending-bar.css';
import { dismiss, sendPendingNow, setPaused, UNDO_MS, undoDecision } from './pending-decision.js';
import { SubjectLink } from './SubjectLink.js';
import { useDecisionLabel } from './use-decision-label.js';
import { usePending } from './use-pending.js';

const MS_PER_SECOND = 1000;

/** After a decision: ten seconds to take it back, longer for who is at it, then what came of it. */
export function PendingBar() {
  const pending = usePending();
  const navigate = useNavigate();
  const undo = async (): Promise<void> => {
    const undone = await undoDecision();
    if (undone?.kind === 'proposal')
      await navigate({ to: '/beoordelen/$id', params: { id: undone.subjectId }, search: (before) => before });
    if (undone?.kind === 'case')
      await navigate({ to: '/beoordelen/regiotafel/$id', params: { id: undone.subjectId } });
  };
  const open = pending?.phase === 'waiting' || pending?.phase === 'recording';
  useShortcut('u', open ? () => void undo() : undefined);
  return (
    <div
      className="ds-pending"
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <div role="status">
        {pending && pending.phase !== 'failed' && <Progress pending={pending} onUndo={() => void undo()} />}
      </div>
      <div role="alert">{pending?.phase === 'failed' && <Failed pending={pending} />}</div>
    </div>
  );
}

const SAID = { approve: 'pending.approved', refuse: 'pending.refused', decide: 'pending.decided' } as const;

function Progress({ pending, onUndo }: { pending: Pending; onUndo: () => void }) {
  const { t } = useTranslation();
  const label = useDecisionLabel()(pending);
  if (pending.phase === 'done')
    return (
      <p className="ds-pending__bar">{t(pending.held ? 'pending.held' : 'pending.recorded', { label })}</p>
    );
  if (pending.phase === 'looking')
    return <p className="ds-pending__bar">{t('pending.looking', { label })}</p>;
  return (
    <div className="ds-pending__bar">
      <p>{t(SAID[pending.said], { label })}</p>
      {(pending.phase === 'settling' || pending.phase === 'recording') && (
        <span className="ds-pending__soft">{t('pending.settling')}</span>
      )}
      {pending.phase === 'waiting' && (
        <>
          <span className="ds-pending__soft" aria-hidden="true">
            {t('pending.left', { seconds: Math.ceil(pending.leftMs / MS_PER_SECOND) })}
          </span>
          <button type="button" onClick={onUndo} aria-keyshortcuts="u">
            {t('pending.undo')} <kbd className="ds-kbd">u</kbd>
          </button>
          <button type="button" onClick={() => void sendPendingNow()}>
            {t('pending.now')}
          </button>
          <progress className="ds-pending__left" aria-hidden="true" max={UNDO_MS} value={pending.leftMs} />
        </>
      )}
    </div>
  );
}

function Failed({ pending }: { pending: Pending }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const text = useProblemText();
  const label = useDecisionLabel()(pending);
  return (
    <div className="ds-pending__bar ds-pending__bar--failed">
      <p>
        <strong>{t('pending.failed', { label })}</strong>{' '}
        {pending.why
          ? pending.why[language]
          : pending.problem === 'not-there'
            ? t('pending.notThere')
            : pending.problem && text(pending.problem)}
      </p>
      <SubjectLink of={pending} onClick={dismiss} />
      <button type="button" onClick={dismiss}>
        {t('pending.close')}
      </button>
    </div>
  );
}
