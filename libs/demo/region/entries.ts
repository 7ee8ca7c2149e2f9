import { type EntryRow } from '../../ingest/index.js';
import {
  addWeeks,
  canonicalSet,
  CRISIS,
  FLAGS,
  isoWeekOf,
  type Random,
  titleAndCircuit,
} from '../../kernel/index.js';
import { estimateMinutes } from '../../registry/index.js';
import { daysBefore } from './dates.js';
import { type DemoList } from './lists.js';
import { type DemoArea } from './source.js';
import { wishesOf } from './wishes.js';
import { CIRCUIT_PROFILES } from './circuits.js';
import { INSURER_SHARES, SEVERITY_WEIGHTS } from './shares.js';

const AFTER_INTAKE_PERCENT = 10;
/** Often not known before the intake. */
const CARE_TYPE_KNOWN_PERCENT = 40;
const DAYS = 7;
/** Minutes a client would travel, with how often; 0 stands for no limit. */
const MAX_TRAVEL: readonly (readonly [minutes: number, weight: number])[] = [
  [30, 18],
  [45, 28],
  [60, 24],
  [90, 12],
  [0, 18],
];
/** Consonants only: nothing that could read as a name, a number or a code of something else. */
const LETTERS = [...'BCDFGHJKLMNPQRSTVWXZ'];
const REFERENCE_LETTERS = 10;

/** A number of weeks around the one announced, a fifth less to a third more, never none. */
function around(random: Random, weeks: number): number {
  const spread = random.between(-Math.floor(weeks / 5), Math.ceil(weeks / 3));
  return Math.max(1, weeks + spread);
}

/** Picks by weight from pairs of a thing and its weight. */
const pickWeighted = <T>(random: Random, pairs: readonly (readonly [T, number])[]): T =>
  pairs[random.weighted(pairs.map(([, weight]) => weight))][0];

/** A zorgvraagtype that goes with diagnosis and severity. */
function careTypeOf(diagnosis: string, severity: EntryRow['severity']): string {
  if (diagnosis === 'dsm5-psychotic') return ['11', '12', '13'][severity - 1];
  if (diagnosis === 'dsm5-neurocognitive') return ['18', '19', '20'][severity - 1];
  return ['1', '3', '4'][severity - 1];
}

/** Draws the entries of a region, one waiting list after the other. */
export class EntryDrawer {
  private readonly used = new Set<string>();

  constructor(
    private readonly areas: readonly DemoArea[],
    private readonly today: string,
    private readonly random: Random,
    private readonly providers: readonly string[],
  ) {}

  entriesOf(list: DemoList, count: number): EntryRow[] {
    const programmeArea = this.areas.find(({ code }) => code === list.programme.area) ?? this.areas[0];
    const minutes = this.areas.map((area) =>
      area.code === programmeArea.code ? 10 : estimateMinutes(area, programmeArea),
    );
    // Clients come from near, and from where many people live; online from anywhere.
    const total = this.areas.reduce((sum, { weight }) => sum + weight, 0);
    const pull = this.areas.map(({ weight }, i) => {
      const share = (weight / total) * 1e6;
      return 1 + Math.round(list.programme.online ? share : share / (1 + (minutes[i] / 25) ** 2));
    });
    return Array.from({ length: count }, () => {
      const i = this.random.weighted(pull);
      return this.entry(list, this.areas[i].code, list.programme.online ? 0 : minutes[i]);
    });
  }

  private entry(list: DemoList, area: string, minutesNow: number): EntryRow {
    const { random } = this;
    const { programme, circuit } = list;
    const bands = CIRCUIT_PROFILES[circuit].bands.map(([from, to, weight]) => [[from, to], weight] as const);
    const insurer = this.insurer(programme.insurers);
    const reference = this.reference();
    const diagnosis = this.diagnosis(list);
    const age = pickWeighted<readonly number[]>(random, bands) as readonly [number, number];
    const severity = pickWeighted<EntryRow['severity']>(
      random,
      programme.severities.map((one) => [one, SEVERITY_WEIGHTS[one]] as const),
    );
    const entry = {
      reference,
      programme: programme.reference,
      area,
      diagnosis,
      ...this.care(programme),
      age,
      ...titleAndCircuit({
        title: list.title,
        circuit: CIRCUIT_PROFILES[circuit].clients,
        age,
        settings: [],
      }),
      language: random.percent(94) ? 'nl' : random.pick(programme.languages),
      severity,
      careType: random.percent(CARE_TYPE_KNOWN_PERCENT) ? careTypeOf(diagnosis, severity) : null,
      insurer,
      maxTravel: this.maxTravel(minutesNow),
      flags: this.flags(programme.excludes, insurer === null),
      ...(random.percent(AFTER_INTAKE_PERCENT) ? this.clockAfterIntake(list) : this.clockBeforeIntake(list)),
    };
    const others = this.providers.filter((id) => id !== list.provider);
    return { ...entry, ...wishesOf(entry, this.today, others) };
  }

