import {
  type FieldProblem,
  isUndiagnosed,
  ok,
  refuse,
  type Result,
  titlesAndCircuits,
} from '../../kernel/index.js';
import { type RecordOf } from '../record/field.js';
import { PROGRAMME, PROGRAMME_REFERENCE, type ProgrammeRow } from '../record/supply.js';
import { type ReadingContext } from '../record/read-field.js';
import { recordReader } from '../record/read-record.js';
import { aboutCare, notAtAge } from './entry.js';

/**
 * Reads one programme.
 * @param reference from the address; gated like any field
 */
export function readProgramme(
  reference: string,
  body: unknown,
  context: ReadingContext,
): Result<ProgrammeRow, readonly FieldProblem[]> {
  const address = recordReader({ reference: PROGRAMME_REFERENCE }, context)({ reference });
  const { record, problems } = recordReader(PROGRAMME, context)(body);
  const all = [...address.problems, ...problems];
  if (all.length > 0) return refuse(all);
  const { titles, circuits, ages } = record;
  const never = [
    ...aboutCare(record),
    ...aboutGroups(record),
    ...notAtAge(ages, { titles: titles ?? [], circuits: circuits ?? [] }),
  ];
  return never.length === 0
    ? ok({ ...address.record, ...record, ...titlesAndCircuits(record), ...groupsOf(record) })
    : refuse(never);
}

type Groups = Pick<ProgrammeRow, 'diagnoses' | 'takesAll' | 'takesUndiagnosed'>;
type Read = RecordOf<typeof PROGRAMME>;

/** "All groups" and "no diagnosis yet" say whom a programme takes; 2018 announced the former among the groups. */
const groupsOf = ({ diagnoses, takesAll, takesUndiagnosed }: Read): Groups => ({
  diagnoses: diagnoses.filter((code) => !isUndiagnosed(code)),
  takesAll: takesAll === true || diagnoses.includes('no-distinction'),
  takesUndiagnosed: takesUndiagnosed === true,
});

function aboutGroups(record: Read): FieldProblem[] {
  const field = 'diagnoses';
  if (record.diagnoses.includes('not-yet-diagnosed')) return [{ field, code: 'not-a-group' }];
  const { diagnoses, takesAll, takesUndiagnosed } = groupsOf(record);
  return diagnoses.length === 0 && !takesAll && !takesUndiagnosed ? [{ field, code: 'no-groups' }] : [];
}
