export interface Stretch {
  from: number;
  to: number;
  kind: 'waited' | 'expected';
  beyond: boolean;
}

/** Cuts a wait at today and at the norm, so that each piece has one meaning. @param norm null = none holds */
export function stretches(waited: number, total: number, norm: number | null): Stretch[] {
  const limit = norm ?? total;
  const cuts = [...new Set([0, Math.min(waited, total), Math.min(limit, total), total])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((to, i) => ({
    from: cuts[i] ?? 0,
    to,
    kind: to <= waited ? 'waited' : 'expected',
    beyond: to > limit,
  }));
}
