import { Module } from '@nestjs/common';
import { Arrivals } from '../../identity/index.js';
import { EventListener } from '../events/index.js';
import { AddressRenewal } from './address-renewal.js';
import { MailJobs } from './mail/mail.jobs.js';
import { MailWork } from './mail/mail-work.js';
import { Mailer } from './mail/mailer.js';
import { MailOutbox } from './mail/outbox.js';
import { MailPlanner } from './mail/planner.js';
import { MailSender } from './mail/sender.js';
import { NotificationsController } from './notifications.controller.js';
import { Notifications } from './notifications.service.js';
import { MailPreferences } from './preferences.service.js';

/** People are told what happened: under the bell, and by mail where they want it. */
@Module({
  controllers: [NotificationsController],
  providers: [
    Notifications,
    MailPreferences,
    AddressRenewal,
    Mailer,
    MailOutbox,
    MailPlanner,
    MailSender,
    MailWork,
    MailJobs,
  ],
})
export class NotificationsModule {
  constructor(listener: EventListener, jobs: MailJobs, arrivals: Arrivals, preferences: MailPreferences) {
    arrivals.follow((tx, actor, mail) => preferences.follow(tx, actor, mail));
    listener.subscribe((given) => {
      if (given > 0) void jobs.wake();
    });
  }
}
