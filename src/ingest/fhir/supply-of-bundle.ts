import { type EntityManager } from 'typeorm';
import {
  programmePath,
  type ProgrammeEntry,
  type ReadBundle,
  type SlotsEntry,
} from '../../../libs/ingest/index.js';
import {
  type FieldProblem,
  ok,
  type ProblemDetail,
  refuse,
  type Result,
} from '../../../libs/kernel/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { type IngestCode, type IngestProblem } from '../problems.js';
import { type Change } from '../registry.port.js';
import { type SupplyPushes } from '../supply/supply.service.js';

/** What a sender confirms: places that stay where a programme stops, weeks that go. */
export interface SupplyConfirmed {
  readonly held: number | null;
  readonly removed: number | null;
}
/** What became of the supply of a Bundle. */
export interface SupplyDone {
  /** By the place of each programme in the Bundle. */
  readonly changes: ReadonlyMap<number, Change>;
  readonly problems: readonly FieldProblem[];
}

/**
 * Takes the programmes of a Bundle and then their free intakes, as the routes of the supply do; who waits comes after
 * them and may name them. What is wrong with a field is listed, and anything else ends the transaction.
 */
export async function pushSupply(
  supply: SupplyPushes,
  tx: EntityManager,
  actor: Actor,
  { programmes, slots }: Pick<ReadBundle, 'programmes' | 'slots'>,
  confirmed: SupplyConfirmed,
): Promise<Result<SupplyDone, IngestProblem>> {
  const changes = new Map<number, Change>();
  const problems: FieldProblem[] = [];
  const refused = new Set<string>();
  for (const programme of programmes) {
    const reference = textOf(programme);
    if (reference === null) continue; // said where it was read
    const put = await supply.putProgrammeIn(tx, actor, reference, programme.row, confirmed.held);
    if (put.ok) changes.set(programme.number, put.value.change);
    else {
      const faults = faultsOf(put.error, ({ field }) => pathOf(programme.number, programmePath(field)));
      if (faults.ends !== null) return refuse(faults.ends);
      refused.add(reference);
      problems.push(...faults.listed);
    }
  }
  for (const one of slots) {
    const reference = textOf(one);
    if (reference === null || refused.has(reference)) continue;
    const weeks = one.weeks.map(({ week, offered }) => ({ week, offered }));
    const put = await supply.putSlotsIn(tx, actor, reference, { slots: weeks }, confirmed.removed);
    if (put.ok) continue;
    const faults = faultsOf(put.error, ({ row }) =>
      pathOf(one.weeks[(row ?? 0) - 1]?.number ?? one.number, '.start'),
    );
    if (faults.ends !== null) return refuse(faults.ends);
    problems.push(...faults.listed);
  }
  return ok({ changes, problems });
}

const textOf = ({ reference }: ProgrammeEntry | SlotsEntry): string | null =>
  typeof reference === 'string' ? reference : null;

const pathOf = (number: number, path: string): string => `Bundle.entry[${number - 1}].resource${path}`;

/** Fields at fault are listed with those of the other entries; what is about the whole is the answer by itself. */
function faultsOf(
  error: IngestProblem,
  path: (fault: FieldProblem) => string,
): { readonly ends: IngestProblem | null; readonly listed: readonly FieldProblem[] } {
  if (typeof error === 'string') return { ends: error, listed: [] };
  const detail: ProblemDetail<IngestCode> = error;
  const faults = (detail.errors ?? []).map(({ row, ...fault }) => ({
    ...fault,
    field: path(row === undefined ? fault : { ...fault, row }),
  }));
  return detail.code === 'fields-refused'
    ? { ends: null, listed: faults }
    : { ends: faults.length === 0 ? detail : { ...detail, errors: faults }, listed: [] };
}
