import { type Bilingual, ok, refuse, type Result } from '../../../kernel/index.js';
import { keyHash, type KeyPart, type LimitKey } from '../../constraints/constraint.js';
import { minStartIn } from '../../problem/index.js';
import { type LimitFamily, type LimitTable } from '../../plans/limit-table.js';
import { type BranchLeaf, type DualPrices } from '../../solution/solution.js';

/** One leaf of a certificate with numbers for ids. A certificate of kind `dual` is a single leaf without decisions. */
export interface Branch {
  /** Per limit of the table; the first are those of slots. */
  readonly prices: Float64Array;
  /** The further price μ of weeks that are decided open. */
  readonly starts: Float64Array;
  /** Group weeks, as programme × weeks + week. */
  readonly closed: ReadonlySet<number>;
  readonly open: ReadonlySet<number>;
  /** Programmes that an entry is forced to; more than one can't be. */
  readonly forced: ReadonlyMap<number, ReadonlySet<number>>;
  readonly forbidden: ReadonlyMap<number, ReadonlySet<number>>;
}

/** What a leaf decides, apart from its prices. */
export type Decisions = Pick<Branch, 'open' | 'closed' | 'forced' | 'forbidden'>;

type Leaf = DualPrices & Partial<BranchLeaf>;
type Price = LimitKey & { readonly price: number };
type Cell = { readonly programme: string; readonly week: number };
type Pair = { readonly entry: string; readonly programme: string };

/** The leaf by numbers, or the first thing in it that refers to nothing, occurs twice or has a price without a limit. */
export function branchOf(table: LimitTable, leaf: Leaf, path: string): Result<Branch, Bilingual> {
  const reader = new LeafReader(table, leaf, path);
  const branch = reader.read();
  return reader.fault ? refuse(reader.fault) : ok(branch);
}

class LeafReader {
  fault: Bilingual | null = null;

  constructor(
    private readonly table: LimitTable,
    private readonly leaf: Leaf,
    private readonly path: string,
  ) {}

  read(): Branch {
    const { leaf } = this;
    const starts = this.perCell();
    return {
      prices: this.prices(),
      starts,
      closed: this.groupWeeks('closed', leaf.closed ?? [], () => undefined),
      open: this.groupWeeks('open', leaf.open ?? [], (c, n) => (starts[c] = leaf.open![n].price)),
      forced: this.pairs('forced', leaf.forced ?? []),
      forbidden: this.pairs('forbidden', leaf.forbidden ?? []),
    };
  }

  private perCell(): Float64Array {
    const { problem } = this.table;
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
    const { programmes, problem } = this.table;
    const j = this.known(programmes, row.programme, where);
    if (row.week >= problem.weeks)
      return this.note(where, 'is beyond the horizon', 'ligt voorbij de horizon');
    return j < 0 ? -1 : j * problem.weeks + row.week;
  }

  private prices(): Float64Array {
    const prices = new Float64Array(this.table.count);
    for (const family of this.table.families) this.priceList(family, prices);
    return prices;
  }

  private priceList(family: LimitFamily, prices: Float64Array): void {
    const { certificate, of } = family.constraint.linear;
    const seen = new Set<string>();
    const rows = (this.leaf as unknown as Readonly<Record<string, readonly Price[] | undefined>>)[
      certificate.list
    ];
    (rows ?? []).forEach((row, n) => {
      const where = `${certificate.list}/${n}`;
      if (!this.keyKnown(of, row, where)) return;
      const key = keyHash({ of }, row);
      if (!certificate.repeats && seen.has(key)) {
        this.note(where, 'occurs twice', 'komt twee keer voor');
        return;
      }
      seen.add(key);
      const limit = this.table.find(family, row);
      // Without a limit there is nothing to price: such a price would lower the bound for free.
      if (limit < 0 && (row.price > 0 || certificate.absent)) {
        const { en, nl } = certificate.absent ?? { en: 'prices no limit', nl: 'prijst geen grens' };
        this.note(where, en, nl);
      }
      if (limit < 0) return;
      prices[limit] += row.price;
      if (prices[limit] > Number.MAX_SAFE_INTEGER)
        this.note(where, 'adds up beyond 2^53', 'telt op tot boven 2^53');
    });
  }

  /** Whether every id in the key is one of the problem's. Insurers are ids of nothing. */
  private keyKnown(of: readonly KeyPart[], key: LimitKey, where: string): boolean {
    const { table } = this;
    const ids: Partial<Record<KeyPart, ReadonlyMap<string, number>>> = {
      programme: table.programmes,
      provider: table.providers,
      sender: table.providers,
    };
    for (const part of of) {
      const known = ids[part];
      if (known && this.known(known, String(key[part]), where) < 0) return false;
    }
    if (!of.includes('week') || key.week! < table.problem.weeks) return true;
    this.note(where, 'is beyond the horizon', 'ligt voorbij de horizon');
    return false;
  }

  private groupWeeks(
    kind: 'closed' | 'open',
    rows: readonly Cell[],
    keep: (c: number, n: number) => void,
  ): Set<number> {
    const { programmes, weeks } = this.table.problem;
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
      const i = this.known(this.table.entries, entry, `${kind}/${n}`);
      const j = this.known(this.table.programmes, programme, `${kind}/${n}`);
      found.set(i, (found.get(i) ?? new Set<number>()).add(j));
    });
    return found;
  }
}
