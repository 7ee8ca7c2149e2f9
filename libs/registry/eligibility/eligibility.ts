import { age } from './age.js';
import { barred } from './barred.js';
import { circuit } from './circuit.js';
import { danger } from './danger.js';
import { clientWish } from './client-wish.js';
import { diagnosis } from './diagnosis.js';
import { femaleClinician } from './female-clinician.js';
import { flag } from './flag.js';
import { form } from './form.js';
import { insurer } from './insurer.js';
import { intensity } from './intensity.js';
import { intakeStop } from './intake-stop.js';
import { language } from './language.js';
import { level } from './level.js';
import { noGroup } from './no-group.js';
import { noOnline } from './no-online.js';
import { otherProvider } from './other-provider.js';
import { ownLanguage } from './own-language.js';
import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';
import { setting } from './setting.js';
import { severity } from './severity.js';
import { title } from './title.js';
import { travel } from './travel.js';

/** Every rule, in the order of `ELIGIBILITY_CODES`. A pair is eligible when all hold. */
export const ELIGIBILITY_RULES: readonly EligibilityRule[] = Object.freeze([
  danger,
  clientWish,
  otherProvider,
  diagnosis,
  setting,
  level,
  intensity,
  form,
  age,
  title,
  circuit,
  language,
  severity,
  flag,
  barred,
  noGroup,
  noOnline,
  femaleClinician,
  ownLanguage,
  insurer,
  travel,
  intakeStop,
]);

/**
 * The first rule that the pair breaks, or null for an eligible pair.
 * @param travelMinutes from the entry's area to the programme's; null = unreachable
 * @example firstRefusal(entry, programme, 50)?.code === 'travel' // the client travels 45 minutes at most
 */
export function firstRefusal(
  entry: EligibilityEntry,
  programme: EligibilityProgramme,
  travelMinutes: number | null,
): EligibilityRule | null {
  return ELIGIBILITY_RULES.find((rule) => !rule.holds(entry, programme, travelMinutes)) ?? null;
}
