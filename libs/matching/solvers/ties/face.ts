import { type Instance } from '../../instance/index.js';
import { type BranchLeaf, type Certificate } from '../../solution/solution.js';
import { cellAt, pricesFrom } from '../core/row-keys.js';
import { type Case, caseOf, type Choice, type Decisions } from '../model/decisions.js';
import { exactPayments, PARTS } from '../core/exact-payments.js';
import { type CasePrices, exactCaseBound } from '../model/exact-bound.js';
import { type NaiveModel } from '../model/naive.js';

/** What plans of the proved best value may consist of. */
export interface Face {
  /** Per triple of the naive model: 1 where such a plan may have it. */
  readonly triple: Uint8Array;
  /** Per entry: 1 where such a plan may leave it out. */
  readonly loose: Uint8Array;
}

/**
 * Complementary slackness: in a case whose prices prove just the best value, a plan of that value pays for nothing that
 * it could do without. A triple whose reduced value is a whole unit or more below the entry's best is in no such plan,
 * and an entry whose best is a unit or more above nothing is in all of them; less than a unit is what the bound was
 * rounded down by. Cases that prove less hold no such plan. Null where the certificate does not prove `value`.
 * O(cases · triples).
 */
export function optimalFace(
  instance: Instance,
  model: NaiveModel,
  certificate: Certificate,
  value: number,
): Face | null {
  const face: Face = { triple: new Uint8Array(model.triples), loose: new Uint8Array(instance.n) };
  for (const one of certificate.kind === 'dual' ? [certificate] : certificate.leaves) {
    const leaf: BranchLeaf = 'closed' in one ? one : { closed: [], open: [], ...one };
    const { decisions, prices } = caseFrom(instance, model, leaf);
    const possible = caseOf(instance, model, decisions);
    const bound = exactCaseBound(instance, model, decisions, possible, prices);
    if (bound === null || bound < BigInt(value)) continue;
    if (bound > BigInt(value)) return null;
    add(face, instance, model, possible, prices);
  }
  return face;
}

function add(
  face: Face,
  instance: Instance,
  model: NaiveModel,
  { allowed, forced }: Case,
  prices: CasePrices,
): void {
  const reduced = reducedIn(instance, model, prices);
  for (let i = 0; i < instance.n; i++) {
    const triples: number[] = [];
    for (let a = model.entryStart[i]; a < model.entryStart[i + 1]; a++) if (allowed[a] === 1) triples.push(a);
    const best = triples.map(reduced).reduce(higher, forced[i] ? null : NOTHING);
    if (best === null) continue;
    if (!forced[i] && lead(best, NOTHING) < 1) face.loose[i] = 1;
    for (const a of triples) if (lead(best, reduced(a)) < 1) face.triple[a] = 1;
  }
}

/** `whole` − `rest` / PARTS: a reduced value, exact also where values are large. */
interface Reduced {
  readonly whole: number;
  readonly rest: number;
}

const NOTHING: Reduced = { whole: 0, rest: 0 };

const lead = (a: Reduced, b: Reduced): number => a.whole - b.whole + (b.rest - a.rest) / PARTS;

const higher = (a: Reduced | null, b: Reduced): Reduced => (a === null || lead(b, a) > 0 ? b : a);

function reducedIn(instance: Instance, model: NaiveModel, { price, start }: CasePrices) {
  const { providers, providerOf, profile, sender, cellProgramme } = instance;
  const paid = exactPayments(instance, price);
  return (a: number): Reduced => {
    const i = model.entryOf[a];
    const c = model.cellOf[a];
    const q = profile[i] * providers + providerOf[cellProgramme[c]];
    return {
      whole:
        model.linear.cost[a] - paid.leave[sender[i]] - paid.whole[q] - paid.cells[sender[i]][c] + start[c],
      rest: paid.rest[q],
    };
  };
}

/** A leaf of a certificate by numbers again. */
function caseFrom(
  instance: Instance,
  model: NaiveModel,
  leaf: BranchLeaf,
): { readonly decisions: Decisions; readonly prices: CasePrices } {
  const programmeAt = new Map(instance.programmeIds.map((id, j) => [id, j]));
  const entryAt = new Map(instance.entryIds.map((id, i) => [id, i]));
  const cell = ({ programme, week }: { readonly programme: string; readonly week: number }): number =>
    cellAt(instance, programmeAt.get(programme), week);
  const pair = ({ entry, programme }: { readonly entry: string; readonly programme: string }): Choice => ({
    entry: entryAt.get(entry)!,
    programme: programmeAt.get(programme)!,
  });
  const start = new Float64Array(instance.cells);
  for (const row of leaf.open) start[cell(row)] = row.price;
  const decisions = {
    closed: leaf.closed.map(cell),
    open: leaf.open.map(cell),
    forced: (leaf.forced ?? []).map(pair),
    forbidden: (leaf.forbidden ?? []).map(pair),
  };
  return { decisions, prices: { price: pricesFrom(instance, leaf), start } };
}
