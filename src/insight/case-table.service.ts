import { Injectable } from '@nestjs/common';
import { type Population } from '../../libs/kernel/index.js';
import { caseReport } from '../../libs/insight/index.js';
import { inBoth } from '../../libs/words/index.js';
import { type Actor } from '../platform/base/database/index.js';
import { type CaseTableDto } from './case-table.dto.js';
import { among } from './insight.store.js';
import { Releases } from './release/releases.service.js';

/** What becomes of the cases of the table, as published last and through the gate of libs/disclosure. */
@Injectable()
export class CaseTableFigures {
  constructor(private readonly releases: Releases) {}

  async report(actor: Actor, population: Population): Promise<CaseTableDto> {
    const { rows, actions, suppressUnder: k, asOf } = await this.releases.of(actor, 'case-table');
    const {
      reasons,
      decisions,
      outcomes,
      actions: stands,
      medianDaysToDecision,
    } = caseReport(among(rows, population), among(actions, population), k);
    const table = ({ total, rows }: typeof reasons): CaseTableDto['reasons'] => ({ total, rows: [...rows] });
    return {
      reasons: table(reasons),
      decisions: table(decisions),
      outcomes: table(outcomes),
      actions: table(stands),
      medianDaysToDecision,
      population,
      k,
      asOf,
      definition: inBoth('insight.definitions.caseTable'),
    };
  }
}
