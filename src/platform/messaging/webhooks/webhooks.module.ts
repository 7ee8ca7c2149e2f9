import { Module } from '@nestjs/common';
import { EventKinds, EventListener, EventSequencer } from '../events/index.js';
import { Deliveries } from './deliveries.service.js';
import { WebhookDispatcher } from './dispatcher.js';
import { Endpoints } from './endpoints.service.js';
import { WEBHOOK_EVENTS } from './event-kinds.js';
import { WebhookOutbox } from './outbox.js';
import { SecretRenewal } from './secret-renewal.js';
import { WebhookJobs } from './webhook.jobs.js';
import { WebhooksController } from './webhooks.controller.js';

/** Systems of providers are told what happened, signed and retried. */
@Module({
  controllers: [WebhooksController],
  providers: [Endpoints, Deliveries, WebhookOutbox, WebhookDispatcher, WebhookJobs, SecretRenewal],
})
export class WebhooksModule {
  constructor(
    kinds: EventKinds,
    sequencer: EventSequencer,
    listener: EventListener,
    outbox: WebhookOutbox,
    jobs: WebhookJobs,
  ) {
    kinds.add(WEBHOOK_EVENTS);
    sequencer.follow((tx, after, until) => outbox.fill(tx, after, until));
    listener.subscribe((given) => {
      if (given > 0) void jobs.wake();
    });
  }
}
