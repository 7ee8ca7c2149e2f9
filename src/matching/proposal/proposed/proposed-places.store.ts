import { type Statement, columnsOf, table } from '../../../platform/base/database/index.js';
import { Proposal } from '../proposal.entity.js';
import { UNDECIDED } from '../states.js';

const p = table(Proposal, 'p');

/** Undecided proposals to programmes of the acting organisation, by programme and week. */
export const PROPOSED_PLACES: Statement = {
  name: 'proposed-places',
  text: `SELECT ${p.toProgramme} AS programme, ${columnsOf(p, 'week')}, count(*)::integer AS proposals FROM ${p}
    WHERE ${p.regionId} = acting_region() AND ${p.toProvider} = acting_organisation() AND ${p.state} IN (${UNDECIDED})
    GROUP BY 1, 2 ORDER BY 1, 2`,
};
