import { Injectable } from '@nestjs/common';
import { type Population } from '../../libs/kernel/index.js';
import { inBoth } from '../../libs/words/index.js';
import { type Actor } from '../platform/base/database/index.js';
import { type CaseTableDto } from './case-table.dto.js';
import { type PopulationQueryDto } from './insight.dto.js';
import { type Shown } from './release/shown.js';
import { Releases } from './release/releases.service.js';

/** Of one population; each release has all of them. */
export function tableOf(
  tables: Shown['case-table']['tables'],
  population: Population,
): Shown['case-table']['tables'][number] {
  const found = tables.find((one) => one.population === population);
  if (found === undefined) throw new Error(`cases were published without ${population}`);
  return found;
}

/** What becomes of the cases of the table, as published last and through the gate of libs/disclosure. */
@Injectable()
export class CaseTableFigures {
  constructor(private readonly releases: Releases) {}

  async report(actor: Actor, { population, release: on }: PopulationQueryDto): Promise<CaseTableDto> {
    const { tables, suppressUnder: k, asOf, release } = await this.releases.of(actor, 'case-table', on);
    const {
      reasons,
      decisions,
      outcomes,
      actions: stands,
      medianDaysToDecision,
    } = tableOf(tables, population).report;
    const table = ({ total, rows }: typeof reasons): CaseTableDto['reasons'] => ({ total, rows: [...rows] });
    return {
      reasons: table(reasons),
      decisions: table(decisions),
      outcomes: table(outcomes),
      actions: table(stands),
      medianDaysToDecision,
      population,
      ...{ k, asOf, release },
      definition: inBoth('insight.definitions.caseTable'),
    };
  }
}
