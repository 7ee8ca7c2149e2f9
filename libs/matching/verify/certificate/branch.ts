import { ok, refuse, type Result } from '../../../kernel/index.js';
import { type Bilingual } from '../../../registry/index.js';
import { minStartIn } from '../../problem/index.js';
import { type BranchLeaf, type DualPrices } from '../../solution/solution.js';
import { type Positions } from './positions.js';

/** One leaf of a certificate with numbers for ids. A certificate of kind `dual` is a single leaf without decisions. */
export interface Branch {
  /** Per programme × weeks + week. */
  readonly slots: Float64Array;
  /** The further price μ of weeks that are decided open. */
  readonly starts: Float64Array;
  /** Group weeks, as programme × weeks + week. */
  readonly closed: ReadonlySet<number>;
  readonly open: ReadonlySet<number>;
  readonly maxOut: Float64Array;
  readonly maxNetIn: Float64Array;
  readonly shares: Float64Array;
  /** Per insurer × providers + provider; several prices for one pair are added up. */
  readonly ceilings: Float64Array;
  /** Programmes that an entry is forced to; more than one can't be. */
  readonly forced: ReadonlyMap<number, ReadonlySet<number>>;
  readonly forbidden: ReadonlyMap<number, ReadonlySet<number>>;
}

/** What a leaf decides, apart from its prices. */
export type Decisions = Pick<Branch, 'open' | 'closed' | 'forced' | 'forbidden'>;

type Leaf = DualPrices & Partial<BranchLeaf>;
type Cell = { readonly programme: string; readonly week: number };
type Pair = { readonly entry: string; readonly programme: string };

/** The leaf by numbers, or the first thing in it that refers to nothing, occurs twice or has a price without a limit. */
export function branchOf(at: Positions, leaf: Leaf, path: string): Result<Branch, Bilingual> {
  const reader = new LeafReader(at, leaf, path);
  const branch = reader.read();
  return reader.fault ? refuse(reader.fault) : ok(branch);
}

class LeafReader {
  fault: Bilingual | null = null;

  constructor(
    private readonly at: Positions,
    private readonly leaf: Leaf,
    private readonly path: string,
  ) {}

  read(): Branch {
    const { leaf } = this;
    const starts = this.perCell();
    return {
      slots: this.slotPrices(),
      starts,
      closed: this.groupWeeks('closed', leaf.closed ?? [], () => undefined),
      open: this.groupWeeks('open', leaf.open ?? [], (c, n) => (starts[c] = leaf.open![n].price)),
      maxOut: this.providerPrices('maxOut', 'maxOut'),
      maxNetIn: this.providerPrices('maxNetIn', 'maxNetIn'),
      shares: this.providerPrices('shares', 'minHighShare'),
      ceilings: this.ceilingPrices(),
      forced: this.pairs('forced', leaf.forced ?? []),
      forbidden: this.pairs('forbidden', leaf.forbidden ?? []),
    };
  }

  private perCell(): Float64Array {
    const { problem } = this.at;
    return new Float64Array(problem.programmes.length * problem.weeks);
  }

  private note(where: string, en: string, nl: string): -1 {
    this.fault ??= { en: `${this.path}/${where} ${en}`, nl: `${this.path}/${where} ${nl}` };
    return -1;
  }

  private known(ids: ReadonlyMap<string, number>, id: string, where: string): number {
    return (
      ids.get(id) ?? this.note(where, 'names an id that does not exist', 'noemt een id dat niet bestaat')
    );
  }

  private once(seen: Set<number>, n: number, where: string): number {
    if (n >= 0 && seen.has(n)) return this.note(where, 'occurs twice', 'komt twee keer voor');
    seen.add(n);
    return n;
  }

  private cell(row: Cell, where: string): number {
    const { programmes, problem } = this.at;
    const j = this.known(programmes, row.programme, where);
    if (row.week >= problem.weeks)
      return this.note(where, 'is beyond the horizon', 'ligt voorbij de horizon');
    return j < 0 ? -1 : j * problem.weeks + row.week;
  }

  private slotPrices(): Float64Array {
    const prices = this.perCell();
    const seen = new Set<number>();
    this.leaf.slots.forEach((row, n) => {
      const c = this.once(seen, this.cell(row, `slots/${n}`), `slots/${n}`);
      if (c >= 0) prices[c] = row.price;
    });
    return prices;
  }

  private providerPrices(
    kind: 'maxOut' | 'maxNetIn' | 'shares',
    limit: 'maxOut' | 'maxNetIn' | 'minHighShare',
  ): Float64Array {
    const { providers } = this.at.problem;
    const prices = new Float64Array(providers.length);
    const seen = new Set<number>();
    this.leaf[kind].forEach(({ provider, price }, n) => {
      const where = `${kind}/${n}`;
      const p = this.once(seen, this.known(this.at.providers, provider, where), where);
      if (p < 0) return;
      // Without a limit there is nothing to price: such a price would lower the bound for free.
      if (price > 0 && providers[p][limit] === null) this.note(where, 'prices no limit', 'prijst geen grens');
      prices[p] = price;
    });
    return prices;
  }

  private ceilingPrices(): Float64Array {
    const { ceiling, insurers, providers } = this.at;
    const prices = new Float64Array(ceiling.length);
    this.leaf.ceilings.forEach(({ insurer, provider, price }, n) => {
      const where = `ceilings/${n}`;
      const p = this.known(providers, provider, where);
      const c = (insurers.get(insurer) ?? -1) * providers.size + p;
      if (p < 0) return;
      if (c < 0 || ceiling[c] < 0) this.note(where, 'prices no ceiling', 'prijst geen plafond');
      else prices[c] += price;
      if (prices[c] > Number.MAX_SAFE_INTEGER)
        this.note(where, 'adds up beyond 2^53', 'telt op tot boven 2^53');
    });
    return prices;
  }

  private groupWeeks(
    kind: 'closed' | 'open',
    rows: readonly Cell[],
    keep: (c: number, n: number) => void,
  ): Set<number> {
    const { programmes, weeks } = this.at.problem;
    const decided = new Set<number>();
    rows.forEach((row, n) => {
      const where = `${kind}/${n}`;
      const c = this.once(decided, this.cell(row, where), where);
      if (c < 0) return;
      if (minStartIn(programmes[Math.floor(c / weeks)], row.week) === 0) {
        this.note(
          where,
          'is no group week: it is neither open nor closed',
          'is geen groepsweek: niet open en niet dicht',
        );
      }
      keep(c, n);
    });
    return decided;
  }

  private pairs(kind: 'forced' | 'forbidden', rows: readonly Pair[]): Map<number, Set<number>> {
    const found = new Map<number, Set<number>>();
    rows.forEach(({ entry, programme }, n) => {
      const i = this.known(this.at.entries, entry, `${kind}/${n}`);
      const j = this.known(this.at.programmes, programme, `${kind}/${n}`);
      found.set(i, (found.get(i) ?? new Set<number>()).add(j));
    });
    return found;
  }
}
