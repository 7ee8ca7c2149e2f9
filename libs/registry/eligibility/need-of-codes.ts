import { diagnosesFitting, isUndiagnosed } from '../../kernel/index.js';
import { type EligibilityEntry } from './rule.js';

/**
 * What the codes of a waiting-list entry mean to the rules, which take codes as they are: under which groups of either
 * version of the list a programme may take this client. A group that has one name only says nothing here.
 * @example needOfCodes({ diagnosis: 'not-yet-diagnosed' }) // { undiagnosed: true }
 */
export function needOfCodes({
  diagnosis,
}: Pick<EligibilityEntry, 'diagnosis'>): Pick<EligibilityEntry, 'diagnosisCodes' | 'undiagnosed'> {
  if (isUndiagnosed(diagnosis)) return { undiagnosed: true };
  const codes = diagnosesFitting(diagnosis);
  return codes.length === 1 ? {} : { diagnosisCodes: codes };
}
