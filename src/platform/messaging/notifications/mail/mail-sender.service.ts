import { Inject, Injectable } from '@nestjs/common';
import { type Logger } from 'pino';
import { engineActor, untilBack } from '../../../base/database/index.js';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { LOGGER } from '../../../base/http/index.js';
import { Vault } from '../../../base/secrets/index.js';
import { addressPurpose, confirmPurpose } from '../preference/preferences.service.js';
import { confirmMail, type MailText, newsMail, preferencesPage } from './compose.js';
import { Mailer } from './mailer.service.js';
import { MailStore, type TakenMail } from './mail.store.js';

const CONFIRM_SECONDS = 24 * 60 * 60;
/** Of mails that the server puts off, so many are tried before the rest waits: it is the server that is away. */
const MOST_FAILURES = 3;

/** Within the lease of a mail, attempt included: after it another process sends it again. */
const SETTLE_MS = 200_000;

/** Sends what is due, one after another. */
@Injectable()
export class MailSender {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly outbox: MailStore,
    private readonly mailer: Mailer,
    private readonly vault: Vault,
  ) {}

  /** @returns how many were sent. */
  async run(): Promise<number> {
    const engine = engineActor(this.settings.region.id);
    let sent = 0;
    for (let failures = 0; failures < MOST_FAILURES;) {
      const taken = await this.outbox.take(engine);
      if (taken === null) break;
      const { outcome, code } = await this.deliver(taken);
      // It has been sent: a database that is away for a moment is no reason to send it again.
      await untilBack(() => this.outbox.settle(engine, taken, outcome, code), SETTLE_MS);
      if (outcome === 'sent') sent += 1;
      if (outcome === 'failed') failures += 1;
      // By whom and why, never to which address.
      if (outcome !== 'sent') this.logger.warn({ mail: taken.id, outcome, code }, 'mail not sent');
    }
    return sent;
  }

  private async deliver(taken: TakenMail) {
    const whose = { region: this.settings.region.id, user: taken.user, organisation: taken.organisation };
    const to = taken.address === null ? null : await this.vault.open(addressPurpose(whose), taken.address);
    if (to === null || (taken.purpose !== 'confirm' && !taken.confirmed))
      return { outcome: 'not-wanted', code: 'not-wanted' } as const;
    const home = this.settings.http.publicUrl;
    const content: MailText =
      taken.purpose === 'confirm'
        ? confirmMail(taken.language, home, await this.vault.seal(confirmPurpose(whose), to, CONFIRM_SECONDS))
        : newsMail(taken.counts, taken.language, home);
    return this.mailer.send({
      ...content,
      id: taken.id,
      to,
      unsubscribe: preferencesPage(home, taken.language),
    });
  }
}
