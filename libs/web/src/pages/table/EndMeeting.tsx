import { useIsMutating } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endMeeting } from '../../api/commands.js';
import { refreshAll } from '../../api/query-client.js';
import type { Meeting } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { ConfirmDialog } from '../../parts/ConfirmDialog.js';
import { ProblemNote } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';
import { sendPendingNow } from '../review/decision/pending-decision.js';

/** How a meeting ended, and how many cases it did not come to. */
export interface Ended {
  readonly on: string;
  readonly as: 'held' | 'cancelled';
  readonly open: number;
}

/** Closes a meeting, or calls it off. It cannot be opened again: where cases are left, it is said first what becomes of them. */
export function EndMeeting({ meeting, onEnded }: { meeting: Meeting; onEnded: (ended: Ended) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isChanging = useIsMutating() > 0;
  const [asking, setAsking] = useState(false);
  const { on, open, decided } = meeting;
  const as = decided > 0 ? 'held' : 'cancelled';
  const end = useChange({
    mutationFn: async () => {
      // What was decided a moment ago belongs to this meeting.
      await sendPendingNow();
      return endMeeting(meeting.id, as, meeting.version);
    },
    onSuccess: () => {
      onEnded({ on, as, open });
      return refreshAll();
    },
    onSettled: () => setAsking(false),
  });
  return (
    <>
      <Button
        small
        className="ds-no-print"
        // Not while cases are still being put on its agenda: they would be left out of what is asked.
        busy={isChanging || end.isPending}
        onClick={() => (open > 0 ? setAsking(true) : end.mutate())}
      >
        {t(`meeting.${as}`)}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t(`meeting.sure.${as}`, { date: format.date(on) })}
          yes={t(`meeting.yes.${as}`)}
          no={t('meeting.no')}
          busy={end.isPending}
          onYes={() => end.mutate()}
          onNo={() => setAsking(false)}
        >
          <p>{t('meeting.left', { count: open })}</p>
          <p>{t('meeting.final')}</p>
        </ConfirmDialog>
      )}
      {end.problem && <ProblemNote problem={end.problem} />}
    </>
  );
}
