import { useTranslation } from 'react-i18next';
import { proposeInstead } from '../../../api/commands.js';
import { mayHaveChanged } from '../../../api/problem.js';
import { refreshAll } from '../../../api/query-client.js';
import type { Alternative, ProposalDetail } from '../../../api/types.js';
import { shortName } from '../../../format/short-name.js';
import { useFormat } from '../../../format/use-format.js';
import { useLanguage } from '../../../i18n/language.js';
import { ConfirmDialog } from '../../../parts/ConfirmDialog.js';
import { useProblemText } from '../../../parts/States.js';
import { useChange } from '../../../parts/use-change.js';

interface Props {
  proposal: ProposalDetail;
  place: Alternative;
  onReplaced: (id: string) => void;
  onClose: () => void;
}

/** Says what changes, what lapses and who then looks, before another place is proposed. */
export function ProposeInstead({ proposal, place, onReplaced, onClose }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const problemText = useProblemText();
  const { programme, provider, week } = place;
  const propose = useChange({
    mutationFn: () =>
      proposeInstead(proposal.id, { programmeId: programme.id, week, version: proposal.version }),
    onSuccess: async ({ id }) => {
      onReplaced(id);
      await refreshAll();
    },
    // The page says why, and shows what is now: not under a dialog that asks about what was.
    onError: (problem) => mayHaveChanged(problem) && onClose(),
  });
  const changes = language === 'nl' ? place.changesNl : place.changesEn;
  return (
    <ConfirmDialog
      title={t('alternatives.confirm.title')}
      yes={t('alternatives.confirm.yes')}
      no={t('alternatives.confirm.no')}
      busy={propose.isPending}
      onYes={() => propose.mutate()}
      onNo={onClose}
    >
      <p className="ds-strong">
        {provider.name}, {programme.name}, {format.week(week)}
      </p>
      <p>{t('alternatives.confirm.changes')}</p>
      <ul className="ds-bullets">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <p>{t('alternatives.confirm.ends')}</p>
      {proposal.eyes.receiving && (
        <p className="ds-strong">
          {t('alternatives.confirm.lapses', { other: shortName(proposal.to.provider.name) })}
        </p>
      )}
      <p>{t('alternatives.confirm.eyes', { other: shortName(provider.name) })}</p>
      <p>{t('alternatives.confirm.client')}</p>
      {propose.problem && (
        <p role="alert" className="ds-strong">
          {problemText(propose.problem)}
        </p>
      )}
    </ConfirmDialog>
  );
}
