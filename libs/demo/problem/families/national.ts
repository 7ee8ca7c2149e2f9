import { grouped, type Random, seededRandom, type Severity } from '../../../kernel/index.js';
import {
  PROBLEM_FORMAT,
  type Entry,
  type Problem,
  type Programme,
  type TravelMatrix,
} from '../../../matching/index.js';
import { type DemoArea, type DemoSource, type DemoWait } from '../../region/index.js';
import { inProportion } from '../../region/proportion.js';
import { CIRCUIT_PROFILES } from '../../region/circuits.js';
import { defaultPolicy } from '../default-policy.js';
import { idOf } from '../geography.js';
import { generateCeilings, generateProviders } from '../limits.js';
import { INSURERS, INSURER_WEIGHTS, LANGUAGES, LANGUAGE_WEIGHTS } from '../vocabulary.js';
import { partOf } from './family.js';

const WEEKS = 13;
/** Free intakes in a hundred entries. */
const SLOTS_PERCENT = 40;
/** From this announced wait on a programme has hardly a free intake for others. */
const BUSY_WEEKS = 9;
/** What a wait is taken for that was announced as unknown, to weigh a list by: about the middle of those announced. */
const UNKNOWN = { intake: 4, treatment: 3 } as const;
const NO_DISTINCTION = 'no-distinction';

/**
 * A problem grown from announced waits: their providers, places, circuits, groups and waits, most of them without a
 * distinction by diagnosis; lists and free intakes are made up. Long waits hold long lists, short ones have places.
 * @param source as `announcedSource` makes it
 */
export function growNational(
  source: DemoSource,
  { entries: wanted, seed }: { readonly entries: number; readonly seed: number },
): Problem {
  const random = seededRandom(seed);
  const offers = offersOf(source);
  const slots = inProportion(partOf(wanted, SLOTS_PERCENT), offers.map(openness));
  const programmes = offers.map((offer, j) =>
    programmeOf(random, offer, idOf('J', j, offers.length), slots[j]),
  );
  const lists = inProportion(
    wanted,
    offers.map((offer, j) => (1 + offer.intake) * areaWeight(source, offer) * (1 + (j % 5))),
  );
  const waiting = offers.flatMap((offer, j) => Array.from({ length: lists[j] }, () => offer));
  const entries = waiting.map((offer, i) => entryOf(random, offer, idOf('E', i, waiting.length)));
  const providers = generateProviders(random, source.providers, programmes, entries);
  const insurers = Math.min(INSURERS.length, 6);
  return {
    format: PROBLEM_FORMAT,
    firstWeek: '2026-W49',
    weeks: WEEKS,
    policy: defaultPolicy(seed),
    providers,
    programmes,
    ceilings: generateCeilings(random, { insurers }, providers, programmes),
    travel: travelBetween(source.areas),
    entries,
  };
}

/** What one provider offers in one place for one circuit, whatever the groups it announced it for. */
interface Offer {
  readonly provider: string;
  readonly area: string;
  readonly circuit: DemoWait['circuit'];
  readonly diagnoses: readonly string[];
  readonly intake: number;
  readonly treatment: number;
  readonly stop: boolean;
}

function offersOf({ waits }: DemoSource): Offer[] {
  const one = ({ provider, area, circuit, intake, treatment, stop }: DemoWait): string =>
    JSON.stringify([provider, area, circuit, intake, treatment, stop]);
  return [...grouped(waits, one).values()].map((rows) => {
    const [{ provider, area, circuit, intake, treatment, stop }] = rows;
    const groups = new Set<string>(rows.map(({ diagnosis }) => diagnosis));
    const all = Object.keys(CIRCUIT_PROFILES[circuit].diagnoses);
    return {
      provider,
      area,
      circuit,
      diagnoses: groups.has(NO_DISTINCTION) ? [...new Set([...all, ...groups])] : [...groups],
      intake: intake ?? UNKNOWN.intake,
      treatment: treatment ?? UNKNOWN.treatment,
      stop,
    };
  });
}

const openness = ({ stop, intake }: Offer): number =>
  stop ? 0 : intake >= BUSY_WEEKS ? 1 : 2 * (BUSY_WEEKS - intake);

const areaWeight = ({ areas }: DemoSource, { area }: Offer): number =>
  areas.find(({ code }) => code === area)?.weight ?? 1;

function programmeOf(random: Random, offer: Offer, id: string, places: number): Programme {
  const slots = new Array<number>(WEEKS).fill(0);
  const first = Math.min(offer.intake, WEEKS - 3);
  const group = places >= 6 && random.percent(8);
  const least = random.between(3, 5);
  for (let left = places; left > 0;) {
    const together = group ? Math.min(left, least + random.below(3)) : 1;
    slots[random.between(first, WEEKS - 1)] += together;
    left -= together;
  }
  return {
    id,
    provider: offer.provider,
    area: offer.area,
    online: random.percent(3),
    diagnoses: offer.diagnoses,
    settings: random.pick([['2', '3'], ['3'], ['2'], ['2', '3', '4']]),
    ages: CIRCUIT_PROFILES[offer.circuit].ages,
    languages: LANGUAGES.filter((_language, n) => n === 0 || random.percent(10)),
    severities: random.pick<readonly Severity[]>([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2],
      [2, 3],
    ]),
    insurers: random.percent(20) ? null : INSURERS.filter(() => random.percent(85)),
    excludes: [],
    intakeStop: offer.stop,
    treatmentWait: offer.treatment,
    slots,
    minStart: group ? least : null,
  };
}

function entryOf(random: Random, offer: Offer, id: string): Entry {
  const profile = CIRCUIT_PROFILES[offer.circuit];
  const [from, to] = profile.bands[random.weighted(profile.bands.map(([, , weight]) => weight))];
  const afterIntake = random.percent(12);
  const waited = random.between(0, 4 + 2 * offer.intake) + (random.percent(8) ? random.between(0, 60) : 0);
  return {
    id,
    provider: offer.provider,
    area: offer.area,
    diagnosis: random.pick(offer.diagnoses),
    settings: random.pick([['3'], ['2', '3'], ['2']]),
    age: [from, to],
    language: LANGUAGES[random.weighted(LANGUAGE_WEIGHTS)],
    severity: (random.weighted([35, 43, 22]) + 1) as Severity,
    insurer: INSURERS[random.weighted(INSURER_WEIGHTS)],
    maxTravel: random.pick([20, 30, 45, 60, null]),
    flags: [],
    waited,
    remaining: Math.max(1, offer.intake - random.below(3)),
    treatmentWait: afterIntake ? 0 : offer.treatment,
    intakeWait: afterIntake ? random.between(1, Math.max(1, offer.intake)) : null,
    barred: [],
    pinned: null,
  };
}

const KM_A_DEGREE = 111.2;
/** Minutes a kilometre as the crow flies, and minutes to leave and arrive; nobody goes farther than three hours. */
const MINUTES_A_KM = 1.1;
const ANYWHERE = 8;
const MOST = 180;

function travelBetween(areas: readonly DemoArea[]): TravelMatrix {
  const east = Math.cos((52.2 * Math.PI) / 180) * KM_A_DEGREE;
  return {
    areas: areas.map(({ code }) => code),
    minutes: areas.map((from) =>
      areas.map((to) => {
        const north = (from.latitude - to.latitude) * KM_A_DEGREE;
        const along = (from.longitude - to.longitude) * east;
        const minutes = ANYWHERE + Math.round(MINUTES_A_KM * Math.sqrt(north * north + along * along));
        return minutes > MOST ? null : minutes;
      }),
    ),
  };
}
