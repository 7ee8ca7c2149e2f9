import { type Random, type Severity } from '../../kernel/index.js';
import { type Programme } from '../../matching/index.js';
import { type Geography, idOf } from './geography.js';
import { type SizeFigures } from './sizes.js';
import {
  CIRCUITS,
  DIAGNOSES,
  DIAGNOSIS_WEIGHTS,
  FLAGS,
  INSURERS,
  INSURER_WEIGHTS,
  LANGUAGES,
} from './vocabulary.js';

/** A provider as the generator sees it: where it works, how big it is and how long one waits there. */
export interface Organisation {
  readonly id: string;
  readonly size: number;
  readonly town: number;
  /** Typical weeks to the intake and to treatment, per diagnosis: clients of one list wait alike, hence the ties. */
  readonly waits: readonly { readonly intake: number; readonly treatment: number }[];
}

export function generateOrganisations(
  random: Random,
  figures: SizeFigures,
  geography: Geography,
): Organisation[] {
  return Array.from({ length: figures.providers }, (_, p) => {
    const busy = random.between(0, 2); // some organisations are short of clients, others of clinicians
    return {
      id: idOf('P', p, figures.providers),
      size: p < Math.ceil(figures.providers / 5) ? random.between(10, 25) : random.between(2, 8),
      town: geography.townOf[p % figures.towns],
      waits: Array.from({ length: figures.diagnoses }, () => ({
        intake: random.between(2, 10) + busy * random.between(2, 9),
        treatment: random.between(1, 6) + busy * random.between(0, 3),
      })),
    };
  });
}

const SETTINGS = [['2', '3'], ['3'], ['2', '3', '4'], ['2'], ['3', '4'], ['5']];
const SEVERITIES: readonly (readonly Severity[])[] = [[1, 2, 3], [1, 2], [2, 3], [3]];
const SEVERITY_WEIGHTS = [55, 20, 20, 5];

/** A group opens rarely, for many at once, and not for a few. */
function groupWeeks(random: Random, weeks: number): Pick<Programme, 'slots' | 'minStart'> {
  const slots = new Array<number>(weeks).fill(0);
  for (let starts = random.between(1, 3); starts > 0; starts--)
    slots[random.below(weeks)] = random.between(5, 10);
  const least = random.between(3, 6);
  return { slots, minStart: random.percent(50) ? least : slots.map((free) => (free > 0 ? least : 0)) };
}

function openWeeks(
  random: Random,
  figures: SizeFigures,
  weeks: number,
): Pick<Programme, 'slots' | 'minStart'> {
  const slots = Array.from(
    { length: weeks },
    () => (random.percent(figures.openWeeks) ? 1 + random.below(random.between(1, figures.mostSlots)) : 0), // mostly one
  );
  return { slots, minStart: null };
}

function areaInTown(random: Random, geography: Geography, town: number): number {
  const areas = geography.townOf.flatMap((t, a) => (t === town ? [a] : []));
  return random.pick(areas);
}

/** The programmes of all organisations, most where the organisation is big. */
export function generateProgrammes(
  random: Random,
  figures: SizeFigures,
  geography: Geography,
  organisations: readonly Organisation[],
  weeks: number,
): Programme[] {
  const sizes = organisations.map(({ size }) => size);
  const asked = DIAGNOSIS_WEIGHTS.slice(0, figures.diagnoses);
  return Array.from({ length: figures.programmes }, (_, j) => {
    const organisation = organisations[j < organisations.length ? j : random.weighted(sizes)];
    const town = random.percent(70) ? organisation.town : random.below(figures.towns);
    const diagnoses = new Set<number>();
    for (let n = random.between(1, figures.breadth); n > 0; n--) diagnoses.add(random.weighted(asked));
    const chosen = [...diagnoses].sort((a, b) => a - b);
    const circuit = CIRCUITS[random.weighted(CIRCUITS.map(({ weight }) => weight))];
    const insurers = INSURERS.slice(0, figures.insurers).filter((_insurer, n) =>
      random.percent(Math.min(95, 70 + INSURER_WEIGHTS[n])),
    );
    const group = random.percent(9);
    return {
      id: idOf('J', j, figures.programmes),
      provider: organisation.id,
      area: geography.travel.areas[areaInTown(random, geography, town)],
      online: random.percent(6),
      diagnoses: chosen.map((n) => DIAGNOSES[n]),
      settings: SETTINGS[random.weighted([40, 25, 15, 10, 7, 3])],
      ages: random.percent(12) ? [0, 120] : random.percent(30) ? [circuit.ages[0], 120] : circuit.ages,
      languages: LANGUAGES.filter((_language, n) => n === 0 || random.percent(n === 1 ? 40 : 10)),
      severities: SEVERITIES[random.weighted(SEVERITY_WEIGHTS)],
      insurers: random.percent(6) ? null : insurers,
      excludes: FLAGS.filter(() => random.percent(30)),
      intakeStop: random.percent(4),
      treatmentWait: Math.max(0, organisation.waits[chosen[0]].treatment - random.between(0, 3)),
      ...(group ? groupWeeks(random, weeks) : openWeeks(random, figures, weeks)),
    };
  });
}
