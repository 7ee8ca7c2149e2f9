export { type MailNow, mailNow } from './mail/mail-state.store.js';
export { NotificationsModule } from './notifications.module.js';
