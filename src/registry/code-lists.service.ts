import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CODE_LISTS, CODE_LISTS_VERSION } from '../../libs/kernel/index.js';
import { type Actor } from '../platform/base/database/actor.js';
import { Database } from '../platform/base/database/database.js';
import { type CodeListsDto, type DeclineReasonDto, type RefusalReasonDto } from './code-lists.dto.js';

/** Which reasons a region has ever had: in use as its newest policy has them, those before as they last were. */
const reasonsOf = (list: 'refusal' | 'decline', more: { own: string; builtIn: string }): string => `
  WITH newest AS (SELECT max(version) AS version FROM policy_version WHERE region_id = acting_region()),
  ever AS (
    SELECT DISTINCT ON (code) code, nl, en, effect, withdrawn ${more.own}, position, policy_version
    FROM ${list}_reason WHERE region_id = acting_region() ORDER BY code, policy_version DESC
  ),
  known AS (
    SELECT * FROM ever
    UNION ALL
    -- Before a region has agreed on anything.
    SELECT code, nl, en, effect, false ${more.builtIn}, position, NULL FROM built_in_reason
    WHERE list = '${list}' AND (SELECT version FROM newest) IS NULL
  )
  SELECT code, nl, en, effect, (withdrawn OR coalesce(policy_version < (SELECT version FROM newest), false)) AS withdrawn ${more.own}
  FROM known ORDER BY policy_version DESC, position`;

const REFUSAL = reasonsOf('refusal', { own: ', sides', builtIn: `, '{sending,receiving}'::text[]` });
const DECLINE = reasonsOf('decline', { own: '', builtIn: '' });

/** All codes: those of the product, and the reasons that the region has agreed on. */
@Injectable()
export class CodeLists {
  constructor(private readonly database: Database) {}

  read(actor: Actor): Promise<CodeListsDto> {
    return this.database.transaction(actor, async (tx) => ({
      ...CODE_LISTS,
      version: CODE_LISTS_VERSION,
      refusalReasons: await ask<RefusalReasonDto>(tx, REFUSAL),
      declineReasons: await ask<DeclineReasonDto>(tx, DECLINE),
    }));
  }
}

const ask = <T>(tx: EntityManager, sql: string): Promise<T[]> => tx.query<T[]>(sql);
