/** Every queue there is. They are made while migrating, since the application role may not create tables. */
export const QUEUES = [
  'matching-run',
  'expiry',
  'audit-anchor',
  'retention',
  'case-table',
  'insight',
  'mail',
  'webhooks',
] as const;
export type Queue = (typeof QUEUES)[number];
