import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../../../libs/kernel/index.js';
import { Audit } from '../../../audit/index.js';
import { type Actor, Database, sqlFailure } from '../../../base/database/index.js';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { Vault } from '../../../base/secrets/index.js';
import { newWebhookSecret } from '../delivery/message.js';
import { type WebhookProblem } from '../problems.js';
import { readUrl, resolveTarget } from './target.js';

export interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly kinds: string[];
  readonly state: 'active' | 'disabled';
  readonly disabledReason: 'by-hand' | 'failing' | 'gone' | null;
  readonly failingSince: Date | null;
  readonly previousSecretUntil: Date | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly waiting: number;
  readonly dead: number;
}
export type Wished = Pick<Endpoint, 'url' | 'kinds'>;

/** The row a sealed secret belongs to: in another row it does not open. */
export const purposeOf = (endpointId: string): string => `webhook:${endpointId}`;

const UNIQUE = '23505';
const CHECK = '23514';
/** How long both secrets sign: time enough to bring the new one to the receiver. */
const ROTATION = `interval '24 hours'`;

/** The webhooks of the actor's organisation; row-level security sees to it that there are no others. */
@Injectable()
export class Endpoints {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly vault: Vault,
  ) {}

  list(actor: Actor, id: string | null = null): Promise<Endpoint[]> {
    return this.database.transaction(actor, (tx) =>
      tx.query<Endpoint[]>(
        `SELECT w.id, w.url, w.kinds, w.state, w.disabled_reason AS "disabledReason", w.failing_since AS "failingSince",
           CASE WHEN w.previous_until > now() THEN w.previous_until END AS "previousSecretUntil", w.version, w.created_at AS "createdAt",
           (SELECT count(*)::integer FROM webhook_delivery d WHERE d.region_id = w.region_id AND d.endpoint_id = w.id AND d.state = 'waiting') AS waiting,
           (SELECT count(*)::integer FROM webhook_delivery d WHERE d.region_id = w.region_id AND d.endpoint_id = w.id AND d.state = 'dead') AS dead
         FROM webhook_endpoint w WHERE w.region_id = acting_region() AND ($1::uuid IS NULL OR w.id = $1) ORDER BY w.created_at, w.id`,
        [id],
      ),
    );
  }

  async register(
    actor: Actor,
    wished: Wished,
  ): Promise<Result<{ id: string; secret: string }, WebhookProblem>> {
    const target = await this.check(wished.url, true);
    if (!target.ok) return target;
    const [id, secret] = [randomUUID(), newWebhookSecret()];
    const sealed = await this.vault.seal(purposeOf(id), secret);
    try {
      await this.database.transaction(actor, async (tx) => {
        await tx.query(
          `INSERT INTO webhook_endpoint (region_id, id, provider_id, place, url, kinds, secret, created_by)
           SELECT acting_region(), $1, acting_organisation(), coalesce(min(p), 6), $2, $3, $4, acting_user()
           FROM generate_series(1, 5) p WHERE NOT EXISTS (SELECT FROM webhook_endpoint w WHERE w.region_id = acting_region()
             AND w.provider_id = acting_organisation() AND w.place = p)`,
          [id, target.value, wished.kinds, sealed],
        );
        await this.record(tx, actor, 'webhook.register', id);
      });
    } catch (error) {
      // Two at once may want the same place: the table lets one of them.
      const { state, constraint } = sqlFailure(error) ?? {};
      if (state === UNIQUE || (state === CHECK && constraint === 'webhook_endpoint_place_check'))
        return refuse('too-many-webhooks');
      throw error;
    }
    return ok({ id, secret });
  }

  async change(
    actor: Actor,
    id: string,
    wished: Wished & Pick<Endpoint, 'state' | 'version'>,
  ): Promise<Result<null, WebhookProblem | 'not-found'>> {
    // A webhook can be disabled although its name is no longer there.
    const target = await this.check(wished.url, wished.state === 'active');
    if (!target.ok) return target;
    return this.database.transaction(actor, async (tx) => {
      if (!(await this.exists(tx, id))) return refuse('not-found');
      const [, changed] = await tx.query<[unknown, number]>(
        `UPDATE webhook_endpoint SET url = $3, kinds = $4, state = $5, version = version + 1,
           disabled_reason = CASE WHEN $5 = 'active' THEN NULL ELSE coalesce(disabled_reason, 'by-hand') END,
           failing_since = CASE WHEN $5 = 'active' AND state = 'disabled' THEN NULL ELSE failing_since END
         WHERE region_id = acting_region() AND id = $1 AND version = $2`,
        [id, wished.version, target.value, wished.kinds, wished.state],
      );
      if (changed !== 1) return refuse('webhook-changed');
      await this.record(tx, actor, wished.state === 'active' ? 'webhook.change' : 'webhook.disable', id);
      return ok(null);
    });
  }

  /** The new secret, which signs at once; the one before signs along for a day. Null where there is no such webhook. */
  async rotate(actor: Actor, id: string): Promise<string | null> {
    const secret = newWebhookSecret();
    const sealed = await this.vault.seal(purposeOf(id), secret);
    return this.database.transaction(actor, async (tx) => {
      const [, changed] = await tx.query<[unknown, number]>(
        `UPDATE webhook_endpoint SET previous_secret = secret, previous_until = now() + ${ROTATION}, secret = $2, version = version + 1
         WHERE region_id = acting_region() AND id = $1`,
        [id, sealed],
      );
      if (changed !== 1) return null;
      await this.record(tx, actor, 'webhook.rotate-secret', id);
      return secret;
    });
  }

  remove(actor: Actor, id: string): Promise<boolean> {
    return this.database.transaction(actor, async (tx) => {
      const [, removed] = await tx.query<[unknown, number]>(
        'DELETE FROM webhook_endpoint WHERE region_id = acting_region() AND id = $1',
        [id],
      );
      if (removed === 1) await this.record(tx, actor, 'webhook.remove', id);
      return removed === 1;
    });
  }

  /** Looked at before it is stored, to say at once what is wrong; and again at each delivery, since names move. */
  private async check(text: string, resolve: boolean): Promise<Result<string, WebhookProblem>> {
    const { webhooksPrivate } = this.settings;
    const url = readUrl(text, webhooksPrivate);
    if (!url.ok) return refuse(url.error);
    if (!resolve) return ok(url.value.href);
    const target = await resolveTarget(url.value, webhooksPrivate);
    return target.ok ? ok(url.value.href) : refuse(target.error);
  }

  private async exists(tx: EntityManager, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'SELECT FROM webhook_endpoint WHERE region_id = acting_region() AND id = $1',
      [id],
    );
    return rows.length > 0;
  }

  private record(tx: EntityManager, actor: Actor, action: string, id: string): Promise<void> {
    return this.audit.record(tx, actor, {
      action,
      subjectKind: 'webhook',
      subjectId: id,
      category: 'settings',
      ground: 'own-systems',
    });
  }
}
