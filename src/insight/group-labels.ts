import { DIAGNOSES, labelOf } from '../../libs/kernel/index.js';
import { type Bilingual } from '../../libs/words/index.js';
import { type Actor, type Database } from '../platform/base/database/index.js';
import { providerNames } from './insight.store.js';

/** What a group of a figure is called, by its key. */
export async function groupLabels(
  database: Database,
  actor: Actor,
  by: 'region' | 'provider' | 'diagnosis',
): Promise<(key: string) => Bilingual> {
  if (by !== 'provider')
    return (key) => ({ nl: labelOf(DIAGNOSES, key, 'nl'), en: labelOf(DIAGNOSES, key, 'en') });
  const names = await database.transaction(actor, providerNames);
  return (key) => ({ nl: names.get(key) ?? key, en: names.get(key) ?? key });
}
