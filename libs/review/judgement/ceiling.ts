/** What an insurer lets a provider take in, and how much of it is promised. */
export interface CeilingUse {
  /** Clients of the insurer that the provider may still take in; null = no ceiling. */
  readonly max: number | null;
  /** Clients of the insurer, other than the one that is asked about, who are approved for the provider and have not answered. */
  readonly approved: number;
}

/**
 * Whether the provider may take in nobody more of this insurer: overshoot is clawed back, so a ceiling is never passed.
 * @example isCeilingReached({ max: 1, approved: 1 }) === true
 */
export const isCeilingReached = ({ max, approved }: CeilingUse): boolean => max !== null && approved >= max;
