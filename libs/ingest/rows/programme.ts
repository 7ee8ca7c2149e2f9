import { type FieldProblem, ok, refuse, type Result, titlesAndCircuits } from '../../kernel/index.js';
import { PROGRAMME, PROGRAMME_REFERENCE, type ProgrammeRow } from '../record/supply.js';
import { type ReadingContext } from '../record/read-field.js';
import { recordReader } from '../record/read-record.js';
import { notAtAge } from './entry.js';

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
  const never = notAtAge(ages, { titles: titles ?? [], circuits: circuits ?? [] });
  return never.length === 0
    ? ok({ ...address.record, ...record, ...titlesAndCircuits(record) })
    : refuse(never);
}
