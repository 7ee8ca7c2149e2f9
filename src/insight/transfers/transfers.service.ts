import { Injectable } from '@nestjs/common';
import { TRANSFERS_SOURCE, type TransferMonth } from '../../../libs/insight/index.js';
import { type Population } from '../../../libs/kernel/index.js';
import { inBoth } from '../../../libs/words/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { type PopulationQueryDto } from '../insight.dto.js';
import { Releases } from '../release/releases.service.js';
import { type TransferMonthDto, type TransfersDto } from './transfers.dto.js';

/** What transfers did month by month, as it was published: the same for everybody. */
@Injectable()
export class TransfersService {
  constructor(private readonly releases: Releases) {}

  async transfers(actor: Actor, { population, release: on }: PopulationQueryDto): Promise<TransfersDto> {
    const published = await this.releases.of(actor, 'transfers', on);
    const { rows, absent, suppressUnder: k, asOf, release } = published;
    return {
      ...{ asOf, release, population, k, absent },
      months: rows.map((month) => monthOf(month, population)),
      definition: inBoth('insight.definitions.transfers'),
      source: TRANSFERS_SOURCE,
    };
  }
}

const NO_STEPS = {
  ...{ proposed: null, offered: null, accepted: null, started: null, returned: null },
  ...{ expectedWeeks: null, sparedWeeks: null, sparedAbsent: null, bridging: null },
};
const NO_FLOWS = { intakes: null, departures: null, cleaned: null };

/** Of what a month is not told there is no count, and the reason is. */
function monthOf(
  { month, day, lists, allLists, absent, flowAbsent, figures }: TransferMonth,
  population: Population,
): TransferMonthDto {
  const found = figures.find((one) => one.population === population);
  if (found === undefined) throw new Error(`${month} was published without ${population}`);
  const { population: _, intakes, departures, cleaned, ...steps } = found;
  return {
    ...{ month, day, lists, allLists, absent, flowAbsent },
    ...(absent === null ? steps : NO_STEPS),
    ...(flowAbsent === null ? { intakes, departures, cleaned } : NO_FLOWS),
  };
}
