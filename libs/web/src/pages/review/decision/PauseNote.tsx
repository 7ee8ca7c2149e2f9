import { useTranslation } from 'react-i18next';
import { type Pause, undoPending } from '../../../api/pending.js';
import { refreshAll } from '../../../api/query-client.js';
import { useCodes } from '../../../format/use-codes.js';
import { Button } from '../../../parts/Button.js';
import { ProblemNote } from '../../../parts/States.js';
import { useChange } from '../../../parts/use-change.js';
import { usePending } from './use-pending.js';

interface Props {
  pause: Pause;
  kind: 'proposal' | 'case';
  subjectId: string;
}

/** What has been decided here and can still be undone: by oneself, or by a colleague, whose it is to undo. */
export function PauseNote({ pause, kind, subjectId }: Props) {
  const { t } = useTranslation();
  const codes = useCodes();
  const bar = usePending();
  const undo = useChange({ mutationFn: () => undoPending(pause.id), onSettled: refreshAll });
  const what = pause.decision
    ? codes.label('caseDecisions', pause.decision)
    : t(pause.verdict === 'refuse' ? 'decision.refused' : 'decision.approved');
  const inBar = bar?.kind === kind && bar.subjectId === subjectId;
  return (
    <div className="ds-stack ds-stack--tight">
      <p>
        <span className="ds-strong">{what}</span>{' '}
        {pause.mine ? t('pause.mine') : t('pause.colleague', { name: pause.by })}
      </p>
      {pause.mine && !inBar && (
        <p>
          <Button small busy={undo.isPending} onClick={() => undo.mutate()}>
            {t('pending.undo')}
          </Button>
        </p>
      )}
      {undo.problem && <ProblemNote problem={undo.problem} />}
    </div>
  );
}
