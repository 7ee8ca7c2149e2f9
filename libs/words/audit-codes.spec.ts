import { HAND_OVER_STEPS, OFFER_STATES, TRANSFER_STATES } from '../offer/index.js';
import { PROPOSAL_STATES } from '../matching/index.js';
import { FOLLOW_UP_KINDS } from '../registry/index.js';
import { functionsOfSchema } from '../../test/support/committed-schema.js';
import { en } from './en/pages.js';
import { nl } from './nl/pages.js';

/** Functions of the database that write events themselves; all others are written by code that takes its types from here. */
const writers = functionsOfSchema().filter((text) => text.includes('INSERT INTO audit_event'));
const key = (code: string): string => code.replace('.', '_');
const ofBoth = (list: 'action' | 'kind' | 'ground' | 'detail' | 'value', code: string): unknown[] =>
  [nl, en].map(({ audit }) => (audit[list] as Readonly<Record<string, string>>)[key(code)]);
const words = [expect.stringMatching(/\S/), expect.stringMatching(/\S/)];

describe('what stands in the audit trail', () => {
  it('has words for every event that the database writes by itself', () => {
    expect(writers.length).toBeGreaterThanOrEqual(8);
    for (const writer of writers) {
      const [, action = '', kind = ''] = /'([a-z-]+\.[a-z-]+)', '([a-z-]+)',/.exec(writer) ?? [];
      expect([action, ofBoth('action', action)]).toEqual([action, words]);
      expect([kind, ofBoth('kind', kind)]).toEqual([kind, words]);
      const built = /jsonb_build_object\((.*)\)\)/.exec(writer)?.[1] ?? '';
      const names = [...built.matchAll(/'([a-zA-Z]+)', /g)].map(([, name = '']) => name);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect([name, ofBoth('detail', name)]).toEqual([name, words]);
      for (const [, ground = ''] of writer.matchAll(/(?:THEN|ELSE) '([a-z-]+)'/g))
        expect([ground, ofBoth('ground', ground)]).toEqual([ground, words]);
    }
  });

  it.each([
    ...PROPOSAL_STATES,
    ...OFFER_STATES,
    ...TRANSFER_STATES,
    ...HAND_OVER_STEPS,
    ...FOLLOW_UP_KINDS,
    ...[
      'held',
      'released',
      'used',
      'sending',
      'receiving',
      'open',
      'stay',
      'not-asked',
      'html',
      'pdf',
      'text',
    ],
  ])('has words for the value %s of a detail', (code) => expect(ofBoth('value', code)).toEqual(words));

  it('has the same codes in both languages', () => {
    for (const list of ['action', 'kind', 'ground', 'detail', 'value'] as const)
      expect(Object.keys(en.audit[list]).sort()).toEqual(Object.keys(nl.audit[list]).sort());
  });
});
