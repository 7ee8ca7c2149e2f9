import { type EntityManager } from 'typeorm';
import { isDangerNow } from '../../../libs/kernel/index.js';
import { underLaw } from '../../../libs/registry/index.js';
import { type EntryRecord } from '../../registry/index.js';
import { lawOf } from './offer-facts.store.js';

/** What a proposal says it ended by, for each reason why its client cannot go there any more. */
export const CALLED_OFF_AS = {
  'entry-not-waiting': 'entry-not-waiting',
  'client-stays': 'client-wish',
  'client-in-danger': 'danger',
  'client-under-other-law': 'title',
} as const;

export type CalledOffAs = (typeof CALLED_OFF_AS)[keyof typeof CALLED_OFF_AS];

/**
 * However far it has come, an answered offer included: nobody goes who is off the list, nobody in danger now has a place in
 * some weeks, and no placement crosses a law. Null where nothing of it is so.
 * @param entry locked; null where there is none
 */
export async function cannotGo(
  tx: EntityManager,
  proposalId: string,
  entry: EntryRecord | null,
): Promise<Exclude<keyof typeof CALLED_OFF_AS, 'client-stays'> | null> {
  if (entry?.['state'] !== 'waiting') return 'entry-not-waiting';
  const law = await lawOf(tx, proposalId);
  if (law === null) return null;
  if (isDangerNow(law.flags)) return 'client-in-danger';
  return underLaw(law, law) ? null : 'client-under-other-law';
}
