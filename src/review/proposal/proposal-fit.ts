import { disclose } from '../../../libs/matching/index.js';
import { fitOf } from '../../../libs/review/index.js';
import { type ProposalDetailDto } from './proposal-detail.dto.js';
import { type DetailRow } from './proposal-view.store.js';

/** The receiving side is not to know the client's insurer, so no line of its table asks for it. */
export function fitFor(row: DetailRow): ProposalDetailDto['fit'] {
  const { side, programme, insurer, fromId, toId, programmeId } = row;
  const client = {
    ...disclose(row.need),
    provider: fromId,
    ...(side === 'sending' ? { insurer } : {}),
  };
  const place = {
    ...programme,
    id: programmeId,
    provider: toId,
    area: programme.area.code,
    ages: [programme.ages[0] ?? 0, programme.ages[1] ?? 0] as const,
  };
  return fitOf(client, place, row.gain.travelMinutes).map(({ words, ...line }) => ({
    ...line,
    nl: words?.nl ?? null,
    en: words?.en ?? null,
  }));
}