  /** Waited so far and still to wait add up to about what was announced; one in twelve waits longer than that. */
  private clockBeforeIntake({ intakeWeeks, treatmentWeeks, programme }: DemoList) {
    const { random, today } = this;
    const expected = around(random, intakeWeeks);
    const overdue = random.percent(8) ? random.between(1, Math.max(2, intakeWeeks)) : 0;
    const waited = random.between(0, expected) + overdue;
    const left = Math.max(overdue > 0 ? random.between(1, 4) : 1, expected - waited);
    const registeredOn = daysBefore(today, waited * DAYS + random.below(DAYS));
    const known = programme.intakeWait === null || random.percent(80);
    return {
      registeredOn,
      referredOn: this.referral(registeredOn),
      intakeOn: null,
      expectedIntakeWeek: known ? addWeeks(isoWeekOf(today), left) : null,
      expectedTreatmentWeeks: random.percent(50) ? around(random, treatmentWeeks) : null,
    };
  }

  /** The intake has been; treatment follows about as long after it as was announced. */
  private clockAfterIntake({ intakeWeeks, treatmentWeeks }: DemoList) {
    const { random, today } = this;
    const toTreatment = around(random, treatmentWeeks) + 1;
    const intakeOn = daysBefore(today, random.between(0, toTreatment - 1) * DAYS + random.below(DAYS));
    const registeredOn = daysBefore(intakeOn, around(random, intakeWeeks) * DAYS + random.below(DAYS));
    return {
      registeredOn,
      referredOn: this.referral(registeredOn),
      intakeOn,
      expectedIntakeWeek: null,
      expectedTreatmentWeeks: toTreatment,
    };
  }

  private referral(registeredOn: string): string | null {
    return this.random.percent(70) ? daysBefore(registeredOn, this.random.between(2, 40)) : null;
  }

  private diagnosis({ programme, circuit }: DemoList): string {
    const often = Object.entries(CIRCUIT_PROFILES[circuit].diagnoses);
    if (programme.takesAll) return pickWeighted(this.random, often);
    const weight = new Map<string, number>(often);
    const codes = programme.takesUndiagnosed
      ? [...programme.diagnoses, 'not-yet-diagnosed']
      : programme.diagnoses;
    return pickWeighted(
      this.random,
      codes.map((code) => [code, weight.get(code) ?? 3] as const),
    );
  }

  /** Mostly whatever the programme offers would do; sometimes only one way, and now and then nothing but individual. */
  private care({ levels, intensities, forms }: DemoList['programme']) {
    const some = (offered: readonly string[] | null): readonly string[] | null =>
      offered === null || this.random.percent(65) ? offered : [this.random.pick(offered)];
    const individual = forms?.includes('individual') === true && this.random.percent(10);
    return {
      settings: [],
      levels: some(levels),
      intensities: some(intensities),
      forms: individual ? ['individual'] : null,
    };
  }

  private insurer(contracted: readonly string[] | null): string | null {
    if (this.random.below(1000) < 12) return null;
    const choice = INSURER_SHARES.filter(([code]) => contracted === null || contracted.includes(code));
    return pickWeighted(this.random, choice.length > 0 ? choice : INSURER_SHARES);
  }

  /** Never less than the way to where the client waits now: that way was accepted. */
  private maxTravel(minutesNow: number): number | null {
    const minutes = pickWeighted(this.random, MAX_TRAVEL);
    return minutes === 0 ? null : Math.max(minutes, Math.ceil(minutesNow / 5) * 5);
  }

  private flags(excluded: readonly string[], uninsured: boolean): readonly string[] {
    const possible = FLAGS.map(({ code }) => code).filter(
      (code) => code !== 'uninsured' && code !== CRISIS && !excluded.includes(code),
    );
    const flags: string[] = uninsured && !excluded.includes('uninsured') ? ['uninsured'] : [];
    if (this.random.percent(10)) flags.push(this.random.pick(possible));
    return canonicalSet(flags);
  }

  private reference(): string {
    for (;;) {
      const reference = Array.from({ length: REFERENCE_LETTERS }, () => this.random.pick(LETTERS)).join('');
      if (this.used.has(reference)) continue;
      this.used.add(reference);
      return reference;
    }
  }
}
