/** The Treeknorm in weeks, for the ticks of the lists; a proposal brings its own. */
export const NORM = { intake: 4, treatment: 10, total: 14 } as const;

export interface Stretch {
  from: number;
  to: number;
  kind: 'waited' | 'expected';
  beyond: boolean;
}

/** Cuts a wait at today and at the norm, so that each piece has one meaning. */
export function stretches(waited: number, total: number, norm: number): Stretch[] {
  const cuts = [...new Set([0, Math.min(waited, total), Math.min(norm, total), total])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, i) => ({
    from: cuts[i] ?? 0,
    to,
    kind: to <= waited ? 'waited' : 'expected',
    beyond: to > norm,
  }));
}
