import { type MappingContext, readReferenceForm } from '../../../libs/ingest/index.js';
import { DEFAULT_POLICY } from '../../../libs/policy/index.js';

/** What the list of a provider of a small region may name; references are counted unless said otherwise. */
export function mappingContext(change: Partial<MappingContext> = {}, form = 'C-######'): MappingContext {
  const read = readReferenceForm(form);
  if (read === null) throw new Error(`No form of a reference: ${form}`);
  return {
    today: '2026-11-30',
    areaNames: new Map([
      ['0014', 'Groningen'],
      ['1966', 'Het Hogeland'],
    ]),
    formerAreas: new Map(),
    postcodes: new Map([
      ['9712', '0014'],
      ['9981', '1966'],
      ['1011', '0363'],
    ]),
    programmeNames: new Map([['angst-18', 'Angst, volwassenen']]),
    form: read,
    ages: DEFAULT_POLICY.ages,
    ...change,
  };
}
