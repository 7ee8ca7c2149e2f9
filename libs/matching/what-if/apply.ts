import { refuse, type Result } from '../../kernel/index.js';
import { readProblem, type Issues, type Problem, type Programme } from '../problem/index.js';
import { type Changes } from './changes.js';
import { columnOf, readChanges } from './read-changes.js';

/**
 * The problem as it would be after the changes (`doorstroom-changes/1`, any JSON value), or what is wrong with them:
 * with paths into the changes, or into the changed problem where the changes make it one that nobody could have
 * handed in, such as a pin that is no longer admissible. The problem given stays as it is.
 */
export function applyChanges(problem: Problem, value: unknown): Result<Problem, Issues> {
  const changes = readChanges(problem, value);
  return changes.ok ? readProblem(changed(problem, changes.value)) : refuse(changes.error);
}

function changed(problem: Problem, changes: Changes): Problem {
  const { policy } = problem;
  const longWaitingFloor = changes.policy?.longWaitingFloor ?? policy.longWaitingFloor;
  return {
    ...problem,
    policy: {
      ...policy,
      weights: { ...policy.weights, ...changes.policy?.weights },
      minGainWeeks: changes.policy?.minGainWeeks ?? policy.minGainWeeks,
      ...(longWaitingFloor === undefined ? {} : { longWaitingFloor }),
    },
    providers: problem.providers.map((provider) =>
      (changes.limits ?? [])
        .filter((change) => change.provider === provider.id)
        .reduce((row, { limit, to }) => ({ ...row, [limit]: to }), provider),
    ),
    programmes: programmesOf(problem, changes),
    ceilings: ceilingsOf(problem, changes),
  };
}

function programmesOf(problem: Problem, { slots = [], programmes = [] }: Changes): Programme[] {
  const rows = new Map(problem.programmes.map((row) => [row.id, { ...row, slots: [...row.slots] }]));
  for (const { programme, week, by, to } of slots) {
    const row = rows.get(programme)!; // the reader knows them all
    const column = columnOf(problem, week);
    row.slots[column] = to ?? row.slots[column] + (by ?? 0);
  }
  for (const { programme, intakeStop, treatmentWait } of programmes) {
    const row = rows.get(programme)!;
    rows.set(programme, {
      ...row,
      intakeStop: intakeStop ?? row.intakeStop,
      treatmentWait: treatmentWait ?? row.treatmentWait,
    });
  }
  return [...rows.values()];
}

function ceilingsOf(problem: Problem, { ceilings = [] }: Changes): Problem['ceilings'] {
  const pair = (row: { insurer: string; provider: string }): string =>
    JSON.stringify([row.insurer, row.provider]);
  const touched = new Set(ceilings.map(pair));
  return [
    ...problem.ceilings.filter((row) => !touched.has(pair(row))),
    ...ceilings.flatMap(({ insurer, provider, to }) => (to === null ? [] : [{ insurer, provider, max: to }])),
  ];
}
