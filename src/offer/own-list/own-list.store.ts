import { type EntityManager } from 'typeorm';
import { LIVE_STATES } from '../../../libs/matching/index.js';
import {
  type OwnListFlag,
  type OwnListStatus,
  UNCHANGED_DAYS,
  UNDER_WAY,
} from '../../../libs/offer/index.js';
import { FLAGS, isDangerNow } from '../../../libs/kernel/index.js';
import { ProposalFacts } from '../../matching/index.js';
import { columnsOf, table } from '../../platform/base/database/index.js';
import { TIME_ZONE } from '../../platform/base/time/index.js';
import { CurrentProgrammeView, OwnEntryView } from '../../registry/index.js';
import { OpenCase } from '../../review/index.js';
import { Offer } from '../offer/offer.entity.js';
import { Transfer } from '../transfer/transfer.entity.js';

const e = table(OwnEntryView, 'e');
const j = table(CurrentProgrammeView, 'j');
const p = table(ProposalFacts, 'p');
const o = table(Offer, 'o');
const x = table(Transfer, 'x');
const c = table(OpenCase, 'c');

export interface OwnListAsked {
  readonly provider: string;
  /** `YYYY-MM-DD`, and the ISO week of it. */
  readonly today: string;
  readonly week: string;
  /** The beginning of a reference; null = any. */
  readonly reference: string | null;
  readonly flag: OwnListFlag | null;
  /** Null = all but those who left. */
  readonly status: OwnListStatus | null;
}

export interface OwnListLine {
  readonly id: string;
  readonly reference: string;
  readonly diagnosis: string;
  readonly severity: number;
  readonly registeredOn: string;
  readonly status: OwnListStatus;
  readonly flags: readonly OwnListFlag[];
  readonly confirmedOn: string;
  readonly unchangedSince: string;
  readonly proposal: string | null;
  readonly offer: string | null;
  readonly case: string | null;
}

const quoted = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const DANGER = FLAGS.map(({ code }) => code).filter((code) => isDangerNow([code]));

const STATUS = `CASE WHEN ${e.state} = 'left' THEN 'left' WHEN ${x.offerId} IS NOT NULL OR ${e.state} = 'transferring' THEN 'accepted'
  WHEN ${o.id} IS NOT NULL THEN 'offered' WHEN ${p.state} = 'approved' THEN 'approved' WHEN ${p.id} IS NOT NULL THEN 'proposed'
  WHEN ${c.id} IS NOT NULL THEN 'at-table' ELSE 'waiting' END`;

/** $2 today, $3 this week. An entry that left has nothing to be put right. */
const FLAG: Readonly<Record<OwnListFlag, string>> = {
  danger: `${e.flags} && ARRAY[${quoted(DANGER)}]::text[]`,
  'wait-unknown': `CASE WHEN ${e.intakeOn} IS NULL
    THEN ${j.intakeWait} IS NULL AND (${e.expectedIntakeWeek} IS NULL OR ${e.expectedIntakeWeek} < $3)
    ELSE ${j.id} IS NULL AND ${e.expectedTreatmentWeeks} IS NULL END`,
  'wish-not-asked': `${e.clientWish} = 'not-asked'`,
  unchanged: `${e.validFrom} < $2::date - ${UNCHANGED_DAYS}`,
};
const FLAGS_OF = `array_remove(ARRAY[${Object.entries(FLAG)
  .map(([flag, holds]) => `CASE WHEN ${e.state} <> 'left' AND (${holds}) THEN '${flag}' END`)
  .join(', ')}], NULL)`;

/**
 * Everybody of one provider with at most one of each thing that can be open of an entry: unique indexes see to that, so
 * nobody is listed twice. $1 provider, $4 beginning of the reference, $5 flag.
 */
const LISTED = `FROM ${e}
  LEFT JOIN ${j} ON ${j.regionId} = ${e.regionId} AND ${j.id} = ${e.programmeId}
  LEFT JOIN ${p} ON ${p.regionId} = ${e.regionId} AND ${p.entryId} = ${e.id} AND ${p.state} IN (${quoted(LIVE_STATES)})
  LEFT JOIN ${o} ON ${o.regionId} = ${e.regionId} AND ${o.entryId} = ${e.id} AND ${o.state} = 'offered'
  LEFT JOIN ${x} ON ${x.regionId} = ${e.regionId} AND ${x.entryId} = ${e.id} AND ${x.state} IN (${quoted(UNDER_WAY)})
  LEFT JOIN ${c} ON ${c.regionId} = ${e.regionId} AND ${c.entryId} = ${e.id}
  WHERE ${e.regionId} = acting_region() AND ${e.providerId} = $1
    AND ($4::text IS NULL OR upper(left(${e.reference}, length($4))) = upper($4))
    AND ($5::text IS NULL OR $5 = ANY (${FLAGS_OF}))`;

const valuesOf = ({ provider, today, week, reference, flag }: OwnListAsked): unknown[] => [
  ...[provider, today, week, reference, flag],
];

/** How many there are of each status, with whatever else was asked for. */
export const ownListCounts = (
  tx: EntityManager,
  asked: OwnListAsked,
): Promise<{ readonly status: OwnListStatus; readonly count: number }[]> =>
  tx.query(
    `SELECT status, count(*)::integer AS count FROM (SELECT ${STATUS} AS status ${LISTED}) AS listed GROUP BY 1 ORDER BY 1`,
    valuesOf(asked),
  );

/** One page, who registered first at the top. */
export const ownListLines = (
  tx: EntityManager,
  asked: OwnListAsked,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<OwnListLine[]> =>
  tx.query(
    `SELECT ${columnsOf(e, 'id', 'reference', 'diagnosis', 'severity', 'registeredOn', 'confirmedOn')},
       to_char(${e.validFrom} AT TIME ZONE '${TIME_ZONE}', 'YYYY-MM-DD') AS "unchangedSince", ${STATUS} AS status, ${FLAGS_OF} AS flags,
       ${p.id} AS proposal, coalesce(${x.offerId}, ${o.id}) AS offer, ${c.id} AS "case"
     ${LISTED} AND ${asked.status === null ? `${e.state} <> 'left'` : `${STATUS} = $6`}
     ORDER BY ${e.registeredOn}, ${e.id} LIMIT $${asked.status === null ? 6 : 7} OFFSET $${asked.status === null ? 7 : 8}`,
    [...valuesOf(asked), ...(asked.status === null ? [] : [asked.status]), limit, offset],
  );
