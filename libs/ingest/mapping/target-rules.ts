import { type Target } from './target.js';
import { plain } from './words/plain.js';

/** A column that nothing is taken of. */
export const LEFT_OUT = 'leave-out';

/** Of the column that refused rows come back with. */
const OWN_TITLES: ReadonlySet<string> = new Set(['waaromnietovergenomen', 'whythisrowwasrefused']);
export const isOwnTitle = (title: string): boolean => OWN_TITLES.has(plain(title));

/** Of a title with two readings: both, where what they mean differs. */
export const TWO_READINGS: Readonly<Record<string, readonly Target[]>> = {
  wachttijd: ['expectedIntakeFromNow', 'expectedIntakeFromRegistration', 'expectedTreatmentWeeks'],
  wachtweken: ['expectedIntakeFromNow', 'expectedIntakeFromRegistration', 'expectedTreatmentWeeks'],
  wachttijdweken: ['expectedIntakeFromNow', 'expectedIntakeFromRegistration', 'expectedTreatmentWeeks'],
  verwachtewachttijd: ['expectedIntakeFromNow', 'expectedIntakeFromRegistration', 'expectedTreatmentWeeks'],
  wait: ['expectedIntakeFromNow', 'expectedIntakeFromRegistration', 'expectedTreatmentWeeks'],
  waitingtime: ['expectedIntakeFromNow', 'expectedIntakeFromRegistration', 'expectedTreatmentWeeks'],
  datum: ['registeredOn', 'referredOn', 'intakeOn'],
  date: ['registeredOn', 'referredOn', 'intakeOn'],
  plaats: ['area'],
  woonplaats: ['area'],
  city: ['area'],
};

/** Fields whose code may hold for every row of a list, where no column says it. */
export const SAME_FOR_ALL: readonly Target[] = [
  'language',
  'severity',
  'settings',
  'intensities',
  'flags',
  'diagnosis',
  'title',
  'circuit',
  'programme',
];
/** Without each of them no row can be taken; one of a group is enough. */
export const NEEDED: readonly (readonly Target[])[] = [
  ['reference'],
  ['area', 'postcode'],
  ['diagnosis'],
  ['age', 'birthDate', 'birthYear', 'ageFrom'],
  ['language'],
  ['severity'],
  ['flags'],
  ['registeredOn'],
  ['settings', 'intensities'],
];
