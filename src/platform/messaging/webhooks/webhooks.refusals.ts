import { type Refusal } from '../../base/http/problem.js';
import { type ResolveProblem, type UrlProblem } from './target.js';

const refusal = (code: string, status: number, nl: string, en: string): Refusal =>
  Object.freeze({ code, status, nl, en });

export const TARGET_REFUSALS: Readonly<Record<UrlProblem | ResolveProblem, Refusal>> = Object.freeze({
  'url-not-usable': refusal(
    'url-not-usable',
    400,
    'Dit adres is niet te gebruiken. Geef een volledig adres van hooguit 500 tekens, zoals https://epd.voorbeeld.nl/doorstroom.',
    'This address cannot be used. Give a whole address of at most 500 characters, such as https://ehr.example.org/doorstroom.',
  ),
  'url-not-https': refusal(
    'url-not-https',
    400,
    'Het adres moet met https:// beginnen.',
    'The address must start with https://.',
  ),
  'url-with-password': refusal(
    'url-with-password',
    400,
    'Zet geen gebruikersnaam of wachtwoord in het adres: de handtekening bewijst al wie er stuurt.',
    'Do not put a user name or a password in the address: the signature already proves who sends.',
  ),
  'name-unknown': refusal(
    'name-unknown',
    400,
    'De naam in dit adres is niet te vinden. Controleer het adres.',
    'The name in this address cannot be found. Check the address.',
  ),
  'address-not-public': refusal(
    'address-not-public',
    400,
    'Dit adres ligt niet op het openbare internet. Webhooks gaan alleen naar openbare adressen.',
    'This address is not on the public internet. Webhooks go to public addresses only.',
  ),
});

export const KIND_UNKNOWN = refusal(
  'kind-unknown',
  400,
  'Kies een of meer soorten uit de lijst kinds van GET /webhooks.',
  'Choose one or more kinds from the list kinds of GET /webhooks.',
);
export const TOO_MANY_WEBHOOKS = refusal(
  'too-many-webhooks',
  409,
  'Uw organisatie heeft al vijf webhooks. Verwijder er een, of laat één adres meer soorten ontvangen.',
  'Your organisation already has five webhooks. Remove one, or let one address receive more kinds.',
);
export const WEBHOOK_CHANGED = refusal(
  'webhook-changed',
  409,
  'Deze webhook is intussen gewijzigd. Bekijk hem opnieuw en probeer het nog eens.',
  'This webhook has been changed meanwhile. Look at it again and retry.',
);
export const WEBHOOK_DISABLED = refusal(
  'webhook-disabled',
  409,
  'Deze webhook is uitgeschakeld. Schakel hem eerst weer in.',
  'This webhook is disabled. Enable it first.',
);
export const NOT_DEAD = refusal(
  'not-undelivered',
  409,
  'Alleen wat niet is afgeleverd kan opnieuw worden gestuurd.',
  'Only what was not delivered can be sent again.',
);
