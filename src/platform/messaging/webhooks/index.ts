export { type WebhooksNow, webhooksNow } from './delivery/webhook-state.store.js';
export { WebhooksModule } from './webhooks.module.js';
