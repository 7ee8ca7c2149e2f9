import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailRecord } from './mail/mail.entity.js';
import { NotificationRead } from './notification-read.entity.js';
import { NotificationReader } from './notification-reader.entity.js';
import { MailPreference } from './preference/mail-preference.entity.js';
import { SignInListeners } from '../../identity/index.js';
import { EventListener } from '../events/index.js';
import { AddressRenewal } from './preference/address-renewal.service.js';
import { MailJobs } from './mail/mail.jobs.js';
import { MailWork } from './mail/mail-work.service.js';
import { Mailer } from './mail/mailer.service.js';
import { MailStore } from './mail/mail.store.js';
import { MailPlanner } from './mail/mail-planner.service.js';
import { MailSender } from './mail/mail-sender.service.js';
import { NotificationsController } from './notifications.controller.js';
import { Notifications } from './notifications.service.js';
import { MailPreferences } from './preference/preferences.service.js';

/** People are told what happened: under the bell, and by mail where they want it. */
@Module({
  imports: [TypeOrmModule.forFeature([NotificationReader, NotificationRead, MailPreference, MailRecord])],
  controllers: [NotificationsController],
  providers: [
    Notifications,
    MailPreferences,
    AddressRenewal,
    Mailer,
    MailStore,
    MailPlanner,
    MailSender,
    MailWork,
    MailJobs,
  ],
})
export class NotificationsModule {
  constructor(
    listener: EventListener,
    jobs: MailJobs,
    listeners: SignInListeners,
    preferences: MailPreferences,
  ) {
    listeners.add((tx, actor, mail) => preferences.follow(tx, actor, mail));
    listener.subscribe((given) => {
      if (given > 0) void jobs.wake();
    });
  }
}
