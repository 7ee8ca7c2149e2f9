import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Logger } from 'pino';
import { engineActor, untilBack } from '../../../base/database/index.js';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { LOGGER } from '../../../base/http/index.js';
import { Vault } from '../../../base/secrets/index.js';
import { purposeOf } from '../endpoint/endpoints.service.js';
import { FairQueue, type Turn } from './fair-queue.js';
import { bodyOf, headersOf } from './message.js';
import { type Taken, WebhookDeliveryStore } from './webhook-delivery.store.js';
import { type Attempt } from './retry.js';
import { send } from './send.js';
import { readUrl, resolveTarget } from '../endpoint/target.js';

/** Within the lease of a delivery, attempt included: after it another process sends it again. */
const SETTLE_MS = 45_000;

/** Messages under way at once in this process; half of the places are kept for receivers that answer soon. */
const LIMITS = { most: 32, mostSlow: 16, slowMs: 2_000 };

/**
 * Sends what is due. Each webhook by itself, one message at a time and in turn with the others, and no more of it once
 * one has failed: a receiver that hangs or is slow keeps nobody else waiting, and is not hammered.
 */
@Injectable()
export class WebhookDispatcher implements OnModuleDestroy {
  private readonly queue = new FairQueue(LIMITS);

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly outbox: WebhookDeliveryStore,
    private readonly vault: Vault,
  ) {}

  async isDue(): Promise<boolean> {
    return (await this.outbox.due(engineActor(this.settings.region.id))).length > 0;
  }

  /** A secret that was replaced signs nothing any more. */
  dropOldSecrets(): Promise<void> {
    return this.outbox.dropOldSecrets(engineActor(this.settings.region.id));
  }

  /**
   * Begins what is due and waits for none of it. What is cut off has a lease in the table, and is found again.
   * @param later called with the seconds after which something is due again, for each webhook of which something failed
   */
  async begin(later: (seconds: number) => Promise<void>): Promise<void> {
    for (const endpoint of await this.outbox.due(engineActor(this.settings.region.id)))
      void this.serve(endpoint, () => new Date())
        .then((wait) => (wait === null ? undefined : later(wait)))
        .catch((err: unknown) => this.logger.warn({ err, endpoint }, 'a retry is found within a minute'));
  }

  /** Begins what is due and waits for all of it. @returns seconds after which something is due again, or null. */
  async run(now: () => Date = () => new Date()): Promise<number | null> {
    const due = await this.outbox.due(engineActor(this.settings.region.id));
    const waits = await Promise.all(due.map((endpoint) => this.serve(endpoint, now)));
    const soonest = Math.min(...waits.filter((wait) => wait !== null));
    return Number.isFinite(soonest) ? soonest : null;
  }

  async onModuleDestroy(): Promise<void> {
    await this.queue.stop();
  }

  /** @returns seconds until it is due again; null where nothing is left, or where it is in hand already */
  private async serve(endpoint: string, now: () => Date): Promise<number | null> {
    try {
      return await this.queue.add(endpoint, () => this.sendNext(endpoint, now));
    } catch (err) {
      this.logger.error({ err }, 'a webhook could not be served; it is tried again');
      return null;
    }
  }

  private async sendNext(endpoint: string, now: () => Date): Promise<Turn<number | null>> {
    const engine = engineActor(this.settings.region.id);
    const taken = await this.outbox.take(engine, endpoint);
    if (taken === null) return { next: 'nothing-left', result: null };
    const attempt = await this.attempt(endpoint, taken, now());
    // It has been sent: a database that is away for a moment is no reason to send it again.
    const wait = await untilBack(
      () => this.outbox.settle(engine, endpoint, taken, attempt, now()),
      SETTLE_MS,
    );
    if (attempt.kind === 'delivered') return { next: 'more' };
    this.logger.info({ endpoint, error: attempt.error, status: attempt.status }, 'webhook not delivered');
    return { next: 'no-more-now', result: wait };
  }

  private async attempt(endpoint: string, taken: Taken, now: Date): Promise<Attempt> {
    const { webhooksPrivate } = this.settings;
    const url = readUrl(taken.url, webhooksPrivate);
    if (!url.ok) return { kind: 'failed', status: null, error: 'address-not-public' };
    const target = await resolveTarget(url.value, webhooksPrivate);
    if (!target.ok) return { kind: 'failed', status: null, error: target.error };
    const secrets: string[] = [];
    for (const sealed of [taken.secret, taken.previousSecret]) {
      const secret = sealed === null ? null : await this.vault.open(purposeOf(endpoint), sealed);
      if (secret !== null) secrets.push(secret);
    }
    if (secrets.length === 0)
      throw new Error('The secret of a webhook cannot be opened; is its key still in SESSION_KEYS?');
    const event = { ...taken, deliveryId: taken.id };
    const body = bodyOf(event);
    return send(target.value, headersOf(event, body, secrets, now), body);
  }
}
