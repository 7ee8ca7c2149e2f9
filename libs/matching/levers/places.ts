import { byCodeUnit, countedGroup } from '../../kernel/index.js';
import { type Problem, type Programme } from '../problem/index.js';

/** Programmes that treat a diagnosis group and take clients now, one at a time, the largest first. */
export function programmesFor({ programmes, leadWeeks = 0 }: Problem, group: string): Programme[] {
  const size = ({ slots }: Programme): number => slots.slice(leadWeeks).reduce((sum, one) => sum + one, 0);
  return programmes
    .filter(
      ({ diagnoses, intakeStop, minStart, group: isGroup = false }) =>
        !intakeStop &&
        !isGroup &&
        (minStart === null || minStart === 0) &&
        diagnoses.some((code) => countedGroup(code) === group),
    )
    .sort((a, b) => size(b) - size(a) || byCodeUnit(a.id, b.id));
}

/** So many more intakes for a diagnosis group, one programme after another and one week after another. */
export function withPlaces(problem: Problem, group: string, count: number): Problem {
  const { leadWeeks = 0, weeks } = problem;
  const open = programmesFor(problem, group);
  if (open.length === 0 || weeks <= leadWeeks) return problem;
  const slots = new Map(open.map((row) => [row.id, [...row.slots]]));
  for (let i = 0; i < count; i++) {
    const week = leadWeeks + (Math.floor(i / open.length) % (weeks - leadWeeks));
    slots.get(open[i % open.length].id)![week]++;
  }
  return {
    ...problem,
    programmes: problem.programmes.map((row) => ({ ...row, slots: slots.get(row.id) ?? row.slots })),
  };
}
