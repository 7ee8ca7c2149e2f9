import { Injectable } from '@nestjs/common';
import { QUEUES_SOURCE } from '../../../libs/insight/index.js';
import { inBoth } from '../../../libs/words/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { groupLabels } from '../group-labels.js';
import { among } from '../insight.store.js';
import { type PopulationQueryDto } from '../insight.dto.js';
import { Releases } from '../release/releases.service.js';
import { normFor } from '../trend/trend-release.js';
import { type QueuesDto } from './queues.dto.js';
import { areaNames } from './queues.store.js';

/** Demand and capacity of each list: as published, the same for everybody. */
@Injectable()
export class QueuesService {
  constructor(
    private readonly database: Database,
    private readonly releases: Releases,
  ) {}

  async queues(actor: Actor, { population, release: on }: PopulationQueryDto): Promise<QueuesDto> {
    const published = await this.releases.of(actor, 'queues', on);
    const { period, lists, allLists, absent, suppressUnder: k, asOf, release, norm, norms } = published;
    const rows = among(published.rows, population);
    const label = await groupLabels(this.database, actor, 'diagnosis');
    const names = await this.database.transaction(actor, areaNames);
    const areas = [...new Set(rows.flatMap(({ area }) => (area === null ? [] : [area])))];
    return {
      ...{ asOf, release, population, k, lists, allLists, absent },
      norm: normFor({ matching: { norm, norms } }, population)?.intake ?? null,
      ...{ from: period?.from ?? null, until: period?.to ?? null },
      rows: rows.map(({ diagnosis, area, figure }) => ({
        ...{ key: diagnosis, label: label(diagnosis), area },
        figure: figure && { ...figure },
      })),
      areas: areas
        .map((key) => ({ key, name: names.get(key) ?? key }))
        .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
      definition: inBoth('insight.definitions.queues'),
      source: QUEUES_SOURCE,
    };
  }
}
