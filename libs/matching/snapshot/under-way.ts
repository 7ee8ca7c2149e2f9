import { minStartIn, type Problem } from '../problem/index.js';

/** A proposal under way that is taken out of the problem. */
export interface UnderWay {
  readonly proposal: string;
  readonly entry: string;
  readonly programme: string;
  /** Weeks from the problem's first week; may lie outside its horizon. */
  readonly week: number;
  readonly from: string;
  readonly to: string;
  readonly insurer: string | null;
}

const lowered = (limit: number | null, by: number): number | null =>
  limit === null ? null : Math.max(0, limit - by);

/**
 * The problem without these entries, and without what they use of the limits of their organisations; the places they
 * hold are out of it already. What is left has a plan in every case, if only the empty one: limits that were lowered
 * below what is under way stop further proposals and break nothing.
 */
export function withoutUnderWay(problem: Problem, apart: readonly UnderWay[]): Problem {
  if (apart.length === 0) return problem;
  const gone = new Set(apart.map(({ entry }) => entry));
  const count = (test: (one: UnderWay) => boolean): number => apart.filter(test).length;
  return {
    ...problem,
    entries: problem.entries.filter(({ id }) => !gone.has(id)),
    providers: problem.providers.map((provider) => {
      const out = count(({ from }) => from === provider.id);
      const into = count(({ to }) => to === provider.id);
      return {
        ...provider,
        maxOut: lowered(provider.maxOut, out),
        maxNetIn: lowered(provider.maxNetIn, into - out),
      };
    }),
    ceilings: problem.ceilings.map((ceiling) => ({
      ...ceiling,
      max: Math.max(
        0,
        ceiling.max - count(({ to, insurer }) => to === ceiling.provider && insurer === ceiling.insurer),
      ),
    })),
    programmes: problem.programmes.map((programme) => ({
      ...programme,
      // Those under way already count towards their group.
      minStart: programme.slots.map((_, t) =>
        Math.max(
          0,
          minStartIn(programme, t) - count((one) => one.programme === programme.id && one.week === t),
        ),
      ),
    })),
  };
}
