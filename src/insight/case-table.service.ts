import { Injectable } from '@nestjs/common';
import {
  CASE_TABLE_DEFINITION,
  caseReport,
  type ActionCount,
  type CaseCount,
} from '../../libs/insight/index.js';
import { type Actor, Database } from '../platform/base/database/index.js';
import { type CaseTableDto } from './case-table.dto.js';
import { policyInForce } from '../policy/index.js';
import { now } from './insight.service.js';

/** What becomes of the cases of the table, from the views of migrations/ and through the gate of libs/insight. */
@Injectable()
export class CaseTableFigures {
  constructor(private readonly database: Database) {}

  report(actor: Actor): Promise<CaseTableDto> {
    return this.database.snapshot(actor, async (tx) => {
      const cases = await tx.query<CaseCount[]>(
        `SELECT reason, decision, outcome, days_to_decision AS "daysToDecision", sum(cases)::integer AS cases
         FROM insight_case GROUP BY 1, 2, 3, 4`,
      );
      const actions = await tx.query<ActionCount[]>(
        `SELECT state, late, sum(actions)::integer AS actions FROM insight_case_action GROUP BY 1, 2`,
      );
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
        asOf: await now(tx),
        definition: CASE_TABLE_DEFINITION,
      };
    });
  }
}
