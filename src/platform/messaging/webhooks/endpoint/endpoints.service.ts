import { type AuditAction } from '../../../../../libs/words/index.js';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../../../libs/kernel/index.js';
import { Audit, subjectOf } from '../../../audit/index.js';
import { type Actor, Database, sqlFailure } from '../../../base/database/index.js';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { Vault } from '../../../base/secrets/index.js';
import { newWebhookSecret } from '../delivery/message.js';
import { type WebhookProblem } from '../problems.js';
import { readUrl, resolveTarget } from './target.js';
import {
  type Endpoint,
  endpointsOf,
  endpointState,
  insertEndpoint,
  removeEndpoint,
  rotateSecret,
  updateEndpoint,
} from './webhook-endpoint.store.js';

export type Wished = Pick<Endpoint, 'url' | 'kinds'>;

/** The row a sealed secret belongs to: in another row it does not open. */
export const purposeOf = (endpointId: string): string => `webhook:${endpointId}`;

const CHECK = '23514';
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
    return this.database.transaction(actor, (tx) => endpointsOf(tx, id));
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
        await insertEndpoint(tx, { id, url: target.value, kinds: wished.kinds, secret: sealed });
        await this.record(tx, actor, 'webhook.register', id);
      });
    } catch (error) {
      const { state, constraint } = sqlFailure(error) ?? {};
      if (state === CHECK && constraint === 'webhook_endpoint_place_check')
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
      if ((await endpointState(tx, id)) === null) return refuse('not-found');
      const changed = await updateEndpoint(tx, {
        id,
        version: wished.version,
        url: target.value,
        kinds: wished.kinds,
        state: wished.state,
      });
      if (!changed) return refuse('webhook-changed');
      await this.record(tx, actor, wished.state === 'active' ? 'webhook.change' : 'webhook.disable', id);
      return ok(null);
    });
  }

  /** The new secret, which signs at once; the one before signs along for a day. Null where there is no such webhook. */
  async rotate(actor: Actor, id: string): Promise<string | null> {
    const secret = newWebhookSecret();
    const sealed = await this.vault.seal(purposeOf(id), secret);
    return this.database.transaction(actor, async (tx) => {
      if (!(await rotateSecret(tx, id, sealed))) return null;
      await this.record(tx, actor, 'webhook.rotate-secret', id);
      return secret;
    });
  }

  remove(actor: Actor, id: string): Promise<boolean> {
    return this.database.transaction(actor, async (tx) => {
      const removed = await removeEndpoint(tx, actor.region, id);
      if (removed) await this.record(tx, actor, 'webhook.remove', id);
      return removed;
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

  private record(tx: EntityManager, actor: Actor, action: AuditAction, id: string): Promise<void> {
    return this.audit.record(tx, actor, {
      action,
      subjectKind: 'webhook',
      subjectId: subjectOf({ id }, 'id'),
      category: 'settings',
      ground: 'own-systems',
    });
  }
}
