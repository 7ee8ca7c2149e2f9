import { Inject, Injectable } from '@nestjs/common';
import { type Bundle } from 'fhir/r4.js';
import { type DemandSearch, nextPage } from '../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type EntryState } from '../../../libs/registry/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { ownEntry, searchedEntries } from '../entry/own-demand.store.js';
import { programmeReferences } from '../programme/programme.store.js';
import { type OwnDemand, ownDemand } from './own-demand.js';

const READ = {
  action: 'entry.read',
  subjectKind: 'entry',
  category: 'waiting-list',
  ground: 'own-waiting-list',
} as const;

/** The own waiting list in FHIR: only the own one, whoever asks, and that it was read is in the audit trail. */
@Injectable()
export class OwnDemands {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async read(actor: Actor, id: string): Promise<Result<OwnDemand, 'not-found'>> {
    if (!isEntryId(id)) return refuse('not-found');
    return this.database.transaction(actor, async (tx) => {
      const owner = ownerOf(actor);
      const entry = await ownEntry(tx, owner, id);
      if (entry === null) return refuse('not-found');
      await this.audit.recordEach(tx, actor, READ, [subjectOf(entry, 'id')]);
      return ok(ownDemand(entry, await programmeReferences(tx, owner)));
    });
  }

  search(actor: Actor, search: DemandSearch): Promise<Bundle> {
    return this.database.transaction(actor, async (tx) => {
      const owner = ownerOf(actor);
      const [entries, total] = await searchedEntries(tx, owner, statesOf(search.statuses), search);
      const programmes = await programmeReferences(tx, owner);
      const subjects = entries.map((entry) => subjectOf(entry, 'id'));
      await this.audit.recordEach(tx, actor, READ, subjects);
      const base = `${this.settings.http.publicUrl.replace(/\/$/, '')}/fhir/ServiceRequest`;
      const more = search.offset + entries.length < total && search.count > 0;
      return {
        resourceType: 'Bundle',
        type: 'searchset',
        total,
        ...(more ? { link: [{ relation: 'next', url: `${base}?${nextPage(search)}` }] } : {}),
        entry: entries.map((entry) => ({
          fullUrl: `${base}/${entry.id}`,
          resource: ownDemand(entry, programmes).resource as never,
          search: { mode: 'match' },
        })),
      };
    });
  }
}

const ownerOf = ({ region, organisation }: Actor) => ({ region, provider: organisation ?? '' });

/** No other text is asked of the database: it refuses some. */
const isEntryId = (id: string): boolean => /^[0-9a-f]{20}$/.test(id);

/** How somebody has left is not kept, so no entry is revoked or entered in error. Null = whatever it is. */
const statesOf = (statuses: DemandSearch['statuses']): readonly EntryState[] | null =>
  statuses === null
    ? null
    : [
        ...(statuses.includes('active') ? (['waiting', 'transferring'] as const) : []),
        ...(statuses.includes('completed') ? (['left'] as const) : []),
      ];
