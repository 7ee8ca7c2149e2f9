import { useTranslation } from 'react-i18next';
import { recordClientWish } from '../../../api/commands.js';
import { refreshAll } from '../../../api/query-client.js';
import type { ProposalDetail } from '../../../api/types.js';
import { useFormat } from '../../../format/use-format.js';
import { Button } from '../../../parts/Button.js';
import { useProblemText } from '../../../parts/States.js';
import { useChange } from '../../../parts/use-change.js';

type Known = NonNullable<ProposalDetail['clientWish']>;

/** What the client says of a place elsewhere: the first thing to ask, before anybody weighs the proposal. */
export function ClientWish({ proposal: { id, clientWish } }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const record = useChange({
    mutationFn: (wish: Known['wish']) => recordClientWish(id, wish),
    onSettled: refreshAll,
  });
  if (clientWish === null) return null;
  const answer = (wish: Known['wish']) => (
    <Button
      key={wish}
      small
      busy={record.isPending && record.variables === wish}
      onClick={() => record.mutate(wish)}
    >
      {t(`clientWish.record.${wish}`)}
    </Button>
  );
  const others = (['open', 'stay', 'not-asked'] as const).filter(
    (wish) => wish !== clientWish.wish && !(wish === 'not-asked' && clientWish.lapsed),
  );
  return (
    <section className="ds-panel ds-stack ds-stack--tight" aria-labelledby="client-wish">
      <h2 id="client-wish" className="ds-h2">
        {clientWish.wish === 'not-asked' ? t('clientWish.first') : t('clientWish.title')}
      </h2>
      <Answer known={clientWish} />
      {clientWish.mayRecord && <div className="ds-decide__buttons">{others.map(answer)}</div>}
      {record.problem && (
        <p role="alert" className="ds-strong">
          {problemText(record.problem)}
        </p>
      )}
    </section>
  );
}

function Answer({ known }: { known: Known }) {
  const { t } = useTranslation();
  const format = useFormat();
  const on = known.on === null ? '' : format.date(known.on);
  if (known.wish === 'not-asked')
    return (
      <p className="ds-small">{known.lapsed ? t('clientWish.lapsed', { on }) : t('clientWish.notAsked')}</p>
    );
  const until = known.until === null ? '' : format.date(known.until);
  return (
    <p className="ds-small">
      {t(`clientWish.said.${known.wish}`, { on })}{' '}
      <span className="ds-soft">{t('clientWish.until', { until })}</span>
    </p>
  );
}
