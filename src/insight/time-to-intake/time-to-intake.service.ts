import { Injectable } from '@nestjs/common';
import { TIME_TO_INTAKE_SOURCE } from '../../../libs/insight/index.js';
import { inBoth } from '../../../libs/words/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { type PopulationQueryDto } from '../insight.dto.js';
import { Releases } from '../release/releases.service.js';
import { normFor } from '../trend/trend-release.js';
import { type TimeToIntakeDto } from './time-to-intake.dto.js';

/** How long it takes until an intake, as it was published: the same for everybody. */
@Injectable()
export class TimeToIntakeService {
  constructor(private readonly releases: Releases) {}

  async read(actor: Actor, { population, release: on }: PopulationQueryDto): Promise<TimeToIntakeDto> {
    const {
      rows,
      observed,
      absent,
      suppressUnder: k,
      asOf,
      release,
      norm,
      norms,
    } = await this.releases.of(actor, 'time-to-intake', on);
    const held = normFor({ matching: { norm, norms } }, population);
    const found = rows.find((one) => one.population === population);
    return {
      ...{
        asOf,
        release,
        population,
        k,
        observedFrom: observed?.[0] ?? null,
        observedUntil: observed?.[1] ?? null,
      },
      norm: held?.intake ?? null,
      points: (found?.points ?? []).map(({ weeks, shares, interval }) => ({
        ...{ weeks, shares: shares && { ...shares } },
        interval: interval && [...interval],
      })),
      medianWeeks: found?.medianWeeks ?? null,
      absent: absent ?? found?.absent ?? null,
      definition: inBoth('insight.definitions.timeToIntake'),
      source: TIME_TO_INTAKE_SOURCE,
    };
  }
}
