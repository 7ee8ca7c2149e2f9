import { asks } from './conditions.js';
import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

/** Whether treatment is in a group: as the programme says, or where it needs so many to start. */
export const isGroup = ({ group, minStart }: Pick<EligibilityProgramme, 'group' | 'minStart'>): boolean =>
  group ?? (typeof minStart === 'number' ? minStart > 0 : (minStart?.some((least) => least > 0) ?? false));

/** Who asks for treatment of their own is not proposed for a group. */
export const noGroup: EligibilityRule<
  Pick<EligibilityEntry, 'conditions'>,
  Pick<EligibilityProgramme, 'group' | 'minStart'>
> = {
  code: 'no-group',
  reason: {
    nl: 'De cliënt wil geen groepsbehandeling.',
    en: 'The client does not want group treatment.',
  },
  holds: (entry, programme) => !asks(entry, 'no-group') || !isGroup(programme),
  key: (entry) => (asks(entry, 'no-group') ? 'asked' : ''),
};
