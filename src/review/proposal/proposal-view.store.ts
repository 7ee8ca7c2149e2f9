import { recordingLook } from '../../platform/audit/index.js';
import { columnsOf, type Statement, table } from '../../platform/base/database/index.js';
import { type Compared } from '../../../libs/review/index.js';
import { ProposalFacts } from '../../matching/index.js';
import { AreaName, CurrentEntryView, ProgrammeName, ProviderName } from '../../registry/index.js';
import { recordingFirstLook } from '../first-look/first-look.store.js';
import { LINE, LINE_JOINS, type LineRow, OWN_LINES } from '../worklist/worklist-line.store.js';
import { WorklistLine } from '../worklist/worklist-line.entity.js';
import { CONTENT, CONTENT_JOINS, type ContentRow, j, p } from './proposal-content.store.js';
import { type DetailProgrammeDto } from './proposal-detail.dto.js';

const l = table(WorklistLine, 'l');
const e = table(CurrentEntryView, 'e');
const home = table(AreaName, 'home');
const r = table(ProposalFacts, 'r');
const rj = table(ProgrammeName, 'rj');
const rp = table(ProviderName, 'rp');

/** Another proposal for the same client, as `Compared`; row-level security shows it to its own parties alone. */
const related = (
  which: string,
): string => `(SELECT json_build_object('id', ${r.id}, 'programme', ${r.toProgramme}, 'programmeName', ${rj.name},
      'providerName', ${rp.name}, 'week', ${r.week}, 'weeksSooner', ${r.gain} -> 'weeksSooner', 'travelMinutes', ${r.gain} -> 'travelMinutes')
    FROM ${r} JOIN ${rj} ON ${rj.regionId} = ${r.regionId} AND ${rj.id} = ${r.toProgramme}
    JOIN ${rp} ON ${rp.regionId} = ${r.regionId} AND ${rp.id} = ${r.toProvider}
    WHERE ${r.regionId} = ${p.regionId} AND ${which})`;

/** A proposal as the lists and the page show it. */
export interface ViewRow extends LineRow, ContentRow {}

const VIEW = `SELECT ${LINE}, ${CONTENT}`;
const VIEW_JOINS = `JOIN ${p} ON ${p.regionId} = ${l.regionId} AND ${p.id} = ${l.proposalId} ${CONTENT_JOINS} ${LINE_JOINS}`;

const LOOKED = recordingLook(
  {
    action: 'proposal.read',
    subjectKind: 'proposal',
    category: 'clinical-summary',
    ground: { column: 'side', by: { sending: 'treatment-relation', receiving: 'transfer-review' } },
  },
  'line',
  'proposal_id',
  false,
);

export interface DetailRow extends ViewRow {
  /** Row-level security shows these to the sending side only. */
  readonly reference: string | null;
  readonly insurer: string | null;
  readonly registeredOn: string | null;
  readonly programme: DetailProgrammeDto;
  readonly replacedBy: (Compared & { readonly id: string }) | null;
  readonly replaced: (Compared & { readonly id: string }) | null;
  /** Of the municipality in the need. */
  readonly areaName: string;
}

/** The page of the proposal `$1`. What is seen is recorded by the statement that reads it: `$2` to `$4` as in `recordingFirstLook`. */
export const DETAIL: Statement = {
  name: 'proposal-detail',
  text: `WITH line AS MATERIALIZED (SELECT * FROM ${l} WHERE ${OWN_LINES} AND ${l.proposalId} = $1),
      looked AS (${LOOKED}),
      seen AS (${recordingFirstLook('line', ['$2', '$3', '$4'])})
    ${VIEW}, ${columnsOf(e, 'reference', 'insurer', 'registeredOn')},
      json_build_object('name', ${j.name}, 'area', json_build_object('code', ${j.area}, 'name', ${j.areaName}), 'online', ${j.online},
        'diagnoses', ${j.diagnoses}, 'takesAll', ${j.takesAll}, 'takesUndiagnosed', ${j.takesUndiagnosed}, 'ages', ${j.ages},
        'titles', ${j.titles}, 'circuits', ${j.circuits}, 'severities', ${j.severities}, 'insurers', ${j.insurers}, 'levels', ${j.levels},
        'intensities', ${j.intensities}, 'forms', ${j.forms}, 'interpreted', ${j.interpreted}, 'minStart', ${j.minStart},
        'intakeStop', ${j.intakeStop}, 'languages', ${j.languages}, 'settings', ${j.settings}, 'treatmentWait', ${j.treatmentWait}, 'excludes', ${j.excludes},
        'excludesSoft', ${j.excludesSoft}, 'femaleClinician', ${j.femaleClinician}) AS programme,
      ${related(`${r.replaces} = ${p.id}`)} AS "replacedBy", ${related(`${r.id} = ${p.replaces}`)} AS replaced,
      -- The need is kept as it was proposed, so its code comes without a foreign key.
      coalesce(${home.name}, ${p.need} ->> 'area') AS "areaName"
    FROM line l ${VIEW_JOINS}
    LEFT JOIN ${home} ON ${home.regionId} = ${p.regionId} AND ${home.code} = ${p.need} ->> 'area'
    LEFT JOIN ${e} ON ${e.regionId} = ${p.regionId} AND ${e.id} = ${p.entryId} AND ${l.side} = 'sending'`,
};

/** The proposal `$1`, without a look at it: for somebody who has just decided on it, or tried to. */
export const PROPOSED: Statement = {
  name: 'proposal-proposed',
  text: `${VIEW} FROM ${l} ${VIEW_JOINS} WHERE ${OWN_LINES} AND ${l.proposalId} = $1`,
};

/** With the own reference: what is ready is the sending side's. */
export interface ReadyRow extends ViewRow {
  readonly reference: string | null;
}

const IS_READY = `${OWN_LINES} AND ${l.rank} = 1 AND ${l.state} = 'approved' AND ${l.side} = 'sending' AND ${l.offerId} IS NULL`;

/** Approved, held and not offered yet: what the sending organisation can bring to its clients today. */
export const READY: Statement = {
  name: 'worklist-ready',
  text: `${VIEW}, ${columnsOf(e, 'reference')} FROM ${l} ${VIEW_JOINS}
    LEFT JOIN ${e} ON ${e.regionId} = ${p.regionId} AND ${e.id} = ${p.entryId} AND ${l.side} = 'sending'
    WHERE ${IS_READY}
    ORDER BY ${l.lastDay}, ${l.proposalId}`,
};

export const READY_COUNT: Statement = {
  name: 'worklist-ready-count',
  text: `SELECT count(*)::integer AS ready FROM ${l} WHERE ${IS_READY}`,
};
