/** `fault`: something does not work, or will not hold. `warning`: it works, and somebody should look. */
export type Weight = 'fault' | 'warning';

export interface Finding {
  readonly code: string;
  readonly weight: Weight;
  /** What is wrong, and where. */
  readonly what: string;
  /** What to do. */
  readonly then: string;
}

export const fault = (code: string, what: string, then: string): Finding => ({
  code,
  weight: 'fault',
  what,
  then,
});
export const warning = (code: string, what: string, then: string): Finding => ({
  code,
  weight: 'warning',
  what,
  then,
});
