import { type CareType, type Circuit, type ProgrammeRow } from '../../ingest/index.js';
import {
  byKey,
  canonicalSet,
  isUndiagnosed,
  newestGroups,
  type DiagnosisCode,
  type Random,
  type TitleCode,
  titlesAndCircuits,
  grouped,
} from '../../kernel/index.js';
import { medianOf } from './proportion.js';
import { type DemoSource, type DemoWait } from './source.js';
import { chanceOf, offersOf, publicNameOf } from './wishes.js';
import {
  BASIC_EXCLUDES,
  CARE_LABELS,
  INTENSITIES_OF,
  LEVELS_OF,
  LONG_TERM_LABEL,
  SEVERITIES_OF,
  SHORT_DIAGNOSES,
  SOMETIMES_EXCLUDED,
  TREATED_FLAG,
} from './care-types.js';
import { CIRCUIT_PROFILES } from './circuits.js';
import { INSURER_SHARES, OTHER_LANGUAGES } from './shares.js';

/** Offered far more often than the others. */
const ENGLISH = 'en';

/** A programme with its waiting list still to be filled. */
export interface DemoList {
  readonly provider: string;
  readonly circuit: Circuit;
  readonly careType: CareType;
  /** What its clients say of their title; null = left to follow from their age. */
  readonly title: TitleCode | null;
  readonly programme: ProgrammeRow;
  /** Announced weeks to the intake, summed over the announcements it stands for: what the list's length goes by. */
  readonly announcedWeeks: number;
  /** Weeks to the intake that its clients count on: as announced, or the region's median where unknown or stopped. */
  readonly intakeWeeks: number;
  /** Weeks from there to treatment that its clients count on: as announced, or a typical figure where that is unknown. */
  readonly treatmentWeeks: number;
}

/** Longest name the API takes. */
const LONGEST_NAME = 80;
const TYPICAL_TREATMENT_WEEKS = 6;

function listKey(wait: DemoWait): string {
  const {
    provider,
    area,
    circuit,
    careType,
    intake,
    treatment,
    stop,
    online = false,
    longTerm = false,
  } = wait;
  // Long-term care last, so that what is drawn for the others stays as it was.
  return (
    (longTerm ? '~' : '') +
    JSON.stringify([provider, area, circuit, careType, stop, intake, treatment, online])
  );
}

function nameOf(wait: DemoWait, diagnoses: readonly DiagnosisCode[], areaName: string): string {
  const care = wait.longTerm ? LONG_TERM_LABEL : CARE_LABELS[wait.careType];
  const what = `${CIRCUIT_PROFILES[wait.circuit].label}, ${care}`;
  const where = wait.online ? 'online' : areaName;
  const about = diagnoses.flatMap((diagnosis) => SHORT_DIAGNOSES[diagnosis] ?? []).join(', ');
  const long = about === '' ? `${what} – ${where}` : `${what}, ${about} – ${where}`;
  return long.length <= LONGEST_NAME ? long : `${what} – ${where}`.slice(0, LONGEST_NAME);
}

/** Of the grounds of every third programme one is soft: a guideline and no wall. Of a draw of its own, so that the rest stays as it was. */
function excludesOf(
  reference: string,
  grounds: readonly string[],
): Pick<ProgrammeRow, 'excludes' | 'excludesSoft'> {
  const random = chanceOf(`grounds|${reference}`);
  const soft = grounds.length > 0 && random.percent(33) ? [random.pick(grounds)] : [];
  return { excludes: grounds.filter((code) => !soft.includes(code)), excludesSoft: soft };
}

function excludesHard(
  random: Random,
  wait: DemoWait,
  diagnoses: readonly DiagnosisCode[],
): readonly string[] {
  const treated = new Set(diagnoses.map((diagnosis) => TREATED_FLAG[diagnosis]));
  const chosen =
    wait.careType === 'basic' ? BASIC_EXCLUDES : SOMETIMES_EXCLUDED.filter(() => random.percent(15));
  return canonicalSet(chosen.filter((flag) => !treated.has(flag)));
}

