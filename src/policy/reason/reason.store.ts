import { type EntityManager } from 'typeorm';
import { columnsOf, type EntityClass, type RowOf, table } from '../../platform/base/database/index.js';
import { PolicyVersionRecord } from '../version/policy-version.entity.js';
import { BuiltInReason, DeclineReasonRecord, RejectionReasonRecord } from './reason.entity.js';

const SAID = ['code', 'nl', 'en', 'effect', 'withdrawn'] as const;
type Said = (typeof SAID)[number];

interface ReasonList<R extends DeclineReasonRecord | RejectionReasonRecord> {
  readonly entity: EntityClass<R>;
  readonly builtIn: BuiltInReason['list'];
  /** Columns that this list alone has, with what the built-in reasons have there. */
  readonly own: readonly { readonly key: Exclude<keyof R & string, Said>; readonly builtIn: string }[];
}

/** Which reasons a region has ever had: in use as its newest policy has them, those before as they last were. */
function everKnown<R extends DeclineReasonRecord | RejectionReasonRecord>(list: ReasonList<R>): string {
  const r = table(list.entity as EntityClass<DeclineReasonRecord | RejectionReasonRecord>, 'r');
  const b = table(BuiltInReason, 'b');
  const p = table(PolicyVersionRecord, 'p');
  const own = list.own.map(({ key }) => `, ${key}`).join('');
  const ownBuiltIn = list.own.map(({ key, builtIn }) => `, ${builtIn} AS "${key}"`).join('');
  const ownStored = list.own.map(({ key }) => `, r.${key} AS "${key}"`).join('');
  return `
    WITH newest AS (SELECT max(${p.version}) AS version FROM ${p} WHERE ${p.regionId} = acting_region()),
    ever AS (
      SELECT DISTINCT ON (${r.code}) ${columnsOf(r, ...SAID)}${ownStored}, ${r.position} AS position, ${r.policyVersion} AS since
      FROM ${r} WHERE ${r.regionId} = acting_region() ORDER BY ${r.code}, ${r.policyVersion} DESC
    ),
    known AS (
      SELECT * FROM ever
      UNION ALL
      -- Before a region has agreed on anything.
      SELECT ${columnsOf(b, 'code', 'nl', 'en', 'effect')}, false${ownBuiltIn}, ${b.position}, NULL FROM ${b}
      WHERE ${b.list} = '${list.builtIn}' AND (SELECT version FROM newest) IS NULL
    )
    SELECT code, nl, en, effect, (withdrawn OR coalesce(since < (SELECT version FROM newest), false)) AS withdrawn${own}
    FROM known ORDER BY since DESC, position`;
}

const REJECTION = everKnown<RejectionReasonRecord>({
  entity: RejectionReasonRecord,
  builtIn: 'refusal',
  own: [{ key: 'sides', builtIn: `'{sending,receiving}'::text[]` }],
});
const DECLINE = everKnown<DeclineReasonRecord>({
  entity: DeclineReasonRecord,
  builtIn: 'decline',
  own: [],
});

/** Every reason to reject a proposal that the region has ever had; `withdrawn` where it can no longer be given. */
export const rejectionReasonsEver = (
  tx: EntityManager,
): Promise<RowOf<RejectionReasonRecord, Said | 'sides'>[]> => tx.query(REJECTION);

/** Every reason to decline an offer that the region has ever had; `withdrawn` where it can no longer be given. */
export const declineReasonsEver = (tx: EntityManager): Promise<RowOf<DeclineReasonRecord, Said>[]> =>
  tx.query(DECLINE);
