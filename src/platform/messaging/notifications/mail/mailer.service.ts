import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { type MailText } from './compose.js';
import { outcomeOf, type SendOutcome } from './retry.js';

const CONNECT_MS = 10_000;
const SILENT_MS = 20_000;

export interface Letter extends MailText {
  /** The same at every attempt: a mail server or reader that got it twice can tell. */
  readonly id: string;
  readonly to: string;
  readonly unsubscribe: string;
}

/** One mail by SMTP. What the server said is for the log as a code; its text may repeat the address. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private transport: Transporter | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  async send(letter: Letter): Promise<{ readonly outcome: SendOutcome; readonly code: string }> {
    const { mail, http, production } = this.settings;
    if (mail === null) return { outcome: 'failed', code: 'mail-off' };
    this.transport ??= createTransport(mail.url, {
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENT_MS,
      // In production never in the clear; smtps:// is encrypted from the first byte.
      requireTLS: production && mail.url.startsWith('smtp:'),
      disableFileAccess: true,
      disableUrlAccess: true,
    } as object);
    const { id, to, subject, text, html, unsubscribe } = letter;
    try {
      await this.transport.sendMail({
        from: mail.from,
        to,
        subject,
        text,
        html,
        messageId: `<${id}@${new URL(http.publicUrl).hostname}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'List-Unsubscribe': `<${unsubscribe}>`,
        },
      });
      return { outcome: 'sent', code: 'sent' };
    } catch (error) {
      const { responseCode, command, code } = error as {
        responseCode?: number;
        command?: string;
        code?: string;
      };
      return {
        outcome: outcomeOf(responseCode, command),
        code: responseCode === undefined ? (code ?? 'unknown').toLowerCase() : `smtp-${responseCode}`,
      };
    }
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }
}
