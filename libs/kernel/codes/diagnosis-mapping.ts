import {
  DIAGNOSES,
  type DiagnosisCode,
  type DiagnosisCode2018,
  type DiagnosisCode2022,
  type DiagnosisVersion,
} from './diagnoses.js';

/** What of a group of 2018 came into which group of 2022. */
interface Moved {
  readonly in2018: DiagnosisCode2018;
  readonly in2022: DiagnosisCode2022;
  /** Few of the clients of either group: it stands in the way of a conversion, but nobody is matched by it. */
  readonly seldom?: true;
}

/** After the chapters of the DSM-IV and the DSM-5. What is one line in both lists is unambiguous. */
const MOVED: readonly Moved[] = [
  { in2018: 'attention-deficit-behaviour', in2022: 'dsm5-adhd' },
  { in2018: 'attention-deficit-behaviour', in2022: 'dsm5-other' }, // oppositional and conduct disorders
  { in2018: 'autism', in2022: 'dsm5-autism' },
  { in2018: 'other-childhood', in2022: 'dsm5-other-neurodevelopmental' }, // learning, language, motor, tics
  { in2018: 'other-childhood', in2022: 'dsm5-other' }, // elimination
  { in2018: 'other-childhood', in2022: 'dsm5-anxiety', seldom: true }, // separation anxiety, selective mutism
  { in2018: 'other-childhood', in2022: 'dsm5-trauma', seldom: true }, // attachment
  { in2018: 'other-childhood', in2022: 'dsm5-eating', seldom: true }, // pica, rumination, feeding of infants
  { in2018: 'cognitive', in2022: 'dsm5-neurocognitive' },
  { in2018: 'alcohol', in2022: 'dsm5-addiction' },
  { in2018: 'other-substances', in2022: 'dsm5-addiction' },
  { in2018: 'other', in2022: 'dsm5-addiction', seldom: true }, // gambling
  { in2018: 'psychotic', in2022: 'dsm5-psychotic' },
  { in2018: 'depressive', in2022: 'dsm5-depressive' },
  { in2018: 'bipolar', in2022: 'dsm5-bipolar' },
  { in2018: 'bipolar', in2022: 'dsm5-depressive', seldom: true }, // other mood disorders
  { in2018: 'personality', in2022: 'dsm5-personality' },
  { in2018: 'somatoform', in2022: 'dsm5-somatic' },
  { in2018: 'somatoform', in2022: 'dsm5-obsessive-compulsive', seldom: true }, // body dysmorphic disorder
  { in2018: 'other', in2022: 'dsm5-somatic', seldom: true }, // factitious disorders
  { in2018: 'eating', in2022: 'dsm5-eating' },
  { in2018: 'anxiety', in2022: 'dsm5-anxiety' },
  { in2018: 'anxiety', in2022: 'dsm5-obsessive-compulsive' },
  { in2018: 'anxiety', in2022: 'dsm5-trauma' },
  { in2018: 'other', in2022: 'dsm5-obsessive-compulsive', seldom: true }, // hair-pulling
  { in2018: 'other', in2022: 'dsm5-trauma' }, // adjustment disorders
  { in2018: 'other', in2022: 'dsm5-dissociative' },
  { in2018: 'other', in2022: 'dsm5-other' }, // sleep, sexual, gender, impulse control
];

const PART_OF = new Map(DIAGNOSES.map(({ code, partOf }) => [code as string, partOf]));

/** Who has no diagnosis yet: in 2018 announced as "no distinction". */
const UNDIAGNOSED: ReadonlySet<string> = new Set<DiagnosisCode>(['not-yet-diagnosed', 'no-distinction']);
export const isUndiagnosed = (code: string): boolean => UNDIAGNOSED.has(code);

const linesOf = (code: string): readonly Moved[] =>
  MOVED.filter(({ in2018, in2022 }) => [in2018, in2022, PART_OF.get(in2022)].includes(code));
const LINES = new Map(DIAGNOSES.map(({ code }) => [code as string, linesOf(code)]));
const often = (code: string): readonly Moved[] => LINES.get(code)!.filter(({ seldom }) => seldom !== true);

const FITTING = new Map(
  DIAGNOSES.map(({ code }) => {
    const mine = new Set(often(code));
    const codes: readonly string[] = DIAGNOSES.map((other): string => other.code).filter((other) =>
      often(other).some((line) => mine.has(line)),
    );
    return [code as string, codes];
  }),
);

/**
 * Groups under which a programme may say that it treats this client, of whatever version: its own, and those of the
 * other version with which it has clients in common. Empty for somebody without a diagnosis; the code alone where it is
 * of no list.
 * @example diagnosesFitting('anxiety') // ['dsm5-anxiety', 'dsm5-obsessive-compulsive', 'dsm5-trauma', 'anxiety']
 */
export const diagnosesFitting = (code: string): readonly string[] => FITTING.get(code) ?? [code];

/** Fitting groups by group, for a question to the database. */
export const FITTING_DIAGNOSES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(FITTING);

const inVersion = (version: DiagnosisVersion): readonly DiagnosisCode[] =>
  DIAGNOSES.filter((group) => group.version === version).map(({ code }) => code);

/**
 * The same group in another version of the list, the finest that holds all of it; null where it was split up.
 * @example convertDiagnosis('autism', '2022') // 'dsm5-autism'
 * @example convertDiagnosis('anxiety', '2022') // null: it held obsessive-compulsive disorders and trauma
 */
export function convertDiagnosis(code: string, to: DiagnosisVersion): DiagnosisCode | null {
  const codes = inVersion(to);
  const same = codes.find((one) => one === code);
  if (same !== undefined) return same;
  if (isUndiagnosed(code)) return to === '2022' ? 'not-yet-diagnosed' : 'no-distinction';
  const mine = LINES.get(code) ?? [];
  if (mine.length === 0) return null;
  const holding = codes.filter((other) => mine.every((line) => LINES.get(other)!.includes(line)));
  return holding.toSorted((a, b) => LINES.get(a)!.length - LINES.get(b)!.length)[0] ?? null;
}

/**
 * Under which group a client is counted in a figure by need, so that nobody stands in two rows for the version of the
 * list that their provider writes: the one of 2022 that holds all of theirs, and their own where the list was split up.
 * @example countedGroup('alcohol') === 'dsm5-addiction'
 * @example countedGroup('anxiety') === 'anxiety' // of 2018: which of three it is nobody knows
 */
export const countedGroup = (code: string): string => convertDiagnosis(code, '2022') ?? code;

const NEWEST = new Set<string>(inVersion('2022'));

/**
 * What most clients of a group are in the newest list: the group itself where it is of that list.
 * @example newestGroups('anxiety') // ['dsm5-anxiety', 'dsm5-obsessive-compulsive', 'dsm5-trauma']
 */
export const newestGroups = (code: DiagnosisCode): readonly DiagnosisCode[] =>
  NEWEST.has(code) ? [code] : often(code).map(({ in2022 }) => in2022);
