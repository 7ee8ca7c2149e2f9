import { TITLES_AROUND_18 } from '../../kernel/index.js';
import { type Entry, type Problem, type Programme } from '../problem/problem.js';
import { asks, givesCare, isGroup } from '../../registry/index.js';
import { BitRows, intersect, subtract, unite } from './bitset.js';

/** What a client may ask not to have, and which programmes have it. */
const AGAINST: Readonly<Record<string, (programme: Programme) => boolean>> = {
  'no-group': isGroup,
  'no-online': ({ online }) => online,
  'female-clinician': ({ femaleClinician }) => femaleClinician === false,
};

/**
 * The eligibility rules of the registry, for one entry against all programmes at once. The rules and their reasons
 * live in libs/registry/eligibility; this is the same conjunction over bit sets (a spec compares the two), because
 * asking 3·10⁸ pairs one by one takes minutes. Travel and weeks are left to the caller: they need numbers.
 */
export class EligibleProgrammes {
  private readonly words: number;
  private readonly offered: Int32Array;
  private readonly diagnosis: BitRows<string>;
  private readonly anyDiagnosis: Int32Array;
  private readonly noDiagnosis: Int32Array;
  private readonly language: BitRows<string>;
  private readonly interpreted: BitRows<string>;
  /** What somebody may ask not to have, by condition. */
  private readonly against: BitRows<string>;
  private readonly severity: BitRows<number>;
  private readonly insurer: BitRows<string>;
  private readonly anyInsurer: Int32Array;
  private readonly excluding: BitRows<string>;
  private readonly provider: BitRows<string>;
  private readonly own: BitRows<string>;
  /** Programmes by what an entry says in one text, each worked out once. */
  private readonly accepting = new Map<string, Int32Array>();
  private readonly scratch: Int32Array;
  /** The answer of the last call of `of`: bit j is programme j. */
  readonly result: Int32Array;

  constructor(private readonly programmes: Problem['programmes']) {
    const words = (this.words = (programmes.length + 31) >> 5);
    const rows = <Key>(): BitRows<Key> => new BitRows<Key>(words);
    this.diagnosis = rows();
    this.language = rows();
    this.interpreted = rows();
    this.against = rows();
    this.severity = rows();
    this.insurer = rows();
    this.excluding = rows();
    this.provider = rows();
    this.own = rows();
    this.offered = new Int32Array(words);
    this.anyInsurer = new Int32Array(words);
    this.anyDiagnosis = new Int32Array(words);
    this.noDiagnosis = new Int32Array(words);
    this.scratch = new Int32Array(words);
    this.result = new Int32Array(words);
    programmes.forEach((programme, j) => this.enter(programme, j));
  }

  private enter(programme: Programme, j: number): void {
    const bit = 1 << (j & 31);
    if (!programme.intakeStop) this.offered[j >> 5] |= bit;
    if (programme.takesAll === true) this.anyDiagnosis[j >> 5] |= bit;
    if (programme.takesUndiagnosed === true) this.noDiagnosis[j >> 5] |= bit;
    for (const code of programme.diagnoses) this.diagnosis.add(code, j);
    for (const code of programme.languages) this.language.add(code, j);
    for (const code of programme.interpreted ?? []) this.interpreted.add(code, j);
    for (const [condition, has] of Object.entries(AGAINST))
      if (has(programme)) this.against.add(condition, j);
    for (const code of programme.severities) this.severity.add(code, j);
    for (const code of programme.excludes) this.excluding.add(code, j);
    if (programme.insurers === null) this.anyInsurer[j >> 5] |= bit;
    else for (const code of programme.insurers) this.insurer.add(code, j);
    this.provider.add(programme.provider, j);
    this.own.add(programme.id, j);
  }

  /** Fills `result` with the programmes whose rules (travel and weeks apart) admit the entry. O(rules · words). */
  of(entry: Entry): Int32Array {
    const { result, scratch } = this;
    if (entry.danger === true || entry.wish === 'stay') return result.fill(0);
    result.set(this.offered);
    scratch.set(this.anyDiagnosis);
    if (entry.undiagnosed === true) unite(scratch, this.noDiagnosis);
    else
      for (const code of entry.diagnosisCodes ?? [entry.diagnosis]) unite(scratch, this.diagnosis.get(code));
    intersect(result, scratch);
    intersect(result, this.givingCare(entry));
    scratch.fill(0);
    unite(scratch, this.language.get(entry.language));
    if (!asks(entry, 'own-language-only')) unite(scratch, this.interpreted.get(entry.language));
    intersect(result, scratch);
    for (const condition of entry.conditions ?? []) subtract(result, this.against.get(condition));
    intersect(result, this.severity.get(entry.severity));
    scratch.set(this.anyInsurer);
    if (entry.insurer !== null) unite(scratch, this.insurer.get(entry.insurer));
    intersect(result, scratch);
    intersect(result, this.acceptingAges(entry.age));
    intersect(result, this.acceptingTitle(entry.title ?? null));
    intersect(result, this.acceptingCircuit(entry.circuit ?? null));
    for (const code of entry.flags) subtract(result, this.excluding.get(code));
    subtract(result, this.provider.get(entry.provider));
    for (const id of entry.barred) {
      subtract(result, this.provider.get(id));
      subtract(result, this.own.get(id));
    }
    return result;
  }

  private acceptingAges([youngest, oldest]: readonly [number, number]): Int32Array {
    return this.whichever(
      `age ${youngest}-${oldest}`,
      ({ ages }) => ages[0] <= youngest && oldest <= ages[1],
    );
  }

  /** Who asks for the same care is many, so the rules are asked once for all of them. */
  private givingCare(entry: Entry): Int32Array {
    const { settings, levels, intensities, forms } = entry;
    const care = JSON.stringify([
      settings,
      levels ?? null,
      intensities === undefined,
      intensities,
      forms ?? null,
    ]);
    return this.whichever(`care ${care}`, (programme) => givesCare(entry, programme));
  }

  private acceptingTitle(title: string | null): Int32Array {
    const either = title === null ? TITLES_AROUND_18 : [title];
    return this.whichever(
      `title ${title}`,
      ({ titles }) => !titles || either.every((one) => titles.includes(one)),
    );
  }

  private acceptingCircuit(circuit: string | null): Int32Array {
    return this.whichever(`circuit ${circuit}`, ({ circuits }) => {
      if (!circuits) return true;
      return circuit === null ? circuits.some((one) => one !== 'forensic') : circuits.includes(circuit);
    });
  }

  private whichever(key: string, holds: (programme: Programme) => boolean): Int32Array {
    const known = this.accepting.get(key);
    if (known) return known;
    const row = new Int32Array(this.words);
    this.programmes.forEach((programme, j) => {
      if (holds(programme)) row[j >> 5] |= 1 << (j & 31);
    });
    this.accepting.set(key, row);
    return row;
  }
}
