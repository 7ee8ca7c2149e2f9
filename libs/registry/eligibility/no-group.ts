import { asks } from './conditions.js';
import { type EligibilityEntry, type EligibilityProgramme, type EligibilityRule } from './rule.js';

type SaysGroup = Pick<EligibilityProgramme, 'group' | 'minStart' | 'forms'>;

const needsSeveral = ({ minStart }: SaysGroup): boolean =>
  typeof minStart === 'number' ? minStart > 0 : (minStart?.some((least) => least > 0) ?? false);

/** Whether treatment is in a group: as the programme says, or where it has no other form or needs so many to start. */
export const isGroup = (programme: SaysGroup): boolean =>
  programme.group ??
  (needsSeveral(programme) || (programme.forms?.every((code) => code === 'group') ?? false));

/** Who asks for treatment of their own is not proposed for a group. */
export const noGroup: EligibilityRule<Pick<EligibilityEntry, 'conditions'>, SaysGroup> = {
  code: 'no-group',
  reason: {
    nl: 'De cliënt wil geen groepsbehandeling.',
    en: 'The client does not want group treatment.',
  },
  holds: (entry, programme) => !asks(entry, 'no-group') || !isGroup(programme),
  key: (entry) => (asks(entry, 'no-group') ? 'asked' : ''),
};
