import { type Random, type Severity } from '../../kernel/index.js';
import { type Entry, type Programme } from '../../matching/index.js';
import { type Geography, idOf } from './geography.js';
import { type SizeFigures } from './sizes.js';
import { type Organisation } from './supply.js';
import {
  CIRCUITS,
  DIAGNOSES,
  DIAGNOSIS_WEIGHTS,
  FLAGS,
  INSURERS,
  INSURER_WEIGHTS,
  LANGUAGES,
  LANGUAGE_WEIGHTS,
} from './vocabulary.js';

const WANTED_SETTINGS = [['3'], ['2', '3'], ['2'], ['3', '4'], ['5']];
const MAX_TRAVEL = [20, 30, 45, 60, 90, null];

/** Most have waited some weeks, a few for a year: whole weeks, so many are equal. */
function waitedWeeks(random: Random): number {
  let weeks = random.between(0, 12);
  if (random.percent(50)) weeks += random.between(0, 14);
  if (random.percent(12)) weeks += random.between(0, 30);
  return weeks;
}

function someFlags(random: Random): string[] {
  if (!random.percent(9)) return [];
  const first = random.pick(FLAGS);
  const second = random.pick(FLAGS);
  return first === second || random.percent(80) ? [first] : [first, second];
}

/** Places where the entries wait: an organisation's share goes with its size, its clients live around its town. */
export function generateEntries(
  random: Random,
  figures: SizeFigures,
  geography: Geography,
  organisations: readonly Organisation[],
  programmes: readonly Programme[],
): Entry[] {
  const sizes = organisations.map(({ size }) => size);
  const asked = DIAGNOSIS_WEIGHTS.slice(0, figures.diagnoses);
  const areasOfTown = Array.from({ length: figures.towns }, (_, town) =>
    geography.townOf.flatMap((t, a) => (t === town ? [a] : [])),
  );
  const peopleOfTown = areasOfTown.map((areas) => areas.map((a) => geography.population[a]));
  const insurers = INSURER_WEIGHTS.slice(0, figures.insurers);

  return Array.from({ length: figures.entries }, (_, i): Entry => {
    const organisation = organisations[random.weighted(sizes)];
    const town = random.percent(80) ? organisation.town : random.below(figures.towns);
    const diagnosis = random.weighted(asked);
    const typical = organisation.waits[diagnosis];
    const afterIntake = random.percent(6);
    const barred: string[] = [];
    if (random.percent(3)) barred.push(random.pick(programmes).id);
    if (random.percent(1)) barred.push(random.pick(organisations).id);
    return {
      id: idOf('E', i, figures.entries),
      provider: organisation.id,
      area: geography.travel.areas[areasOfTown[town][random.weighted(peopleOfTown[town])]],
      diagnosis: DIAGNOSES[diagnosis],
      settings: WANTED_SETTINGS[random.weighted([45, 30, 12, 10, 3])],
      age: CIRCUITS[random.weighted(CIRCUITS.map(({ weight }) => weight))].band,
      language: LANGUAGES[random.weighted(LANGUAGE_WEIGHTS)],
      severity: (random.weighted([35, 43, 22]) + 1) as Severity,
      insurer: random.percent(1) ? null : INSURERS[random.weighted(insurers)],
      maxTravel: MAX_TRAVEL[random.weighted([8, 18, 32, 24, 10, 8])],
      flags: someFlags(random),
      waited: waitedWeeks(random),
      remaining: random.between(1, typical.intake),
      treatmentWait: afterIntake ? 0 : typical.treatment,
      intakeWait: afterIntake ? random.between(1, typical.intake) : null,
      barred,
      pinned: null,
    };
  });
}
