import { Injectable } from '@nestjs/common';
import { isoWeekOf } from '../../../libs/kernel/index.js';
import { type QualityFinding, qualityReader } from '../../../libs/registry/index.js';
import { inBoth, messageInBoth } from '../../../libs/words/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { inSlices, todayOf } from '../../platform/base/time/index.js';
import { policyInForce } from '../../policy/index.js';
import { deliveredOn } from '../provider/delivered-on.store.js';
import { type QualityDto, type QualityFindingDto } from './quality.dto.js';
import { deliveredList } from './quality.store.js';

/** Whoever corrects a list begins at the top; the rest is there once these are done. */
const MOST_ITEMS = 50;

/** What an organisation is told of the quality of what it delivered. */
@Injectable()
export class QualityService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Only of the own list; whose references are shown is in the audit trail. */
  report(actor: Actor, now = new Date()): Promise<QualityDto> {
    return this.database.transaction(actor, async (tx) => {
      const on = todayOf(now);
      const delivered = await deliveredList(tx, isoWeekOf(on));
      const { read, result } = qualityReader({
        ...delivered,
        today: on,
        deliveredOn: await deliveredOn(tx, actor.organisation ?? ''),
        dueDays: (await policyInForce(tx)).document.pushes.dueDays,
      });
      // Others are served meanwhile, however long the list is.
      await inSlices(delivered.entries, read);
      const { clients, sound, findings } = result();
      const shown = findings.map(shownOf);
      const named = new Set(
        shown.flatMap(({ about, items }) =>
          about === 'clients' ? items.map(({ reference }) => reference) : [],
        ),
      );
      await this.audit.recordEach(
        tx,
        actor,
        { action: 'entry.read', subjectKind: 'entry', category: 'waiting-list', ground: 'own-waiting-list' },
        delivered.entries
          .filter(({ reference }) => named.has(reference))
          .map((entry) => subjectOf(entry, 'id')),
      );
      return { on, clients, sound, findings: shown };
    });
  }
}

function shownOf({ code, weight, about, items, params: given }: QualityFinding): QualityFindingDto {
  const count = items.length;
  const params = about === 'list' ? given : { ...given, count };
  const found = messageInBoth({ key: `registry.quality.found.${code}`, params });
  const todo = inBoth(`registry.quality.todo.${code}`);
  return {
    ...{ code, weight, about, count },
    ...{ nl: found.nl, en: found.en, todoNl: todo.nl, todoEn: todo.en },
    items: items
      .slice(0, MOST_ITEMS)
      .map(({ reference, why }) => ({ reference, whyNl: why?.nl ?? null, whyEn: why?.en ?? null })),
  };
}
