import { type EntityManager } from 'typeorm';
import { headerText, type Plan, type Remembered } from '../../../libs/ingest/index.js';
import { sha256 } from '../../../libs/kernel/index.js';
import { type Actor, namesOf, table } from '../../platform/base/database/index.js';
import { FileMapping } from './file-mapping.entity.js';

/** Headers that are remembered of one provider; of more the one that was longest unused goes. */
export const MOST_HEADERS = 50;
/** Texts that are remembered of one header: more than any system has codes. */
const MOST_TEXTS = 2_000;

const m = table(FileMapping, 'm');
const bare = table(FileMapping);

const headerHash = (header: readonly string[]): string => sha256(headerText(header));
/** Of a text and what it is of: `1` as a severity says nothing of `1` as a setting. */
const textHash = (target: string, text: string): string => sha256(`${target}\n${text}`);

/** How this organisation answered for a file of the same header; null where it has not yet. */
export async function rememberedMapping(
  tx: EntityManager,
  { region, organisation }: Actor,
  header: readonly string[],
): Promise<Remembered | null> {
  const found = await tx.findOneBy(FileMapping, {
    regionId: region,
    providerId: organisation ?? '',
    headerSha256: headerHash(header),
  });
  if (found === null) return null;
  return {
    columns: found.columns,
    constants: found.constants,
    order: found.dateOrder,
    valueOf: (target, text) => found.valueCodes[target]?.[textHash(target, text)],
  };
}

/** What has been decided of a file is taken for the next one of the same header. */
export async function rememberMapping(
  tx: EntityManager,
  { region, organisation }: Actor,
  header: readonly string[],
  plan: Plan,
): Promise<void> {
  const valueCodes: Record<string, Record<string, string | null>> = {};
  for (const { target, text, decided, proposal } of plan.values.slice(0, MOST_TEXTS))
    if (
      decided !== undefined &&
      (proposal.confidence !== 'exact' || proposal.reason === 'remembered' || decided !== proposal.to)
    )
      (valueCodes[target] ??= {})[textHash(target, text)] = decided;
  const constants = Object.fromEntries(
    plan.constants.flatMap(({ target, decided }) => (typeof decided === 'string' ? [[target, decided]] : [])),
  );
  const columns = plan.columns.map(({ decided }) => decided ?? '');
  await tx.query(
    `INSERT INTO ${bare} (${namesOf(FileMapping, 'regionId', 'providerId', 'headerSha256', 'columns', 'constants', 'valueCodes', 'dateOrder')})
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (${namesOf(FileMapping, 'regionId', 'providerId', 'headerSha256')}) DO UPDATE SET
       ${bare.columns} = excluded.${bare.columns}, ${bare.constants} = excluded.${bare.constants},
       ${bare.valueCodes} = excluded.${bare.valueCodes}, ${bare.dateOrder} = excluded.${bare.dateOrder}, ${bare.usedAt} = now()`,
    [
      ...[region, organisation, headerHash(header), columns],
      ...[JSON.stringify(constants), JSON.stringify(valueCodes), plan.order.decided],
    ],
  );
  await tx.query(
    `DELETE FROM ${m} WHERE ${m.regionId} = $1 AND ${m.providerId} = $2 AND ${m.headerSha256} NOT IN (
       SELECT ${bare.headerSha256} FROM ${bare} WHERE ${bare.regionId} = $1 AND ${bare.providerId} = $2
       ORDER BY ${bare.usedAt} DESC LIMIT ${MOST_HEADERS})`,
    [region, organisation],
  );
}
