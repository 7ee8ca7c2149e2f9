import { useTranslation } from 'react-i18next';
import type { Levels, Run } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { type Column, DataTable } from '../../parts/DataTable.js';

interface Plan extends Levels {
  key: 'nothing' | 'firstComeFirstServed' | 'withoutLearned' | 'thisRun';
  proposals: number;
}
interface Props {
  run: Run;
  levels: Levels;
  baselines: NonNullable<Run['baselines']>;
}

/** What the run has over doing nothing, and that: the number of its new proposals may be hidden where this sum is not. */
const proposalsOf = ({ improvement, baselines }: Run): number =>
  (improvement?.nothing.proposals ?? 0) + (baselines?.nothing.proposals ?? 0);

/** What would have happened otherwise: the claim is worth only its difference from these. */
export function Baselines({ run, levels, baselines }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const plans: Plan[] = [
    // Those under way included, as in the plans beside it.
    { key: 'thisRun', ...levels, proposals: proposalsOf(run) },
    ...(baselines.withoutLearned ? [{ key: 'withoutLearned' as const, ...baselines.withoutLearned }] : []),
    { key: 'firstComeFirstServed', ...baselines.firstComeFirstServed },
    { key: 'nothing', ...baselines.nothing },
  ];
  const columns: Column<Plan>[] = [
    { key: 'plan', header: t('baselines.plan'), rowHeader: true, cell: (plan) => t(`baselines.${plan.key}`) },
    {
      key: 'proposals',
      header: t('baselines.proposals'),
      number: true,
      cell: (plan) => format.number(plan.proposals),
    },
    {
      key: 'breach',
      header: t('baselines.breach'),
      number: true,
      cell: (plan) => format.number(plan.breach),
    },
    { key: 'weeks', header: t('baselines.weeks'), number: true, cell: (plan) => format.number(plan.weeks) },
    {
      key: 'travel',
      header: t('baselines.travel'),
      number: true,
      cell: (plan) => (plan.proposals > 0 ? format.number(Math.abs(plan.travel) / plan.proposals) : '–'),
    },
  ];
  const ahead = levels.weeks - baselines.firstComeFirstServed.weeks;
  return (
    <section className="ds-panel ds-stack" aria-labelledby="baselines">
      <h2 id="baselines" className="ds-h2">
        {ahead > 0 ? t('baselines.finding', { weeks: format.number(ahead) }) : t('baselines.title')}
      </h2>
      <DataTable caption={t('baselines.title')} columns={columns} rows={plans} rowKey={(plan) => plan.key} />
      <p className="ds-small ds-soft">{t('baselines.note')}</p>
    </section>
  );
}
