import { type Highs } from 'highs';
import { type Instance } from '../../instance/index.js';
import { type Certificate } from '../../solution/solution.js';
import { type Plan } from '../core/primal/plan.js';
import { branch } from '../model/branch.js';
import { certificateOf } from '../model/certificate.js';
import { Relaxation } from '../model/relaxation.js';
import { scaleOf } from './options.js';
import { RelaxedModel } from './relaxed.js';

export interface Proved {
  readonly bound: number;
  readonly certificate: Certificate;
  /** A better plan than the one known, met on the way. */
  readonly plan: Plan | null;
  readonly iterations: number;
  /** Solved. */
  readonly relaxations: number;
}

export interface ProofLimits {
  /** Most relaxations; 1 = prices only, no branching. */
  readonly relaxations: number;
  readonly over: () => boolean;
  /** Seconds left of the run; undefined = no limit of time. */
  readonly secondsLeft: () => number | undefined;
  /** A plan of this value ends it: all that is asked is whether there is one. */
  readonly enough?: number;
}

/**
 * A bound with its certificate by HiGHS' duals: rounded to whole prices, recomputed exactly, and where they don't
 * meet the plan's value, by branch and bound on the relaxation. `value`: of the best plan known, −Infinity for none.
 */
export function prove(highs: Highs, instance: Instance, value: number, limits: ProofLimits): Proved {
  const relaxation = new Relaxation(instance);
  const scale = scaleOf(relaxation.linear.cost);
  const relaxed = new RelaxedModel(highs, relaxation.linear, relaxation.violationCost(), scale);
  try {
    const proof = branch(
      instance,
      relaxation,
      (bounds, aim) => relaxed.solve(bounds, aim, limits.secondsLeft(), limits.over),
      { value, most: limits.relaxations, scale, over: limits.over, enough: limits.enough },
    );
    return {
      bound: proof.bound,
      certificate: certificateOf(instance, proof.leaves),
      plan: proof.plan,
      iterations: relaxed.iterations,
      relaxations: proof.solved,
    };
  } finally {
    relaxed.dispose();
  }
}
