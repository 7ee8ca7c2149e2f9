import { type Request } from 'express';
import { type Language } from '../../../../libs/words/index.js';

export { type Language };

/** Dutch unless the request prefers English: by ?lang=, else by Accept-Language. */
export function languageOf(request: Request): Language {
  const asked = request.query['lang'];
  if (asked === 'nl' || asked === 'en') return asked;
  return request.acceptsLanguages('nl', 'en') === 'en' ? 'en' : 'nl';
}
