/**
 * Why a solver ended without anything that can be shown. Stable. `no-plan-found`: none that holds all pins was found, nor
 * was it proved that there is none, which is what `infeasible` says.
 */
export type NoAnswerCode =
  'too-large' | 'out-of-time' | 'out-of-memory' | 'no-usable-answer' | 'no-plan-found' | 'cancelled';

/**
 * A solver ended without a plan that holds. One that was asked for by name is not replaced by another behind the caller's
 * back: who asks for a cross-check must not get the solver that is being checked.
 */
export class NoAnswer extends Error {
  constructor(
    readonly code: NoAnswerCode,
    message: string,
  ) {
    super(message);
    this.name = 'NoAnswer';
  }
}
