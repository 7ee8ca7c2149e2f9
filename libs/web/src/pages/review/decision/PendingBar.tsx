import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../../frame/shortcuts.js';
import { useProblemText } from '../../../parts/States.js';
import './pending-bar.css';
import {
  dismiss,
  type Pending,
  sendPendingNow,
  setPaused,
  UNDO_MS,
  undoDecision,
} from './pending-decision.js';
import { usePending } from './use-pending.js';

const MS_PER_SECOND = 1000;

/** After a decision: ten seconds to take it back, then what came of it. */
export function PendingBar() {
  const pending = usePending();
  const navigate = useNavigate();
  const undo = (): void => {
    const id = undoDecision();
    if (id) void navigate({ to: '/beoordelen/$id', params: { id }, search: (previous) => previous });
  };
  useShortcut('u', pending?.phase === 'waiting' ? undo : undefined);
  return (
    <div
      className="ds-pending"
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <div role="status">
        {pending && pending.phase !== 'failed' && <Progress pending={pending} onUndo={undo} />}
      </div>
      <div role="alert">{pending?.phase === 'failed' && <Failed pending={pending} />}</div>
    </div>
  );
}

function Progress({ pending, onUndo }: { pending: Pending; onUndo: () => void }) {
  const { t } = useTranslation();
  if (pending.phase === 'done') {
    const outcome = pending.resultState === 'approved' ? 'pending.held' : 'pending.recorded';
    return <p className="ds-pending__bar">{t(outcome, { label: pending.label })}</p>;
  }
  const verdict = pending.input.verdict === 'approve' ? 'pending.approved' : 'pending.refused';
  return (
    <div className="ds-pending__bar">
      <p>{t(verdict, { label: pending.label })}</p>
      {pending.phase === 'waiting' && (
        <>
          <span aria-hidden="true">
            {t('pending.left', { seconds: Math.ceil(pending.leftMs / MS_PER_SECOND) })}
          </span>
          <button type="button" onClick={onUndo}>
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
  const text = useProblemText();
  return (
    <div className="ds-pending__bar ds-pending__bar--failed">
      <p>
        <strong>{t('pending.failed', { label: pending.label })}</strong>{' '}
        {pending.problem && text(pending.problem)}
      </p>
      <Link to="/beoordelen/$id" params={{ id: pending.proposalId }} search={{}} onClick={dismiss}>
        {t('pending.look')}
      </Link>
      <button type="button" onClick={dismiss}>
        {t('pending.close')}
      </button>
    </div>
  );
}
