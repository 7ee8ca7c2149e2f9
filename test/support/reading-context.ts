import { type ReadingContext, readReferenceForm, type ReferenceList } from '../../libs/ingest/index.js';
import { DEFAULT_POLICY } from '../../libs/policy/index.js';

/** A provider that writes its references so, and what it has on its list. */
export function listOf(form: string, held: readonly string[] = []): ReferenceList {
  const read = readReferenceForm(form);
  if (read === null) throw new Error(`No form of a reference: ${form}`);
  return { form: read, held: new Set(held), year: 2026 };
}

/** What rows are read against: one municipality, no programmes and the policy every region starts with, unless said. */
export const readingContext = (change: Partial<ReadingContext> = {}): ReadingContext => ({
  today: '2026-11-22',
  areas: new Set(['0014']),
  formerAreas: new Map(),
  programmes: new Set(),
  words: new Set(),
  references: listOf('random'),
  providers: new Set(['99990001', '99990002']),
  provider: '99990001',
  ages: DEFAULT_POLICY.ages,
  crisis: null,
  ...change,
});
