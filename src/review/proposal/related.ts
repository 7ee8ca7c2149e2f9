import { changesOf, type Compared } from '../../../libs/review/index.js';
import { type ProposalDetailDto, type RelatedProposalDto } from './proposal-detail.dto.js';
import { type DetailRow, type ViewRow } from './proposal-view.store.js';

/** A proposal as far as others are held against it. */
export const comparedOf = (row: ViewRow): Compared => ({
  programme: row.programmeId,
  programmeName: row.programmeName,
  providerName: row.toName,
  week: row.week,
  weeksSooner: row.gain.weeksSooner,
  travelMinutes: row.gain.travelMinutes,
});

/** What came instead of a proposal and what it took the place of, each with what the newer one changes. */
export function relatedOf(row: DetailRow): Pick<ProposalDetailDto, 'replacedBy' | 'replaces'> {
  const own = comparedOf(row);
  return {
    replacedBy: row.replacedBy && relatedTo(row.replacedBy.id, own, row.replacedBy),
    replaces: row.replaced && relatedTo(row.replaced.id, row.replaced, own),
  };
}

function relatedTo(id: string, before: Compared, after: Compared): RelatedProposalDto {
  const changes = changesOf(before, after);
  return { id, changesNl: changes.map(({ nl }) => nl), changesEn: changes.map(({ en }) => en) };
}
