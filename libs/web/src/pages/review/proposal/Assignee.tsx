import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refreshAll } from '../../../api/query-client.js';
import { release, takeOn, teamQuery } from '../../../api/team.js';
import type { ProposalDetail } from '../../../api/types.js';
import { useFormat } from '../../../format/use-format.js';
import { Button } from '../../../parts/Button.js';
import { useProblemText } from '../../../parts/States.js';
import { useChange } from '../../../parts/use-change.js';
import '../absence/absence.css';

/** Who of the own organisation has it in hand. Everybody who may decide may still decide: it only says who will. */
export function Assignee({ proposal: { id, assignee } }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblemText();
  const { data: team } = useQuery(teamQuery);
  const mine = team !== undefined && assignee?.id === team.me;
  const colleague = team?.colleagues.find((one) => one.id === assignee?.id);
  const awayUntil = colleague?.away.find(({ since }) => since <= (team?.today ?? ''))?.until;
  const change = useChange({
    mutationFn: () => (mine ? release(id) : takeOn(id, assignee?.id ?? null)),
    onSettled: refreshAll,
  });
  const action = mine ? 'release' : assignee ? 'takeOver' : 'takeOn';
  return (
    <div className="ds-row ds-row--apart ds-assignee">
      <p className="ds-small">
        {assignee === null
          ? t('assignee.nobody')
          : mine
            ? t('assignee.you')
            : t('assignee.other', { name: assignee.name })}
        {awayUntil !== undefined && (
          <>
            {' '}
            {t(colleague?.yours ? 'assignee.awayYours' : 'assignee.away', {
              until: format.date(awayUntil),
            })}
          </>
        )}
      </p>
      <Button
        appearance="subtle"
        small
        busy={change.isPending || team === undefined}
        onClick={() => change.mutate()}
      >
        {t(`assignee.${action}`)}
      </Button>
      {change.problem && (
        <p role="alert" className="ds-strong">
          {problemText(change.problem)}
        </p>
      )}
    </div>
  );
}
