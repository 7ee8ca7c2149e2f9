import { type Refusal } from '../../base/http/problem.js';

const refusal = (code: string, status: number, nl: string, en: string): Refusal =>
  Object.freeze({ code, status, nl, en });

export const MAIL_OFF = refusal(
  'mail-off',
  409,
  'Deze dienst verstuurt geen e-mail: er is geen mailserver ingesteld (SMTP_URL). Uw meldingen staan onder de bel.',
  'This service sends no e-mail: no mail server has been set (SMTP_URL). Your notifications are under the bell.',
);
export const ADDRESS_NEEDED = refusal(
  'address-needed',
  400,
  'Vul een e-mailadres in, zoals naam@organisatie.nl.',
  'Give an e-mail address, such as name@organisation.nl.',
);
export const TOO_SOON = refusal(
  'confirmation-too-soon',
  429,
  'We hebben u net om bevestiging gemaild. Kijk ook in de map met ongewenste mail, of probeer het over een minuut opnieuw; hooguit vijf keer per dag.',
  'We have just mailed you for confirmation. Look in the spam folder too, or try again in a minute; at most five times a day.',
);
export const CONFIRMATION_OLD = refusal(
  'confirmation-old',
  409,
  'Deze bevestiging is verlopen, of hoort bij een ander adres of een andere persoon. Sla uw voorkeuren opnieuw op; dan sturen we een nieuwe.',
  'This confirmation has expired, or belongs to another address or person. Save your preferences again and we will send a new one.',
);
