import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { previewRun } from '../../api/commands.js';
import { asProblem } from '../../api/problem.js';
import type { RunPreview } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { shortName } from '../../format/short-name.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { ProblemNote } from '../../parts/States.js';

/**
 * Which proposals of the own organisation the next run withdraws, because nobody has opened them. Asked when somebody
 * wants to know: it is a look at each of them.
 */
export function NextRun() {
  const { t } = useTranslation();
  const look = useMutation({ mutationFn: previewRun });
  return (
    <section className="ds-panel ds-stack ds-stack--tight" aria-labelledby="next-run">
      <h2 id="next-run" className="ds-h2">
        {t('nextRun.title')}
      </h2>
      <p className="ds-small">{t('nextRun.lead')}</p>
      {look.data ? (
        <Replaced own={look.data.own} />
      ) : (
        <p className="ds-no-print">
          <Button small busy={look.isPending} onClick={() => look.mutate()}>
            {t('nextRun.show')}
          </Button>
        </p>
      )}
      {look.isError && <ProblemNote problem={asProblem(look.error)} />}
    </section>
  );
}

/** As many as one reads; all of them are open on the worklist. */
const FIRST = 10;

function Replaced({ own }: Pick<RunPreview, 'own'>) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  if (own.length === 0) return <p role="status">{t('nextRun.none')}</p>;
  return (
    <>
      <p role="status" className="ds-strong">
        {t('nextRun.count', { count: own.length })}
      </p>
      <ul className="ds-bullets ds-small">
        {own.slice(0, FIRST).map(({ id, diagnosis, week, side, from, to }) => (
          <li key={id}>
            <Link to="/beoordelen/$id" params={{ id }} search={{}}>
              {codes.label('diagnoses', diagnosis)}, {format.week(week)}
            </Link>{' '}
            <span className="ds-soft">
              {t(`nextRun.${side}`, { other: shortName(side === 'sending' ? to.name : from.name) })}
            </span>
          </li>
        ))}
      </ul>
      {own.length > FIRST && (
        <p className="ds-small ds-soft">{t('nextRun.more', { count: own.length - FIRST })}</p>
      )}
    </>
  );
}
