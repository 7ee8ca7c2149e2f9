import { Injectable } from '@nestjs/common';
import { DIAGNOSES, labelOf } from '../../../libs/kernel/index.js';
import { type LeverTold, mostHelpful } from '../../../libs/matching/index.js';
import { type Bilingual, inBoth } from '../../../libs/words/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { type PopulationQueryDto } from '../insight.dto.js';
import { among } from '../insight.store.js';
import { Releases } from '../release/releases.service.js';
import { type LeversDto } from './levers.dto.js';

const SOURCE = 'insight_run';

/** What would help most, as it was published: the same for everybody. */
@Injectable()
export class LeversService {
  constructor(private readonly releases: Releases) {}

  async levers(actor: Actor, { population, release: on }: PopulationQueryDto): Promise<LeversDto> {
    const published = await this.releases.of(actor, 'levers', on);
    const { rows, runAt, tried, untried, absent, suppressUnder: k, asOf, release } = published;
    const own = among(rows, population);
    return {
      ...{ asOf, release, runAt, population, k, tried, untried },
      items: mostHelpful(own).map(({ population: _, ...row }) => ({ ...row, label: labelFor(row) })),
      absent: absent ?? (own.length === 0 ? 'hidden' : null),
      definition: inBoth('insight.definitions.levers'),
      source: SOURCE,
    };
  }
}

function labelFor({ kind, diagnosis, by }: Omit<LeverTold, 'population'>): Bilingual {
  const count = by ?? 0;
  if (kind !== 'places') return inBoth(`insight.levers.${kind}`, { count });
  const group = (language: 'nl' | 'en'): string => labelOf(DIAGNOSES, diagnosis ?? '', language);
  return {
    nl: inBoth('insight.levers.places', { count, group: group('nl') }).nl,
    en: inBoth('insight.levers.places', { count, group: group('en') }).en,
  };
}
