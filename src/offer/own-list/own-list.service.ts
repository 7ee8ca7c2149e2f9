import { Injectable } from '@nestjs/common';
import { isoWeekOf } from '../../../libs/kernel/index.js';
import { overdueAge, waitedWeeks } from '../../../libs/registry/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { policyInForce } from '../../policy/index.js';
import { deliveredOn } from '../../registry/index.js';
import { type OwnListDto, type OwnListQueryDto } from './own-list.dto.js';
import { ownListCounts, ownListLines } from './own-list.store.js';

/** The own list, for the people who keep it and for those who look after who is on it. */
@Injectable()
export class OwnListService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Only the own list, whoever asks; who was seen is in the audit trail. */
  search(actor: Actor, query: OwnListQueryDto, now = new Date()): Promise<OwnListDto> {
    return this.database.transaction(actor, async (tx) => {
      const on = todayOf(now);
      const asked = {
        provider: actor.organisation ?? '',
        today: on,
        week: isoWeekOf(on),
        reference: query.reference ?? null,
        flag: query.flag ?? null,
        status: query.status ?? null,
      };
      const counts = await ownListCounts(tx, asked);
      const lines = await ownListLines(tx, asked, query);
      await this.audit.recordEach(
        tx,
        actor,
        {
          action: 'entry.read',
          subjectKind: 'entry',
          category: 'waiting-list',
          ground: 'own-waiting-list',
          detail: { listed: lines.length },
        },
        lines.map((line) => subjectOf(line, 'id')),
      );
      return {
        items: lines.map(({ registeredOn, ...line }) => ({
          ...line,
          waitedWeeks: waitedWeeks(registeredOn, on),
        })),
        total: counts
          .filter(({ status }) => (asked.status === null ? status !== 'left' : status === asked.status))
          .reduce((sum, { count }) => sum + count, 0),
        counts,
        overdueDays: overdueAge(
          await deliveredOn(tx, asked.provider),
          on,
          (await policyInForce(tx)).document.pushes.dueDays,
        ),
      };
    });
  }
}
