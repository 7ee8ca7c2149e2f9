import { useTranslation } from 'react-i18next';
import type { Run } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';

const HASH_SHOWN = 16;

export function RunFacts({ run }: { run: Run }) {
  const { t } = useTranslation();
  const format = useFormat();
  const requester = (by: string): string =>
    by === 'engine' ? t('run.engine') : t(`roles.${by}` as 'roles.clinician', { defaultValue: by });
  const facts: [string, string | null][] = [
    [
      t('run.fact.requested'),
      t('run.requestedBy', {
        moment: format.moment(run.requestedAt),
        by: requester(run.requestedBy),
      }),
    ],
    [t('run.fact.firstWeek'), run.firstWeek && format.week(run.firstWeek)],
    [
      t('run.fact.work'),
      run.work &&
        t('run.work', {
          seconds: format.decimal(run.work.seconds),
          memory: format.number(run.work.peakMB),
          solver: run.work.solver,
        }),
    ],
    [t('run.fact.policy'), run.policyVersion === null ? null : String(run.policyVersion)],
    [t('run.fact.hash'), run.problemSha256 && `${run.problemSha256.slice(0, HASH_SHOWN)}…`],
  ];
  return (
    <section className="ds-panel ds-stack" aria-labelledby="facts">
      <h2 id="facts" className="ds-h2">
        {t('run.facts')}
      </h2>
      <dl className="ds-defs">
        {facts.map(([label, value]) => value !== null && <Fact key={label} label={label} value={value} />)}
      </dl>
      <p className="ds-small ds-soft">{t('run.reproducible')}</p>
    </section>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