/** Whom it takes. Where the wait is the same for everybody, everybody is taken; elsewhere some take who has no diagnosis yet, but no care for an addiction that nobody speaks of. */
function treats(
  random: Random,
  circuit: Circuit,
  groups: readonly DiagnosisCode[],
): Pick<ProgrammeRow, 'diagnoses' | 'takesAll' | 'takesUndiagnosed'> {
  const diagnoses = groups.filter((code) => !isUndiagnosed(code));
  const takesAll = groups.includes('no-distinction');
  const takesUndiagnosed =
    !takesAll && (groups.includes('not-yet-diagnosed') || (random.percent(35) && circuit !== 'addiction'));
  return { diagnoses: takesAll ? [] : canonicalSet(diagnoses), takesAll, takesUndiagnosed };
}

const intensitiesOf = (random: Random, { circuit, careType }: DemoWait): readonly string[] =>
  circuit === 'forensic' ? ['outpatient', 'secure-outpatient'] : random.pick(INTENSITIES_OF[careType]);

/** Individual care, now and then a group, or online; a group begins with a few. */
function givenIn(random: Random, wait: DemoWait): Pick<ProgrammeRow, 'forms' | 'minStart'> {
  const group = !wait.stop && wait.careType !== 'basic' && random.percent(9);
  if (group) return { forms: ['group'], minStart: random.between(3, 5) };
  return { forms: [wait.online ? 'online' : 'individual'], minStart: null };
}

/** A wait announced by a list of 2018 becomes one for all that such a client can be in the newest. */
const inNewest = (code: DiagnosisCode): readonly DiagnosisCode[] =>
  isUndiagnosed(code) ? [code] : newestGroups(code);

/** The announcements of one provider in one place that say the same wait for the same circuit become one programme. */
export function listsOf(source: DemoSource, random: Random): DemoList[] {
  const areaNames = new Map(source.areas.map(({ code, name }) => [code, name]));
  const median = medianOf(
    source.waits.flatMap(({ intake }) => (intake === null ? [] : [intake])),
    8,
  );
  const groups = grouped(source.waits.toSorted(byKey((wait) => listKey(wait) + wait.diagnosis)), listKey);
  const numbers = new Map<string, number>();
  return [...groups.values()].map((group): DemoList => {
    const [wait] = group;
    const announced = [...new Set(group.flatMap(({ diagnosis }) => inNewest(diagnosis)))];
    const title = wait.longTerm ? 'wlz' : null;
    const stem = `${wait.circuit}-${title ?? wait.careType}-${wait.area}`;
    const number = (numbers.get(wait.provider + stem) ?? 0) + 1;
    numbers.set(wait.provider + stem, number);
    const intakeWeeks = wait.intake ?? median;
    return {
      provider: wait.provider,
      circuit: wait.circuit,
      careType: wait.careType,
      title,
      announcedWeeks: intakeWeeks * group.length,
      intakeWeeks,
      treatmentWeeks: wait.treatment ?? TYPICAL_TREATMENT_WEEKS,
      programme: {
        reference: `${stem}-${number}`,
        name: nameOf(wait, announced, areaNames.get(wait.area) ?? wait.area),
        area: wait.area,
        online: wait.online ?? false,
        ...treats(random, wait.circuit, announced),
        settings: [],
        levels: canonicalSet(LEVELS_OF[wait.careType]),
        intensities: intensitiesOf(random, wait),
        ages: CIRCUIT_PROFILES[wait.circuit].ages,
        ...titlesAndCircuits({
          titles: title && [title],
          circuits: CIRCUIT_PROFILES[wait.circuit].circuits,
          ages: CIRCUIT_PROFILES[wait.circuit].ages,
          settings: [],
        }),
        languages: canonicalSet([
          'nl',
          ...OTHER_LANGUAGES.filter(([code]) => random.percent(code === ENGLISH ? 60 : 8)).map(
            ([code]) => code,
          ),
        ]),
        severities: random.pick(SEVERITIES_OF[wait.careType]),
        insurers: random.percent(8)
          ? null
          : canonicalSet(
              INSURER_SHARES.filter(([, share]) => random.percent(Math.min(96, 74 + share))).map(
                ([code]) => code,
              ),
            ),
        ...excludesOf(`${wait.provider}|${stem}-${number}`, excludesHard(random, wait, announced)),
        intakeStop: wait.stop,
        intakeWait: wait.stop ? null : wait.intake,
        treatmentWait: wait.treatment,
        ...givenIn(random, wait),
        ...offersOf(`${wait.provider}|${stem}-${number}`),
        publicName: publicNameOf(`${wait.provider}|${stem}-${number}`, announced),
      },
    };
  });
}
