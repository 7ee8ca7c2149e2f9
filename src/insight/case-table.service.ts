import { Injectable } from '@nestjs/common';
import { caseReport } from '../../libs/insight/index.js';
import { inBoth } from '../../libs/words/index.js';
import { type Actor, Database } from '../platform/base/database/index.js';
import { type CaseTableDto } from './case-table.dto.js';
import { policyInForce } from '../policy/index.js';
import { actionCounts, caseCounts, momentOf } from './insight.store.js';

/** What becomes of the cases of the table, from the views of migrations/ and through the gate of libs/insight. */
@Injectable()
export class CaseTableFigures {
  constructor(private readonly database: Database) {}

  report(actor: Actor): Promise<CaseTableDto> {
    return this.database.snapshot(actor, async (tx) => {
      const cases = await caseCounts(tx);
      const actions = await actionCounts(tx);
      const { suppressUnder: k } = (await policyInForce(tx)).document;
      const {
        reasons,
        decisions,
        outcomes,
        actions: stands,
        medianDaysToDecision,
      } = caseReport(cases, actions, k);
      const table = ({ total, rows }: typeof reasons): CaseTableDto['reasons'] => ({
        total,
        rows: [...rows],
      });
      return {
        reasons: table(reasons),
        decisions: table(decisions),
        outcomes: table(outcomes),
        actions: table(stands),
        medianDaysToDecision,
        k,
        asOf: await momentOf(tx),
        definition: inBoth('insight.definitions.caseTable'),
      };
    });
  }
}
