import { useTranslation } from 'react-i18next';
import { cancelRun } from '../../api/commands.js';
import { queryClient } from '../../api/query-client.js';
import type { RunProgress as Progress, RunSummary } from '../../api/types.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { useFormat } from '../../format/use-format.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { ProblemNote } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';
import { phaseOf, provedPercent } from './run-progress.js';
import { useElapsed } from './use-elapsed.js';
import { useRunProgress } from './use-run-progress.js';

/** A slow job: what it is doing, how good its plan is already, how long it takes, and that one may leave or stop it. */
export function RunProgress({ run }: { run: RunSummary }) {
  const { t } = useTranslation();
  const progress = useRunProgress(run.id);
  const seconds = useElapsed(run.startedAt ?? run.requestedAt);
  const queued = run.status === 'queued';
  return (
    <Alert kind="info">
      {/* Read out when the phase changes; the figures below change every second and are not. */}
      <p className="ds-strong" role="status">
        {t(queued ? 'runs.queued' : 'runs.running')} {progress && t(`progress.phase.${phaseOf(progress)}`)}
      </p>
      <progress
        className="ds-progress"
        aria-label={t('runs.progress')}
        {...(progress?.gap == null ? {} : { value: provedPercent(progress.gap), max: 100 })}
      />
      {progress && <Figures progress={progress} />}
      <p className="ds-small">
        <span aria-hidden="true">{t('runs.elapsed', { seconds })} </span>
        {t('runs.mayLeave')}
      </p>
      <CancelRun id={run.id} />
    </Alert>
  );
}

function Figures({ progress: { gap } }: { progress: Progress }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className="ds-progress-figures ds-small">
      <div>
        <dt>{t('progress.gap')}</dt>
        <dd>{gap === null ? t('progress.none') : format.finePercent(gap)}</dd>
      </div>
    </dl>
  );
}

function CancelRun({ id }: { id: string }) {
  const { t } = useTranslation();
  const mayStop = may(useSession(), 'matching-runs:start');
  const cancel = useChange({
    mutationFn: () => cancelRun(id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['runs'] }),
  });
  if (!mayStop) return null;
  return (
    <>
      <div className="ds-row">
        <Button small busy={cancel.isPending || cancel.isSuccess} onClick={() => cancel.mutate()}>
          {t('progress.cancel')}
        </Button>
        <span className="ds-small">
          {t(cancel.isSuccess ? 'progress.cancelling' : 'progress.cancelEffect')}
        </span>
      </div>
      {cancel.problem && <ProblemNote problem={cancel.problem} />}
    </>
  );
}
