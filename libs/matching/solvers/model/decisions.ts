import { type Instance } from '../../instance/index.js';
import { type NaiveModel } from './naive.js';

export interface Choice {
  readonly entry: number;
  readonly programme: number;
}

/** What a case of a proof assumes: group weeks closed or open (cells), entries forced to a programme or kept from it. */
export interface Decisions {
  readonly closed: readonly number[];
  readonly open: readonly number[];
  readonly forced: readonly Choice[];
  readonly forbidden: readonly Choice[];
}

/** The case that assumes nothing but what pins imply: a group week with a pinned entry starts. */
export function rootDecisions({ pinnedCell, cellMin }: Instance): Decisions {
  const open = new Set<number>();
  for (const c of pinnedCell) if (c >= 0 && cellMin[c] > 0) open.add(c);
  return { closed: [], open: [...open].sort((a, b) => a - b), forced: [], forbidden: [] };
}

/** The triples that a case leaves possible, and the entries that must take one of theirs. */
export interface Case {
  readonly allowed: Uint8Array;
  readonly forced: Uint8Array;
}

/** O(triples). */
export function caseOf(instance: Instance, model: NaiveModel, decisions: Decisions): Case {
  const { pairProgramme, pinnedCell, cells, n } = instance;
  const closed = new Uint8Array(cells);
  for (const c of decisions.closed) closed[c] = 1;
  const allowed = Uint8Array.from({ length: model.triples }, (_, a) => 1 - closed[model.cellOf[a]]);
  const forced = Uint8Array.from({ length: n }, (_, i) => (pinnedCell[i] >= 0 ? 1 : 0));
  const keep = ({ entry, programme }: Choice, wanted: boolean): void => {
    for (let a = model.entryStart[entry]; a < model.entryStart[entry + 1]; a++)
      if ((pairProgramme[model.pairOf[a]] === programme) !== wanted) allowed[a] = 0;
  };
  for (const choice of decisions.forbidden) keep(choice, false);
  for (const choice of decisions.forced) {
    keep(choice, true);
    forced[choice.entry] = 1;
  }
  return { allowed, forced };
}
