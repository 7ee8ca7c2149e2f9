import { type Refusal } from '../../base/http/problem.js';

export const TOO_MANY_PAGES: Refusal = Object.freeze({
  code: 'too-many-streams',
  status: 429,
  nl: 'U hebt al zoveel pagina’s open die zichzelf bijwerken als kan. Sluit een tabblad; deze pagina vraagt het zelf elke minuut na.',
  en: 'You already have as many pages open that keep themselves up to date as is possible. Close a tab; this page asks by itself every minute.',
});
