import { type i18n } from 'i18next';
import { FORMATS } from '../../../words/pages.js';

/** What stands after the comma between double braces is written by the pages as the server writes it. */
export function addFormats({ services }: i18n): void {
  for (const [name, write] of Object.entries(FORMATS))
    services.formatter?.add(name, (value, language) =>
      write(value as never, language?.startsWith('en') ? 'en' : 'nl'),
    );
}
