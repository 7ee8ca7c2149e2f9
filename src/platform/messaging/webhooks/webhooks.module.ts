import { Module } from '@nestjs/common';
import { EventKinds, EventListener, EventSequencer } from '../events/index.js';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WebhookDelivery } from './delivery/webhook-delivery.entity.js';
import { WebhookEndpoint } from './endpoint/webhook-endpoint.entity.js';
import { Deliveries } from './delivery/deliveries.service.js';
import { WebhookDispatcher } from './delivery/dispatcher.service.js';
import { Endpoints } from './endpoint/endpoints.service.js';
import { WEBHOOK_EVENTS } from './event-kinds.js';
import { WebhookDeliveryStore } from './delivery/webhook-delivery.store.js';
import { SecretRenewal } from './endpoint/secret-renewal.service.js';
import { WebhookJobs } from './webhook.jobs.js';
import { WebhooksController } from './webhooks.controller.js';

/** Systems of providers are told what happened, signed and retried. */
@Module({
  imports: [TypeOrmModule.forFeature([WebhookEndpoint, WebhookDelivery])],
  controllers: [WebhooksController],
  providers: [Endpoints, Deliveries, WebhookDeliveryStore, WebhookDispatcher, WebhookJobs, SecretRenewal],
})
export class WebhooksModule {
  constructor(
    kinds: EventKinds,
    sequencer: EventSequencer,
    listener: EventListener,
    outbox: WebhookDeliveryStore,
    jobs: WebhookJobs,
  ) {
    kinds.add(WEBHOOK_EVENTS);
    sequencer.follow((tx, after, until) => outbox.fill(tx, after, until));
    // Whoever gave the positions: the process that did may be gone, or busy, before it asks for a job.
    listener.subscribe(() => void jobs.wake());
  }
}
