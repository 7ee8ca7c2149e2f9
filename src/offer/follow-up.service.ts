import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../libs/kernel/index.js';
import { type OfferRefusal } from '../../libs/offer/index.js';
import { Audit } from '../platform/audit/index.js';
import { type Actor } from '../platform/auth/index.js';
import { Database } from '../platform/database/database.js';
import { type FollowUpDto, type FollowUpListDto } from './follow-up.dto.js';

interface Row extends Omit<FollowUpDto, 'createdAt' | 'owner'> {
  readonly at: Date;
  readonly owner: string | null;
  readonly ownerName: string | null;
}

/** What came back to an organisation and wants somebody's hand. A task ends when somebody says so, and not by time. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Own ones first, then the newest. */
  list(actor: Actor): Promise<FollowUpListDto> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.query<Row[]>(
        `SELECT u.id, u.kind, e.reference, u.entry_id AS "entryId", u.owner, u.owner_name AS "ownerName", o.id AS "offerId",
           u.created_at AS "at"
         FROM follow_up u JOIN waiting_list_entry e ON e.region_id = u.region_id AND e.id = u.entry_id
         LEFT JOIN offer o ON o.region_id = u.region_id AND o.id = u.cause_id
         WHERE u.region_id = acting_region() AND u.provider_id = acting_organisation() AND u.done_at IS NULL
         ORDER BY u.owner IS DISTINCT FROM acting_user(), u.created_at DESC, u.id LIMIT 500`,
      );
      const [{ total }] = await tx.query<[{ total: number }]>(
        `SELECT count(*)::integer AS total FROM follow_up u
         WHERE u.region_id = acting_region() AND u.provider_id = acting_organisation() AND u.done_at IS NULL`,
      );
      const event = { action: 'entry.read', subjectKind: 'entry', ...ABOUT, detail: { listed: rows.length } };
      await this.audit.recordEach(
        tx,
        actor,
        event,
        rows.map(({ entryId }) => entryId),
      );
      return { items: rows.map((row) => shown(row, actor)), total };
    });
  }

  /** Somebody of the organisation has seen to it. Twice is refused, so that nobody believes to have been the one. */
  done(actor: Actor, id: string): Promise<Result<null, OfferRefusal | 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ entryId: string; kind: string; open: boolean }[]>(
        `SELECT entry_id AS "entryId", kind, done_at IS NULL AS open FROM follow_up WHERE region_id = acting_region() AND id = $1
           AND provider_id = acting_organisation() FOR NO KEY UPDATE`,
        [id],
      );
      if (row === undefined) return refuse('not-found');
      if (!row.open) return refuse('done-already');
      await this.close(tx, id);
      await this.audit.record(tx, actor, {
        action: 'follow-up.done',
        subjectKind: 'entry',
        subjectId: row.entryId,
        ...ABOUT,
        detail: { kind: row.kind },
      });
      return ok(null);
    });
  }

  private close(tx: EntityManager, id: string): Promise<unknown> {
    return tx.query(
      `UPDATE follow_up SET done_at = now(), done_by = acting_user()
       WHERE region_id = acting_region() AND id = $1 AND done_at IS NULL`,
      [id],
    );
  }
}

const ABOUT = { category: 'clinical-summary', ground: 'treatment-relation' } as const;

const shown = ({ at, owner, ownerName, ...task }: Row, actor: Actor): FollowUpDto => ({
  ...task,
  owner: owner === null ? null : { name: ownerName, you: owner === actor.user },
  createdAt: at.toISOString(),
});
