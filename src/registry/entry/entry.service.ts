import { Injectable } from '@nestjs/common';
import { isoWeekOf, severityFits } from '../../../libs/kernel/index.js';
import { waitedWeeks } from '../../../libs/registry/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { programmeReferences } from '../programme/programme.store.js';
import { type EntryListDto, type EntryQueryDto } from './entry.dto.js';
import { entriesWithoutWait } from '../wait/unknown-wait.store.js';
import { listedEntries } from './entry.store.js';

/** What an organisation sees of its own waiting list. */
@Injectable()
export class EntryService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Only the own list, whoever asks; that it was read is in the audit trail. */
  list(actor: Actor, { state, wait, limit, offset }: EntryQueryDto): Promise<EntryListDto> {
    return this.database.transaction(actor, async (tx) => {
      const owner = { region: actor.region, provider: actor.organisation ?? '' };
      const states = state === undefined ? (['waiting', 'transferring'] as const) : [state];
      const on = todayOf(new Date());
      const page = { limit, offset };
      const [entries, total] =
        wait === undefined
          ? await listedEntries(tx, owner, states, page)
          : await entriesWithoutWait(tx, owner, isoWeekOf(on), page);
      const references = await programmeReferences(tx, owner);
      await this.audit.recordEach(
        tx,
        actor,
        { action: 'entry.read', subjectKind: 'entry', category: 'waiting-list', ground: 'own-waiting-list' },
        entries.map((entry) => subjectOf(entry, 'id')),
      );
      const items = entries.map(
        ({ id, reference, diagnosis, settings, area, severity, language, registeredOn, ...entry }) => ({
          ...{ id, reference, diagnosis, settings, area, severity, language, registeredOn },
          state: entry.state,
          title: entry.title,
          circuit: entry.circuit,
          levels: entry.levels,
          intensities: entry.intensities,
          forms: entry.forms,
          careType: entry.careType,
          severityFits: severityFits(entry.careType, severity),
          age: [entry.ageFrom, entry.ageTo],
          expectedIntakeWeek: entry.expectedIntakeWeek,
          waitedWeeks: waitedWeeks(registeredOn, on),
          programme: entry.programmeId === null ? null : (references.get(entry.programmeId) ?? null),
        }),
      );
      return { items, total };
    });
  }
}
