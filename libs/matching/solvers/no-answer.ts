/** Why a solver ended without anything that can be shown. Stable. */
export type NoAnswerCode = 'too-large' | 'out-of-time' | 'out-of-memory' | 'no-usable-answer' | 'cancelled';

/**
 * A solver that was asked for by name ended without a plan that holds. Another solver is not tried behind the
 * caller's back: who asks for a cross-check must not get the solver that is being checked.
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
