import { form } from './form.js';
import { intensity } from './intensity.js';
import { level } from './level.js';
import { type EligibilityEntry, type EligibilityProgramme } from './rule.js';
import { setting } from './setting.js';

/** Whether a programme gives the care that an entry asks for: setting, level, intensity and form. */
export const givesCare = (entry: EligibilityEntry, programme: EligibilityProgramme): boolean =>
  [setting, level, intensity, form].every((rule) => rule.holds(entry, programme, null));
