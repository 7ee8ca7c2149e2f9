import fc from 'fast-check';
import { CODE_LISTS, type CodeListName } from '../../kernel/index.js';
import { mappingContext } from '../../../test/support/ingest/mapping-context.js';
import { isOlderOnly, partsOfCell, proposeCode } from './code-proposal.js';
import { proposeArea, proposeProgramme } from './context.js';

const said = (list: CodeListName, text: string, older = false): string => {
  const { to, confidence, reason } = proposeCode(list, text, older);
  return `${to ?? '?'} ${confidence} ${reason}`;
};

describe('a value', () => {
  it.each([
    ['diagnoses', 'ADHD', 'dsm5-adhd exact is-label'],
    ['diagnoses', 'dsm5-adhd', 'dsm5-adhd exact is-code'],
    ['diagnoses', 'aandachtstekort', 'dsm5-adhd likely synonym'],
    ['diagnoses', 'Depressie', 'dsm5-depressive likely synonym'],
    ['diagnoses', 'Angststoornis', 'dsm5-anxiety likely same-stem'],
    ['diagnoses', 'Persoonlijkheidsproblematiek', 'dsm5-personality likely same-stem'],
    ['diagnoses', 'Angststoornissen', 'dsm5-anxiety exact is-label'],
    ['diagnoses', 'Pervasieve stoornissen', 'autism likely older-list'],
    ['diagnoses', 'Aandachtstekort- en gedragsstoornissen', 'attention-deficit-behaviour likely older-list'],
    ['diagnoses', 'F90.0', 'dsm5-adhd likely icd-code'],
    ['diagnoses', 'F43.1 PTSS', 'dsm5-trauma likely icd-code'],
    ['diagnoses', 'onbekend', 'not-yet-diagnosed likely synonym'],
    ['diagnoses', 'blauw', '? none nothing-known'],
    ['insurers', '101', '0101 exact padded'],
    ['insurers', 'Zilveren Kruis', '3311 exact is-label'],
    ['severities', '2.0', '2 exact is-code'],
    ['severities', 'ernstig', '3 exact is-label'],
    ['severities', 'hoog', '3 likely synonym'],
    ['languages', 'Nederlands', 'nl exact is-label'],
    ['languages', 'NL', 'nl exact is-code'],
    ['clientWishes', 'ja', 'open likely synonym'],
    ['titles', 'Zvw', 'zvw exact is-code'],
    ['circuits', 'K&J', 'youth likely synonym'],
    ['levels', 'SGGZ', 'specialist likely synonym'],
    ['languages', 'n.v.t.', ' exact says-unknown'],
  ] as const)('of %s %j is %s', (list, text, expected) => expect(said(list, text)).toBe(expected));

  it('that is in two versions of a list is a question where the file writes the older one', () => {
    expect(said('diagnoses', 'Angststoornissen', true)).toBe('dsm5-anxiety likely two-readings');
    expect(proposeCode('diagnoses', 'Angststoornissen', true).others).toEqual(['anxiety']);
    expect(isOlderOnly('Aandachtstekort- en gedragsstoornissen')).toBe(true);
    expect(isOlderOnly('Angststoornissen')).toBe(false);
  });

  it('may be several in one cell', () => {
    expect(partsOfCell('flags', 'suïcidaal; agressie')).toEqual(['suïcidaal', 'agressie']);
    expect(partsOfCell('settings', '2|3')).toEqual(['2', '3']);
  });

  it('that is a code or a label of a list is that code, whatever its case', () => {
    const lists = Object.keys(CODE_LISTS) as CodeListName[];
    const one = fc.constantFrom(
      ...lists.flatMap((list) => CODE_LISTS[list].map((code) => [list, code] as const)),
    );
    fc.assert(
      fc.property(one, fc.boolean(), ([list, { code, nl }], upper) => {
        expect(proposeCode(list, upper ? code.toUpperCase() : code)).toMatchObject({
          to: code,
          confidence: 'exact',
        });
        const byLabel = proposeCode(list, upper ? nl.toUpperCase() : nl);
        // Two codes of one list may share a name: then neither is guessed.
        expect(byLabel.to === code || byLabel.confidence !== 'exact' || byLabel.others.length > 0).toBe(true);
      }),
    );
  });

  it('is never taken silently for what it does not name', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const { to, confidence } = proposeCode('diagnoses', text);
        if (confidence !== 'exact' || to === '' || to === null) return;
        const code = CODE_LISTS.diagnoses.find((one) => one.code === to);
        const names = [code?.code, code?.nl, code?.en].map((name) =>
          name?.toLowerCase().replace(/[^a-z0-9]/g, ''),
        );
        expect(names.some((name) => name?.startsWith(text.toLowerCase().replace(/[^a-z0-9]/g, '')))).toBe(
          true,
        );
      }),
    ));
});

describe('a municipality', () => {
  const context = mappingContext();
  it.each([
    ['14', '0014'],
    ['GM0014', '0014'],
    ['0014', '0014'],
    ['14.0', '0014'],
    ['groningen', '0014'],
    ['Gemeente Het Hogeland', '1966'],
    ['0009', '0009'],
    ['Amsterdam', null],
    ['9999', null],
  ])('%j is %s', (text, code) => expect(proposeArea(text, context).to).toBe(code));
});

it('knows an own programme by reference and by name', () => {
  const context = mappingContext();
  expect(proposeProgramme('angst-18', context)).toMatchObject({ to: 'angst-18', confidence: 'exact' });
  expect(proposeProgramme('Angst volwassenen', context)).toMatchObject({
    to: 'angst-18',
    confidence: 'exact',
  });
  expect(proposeProgramme('ANGST18', context)).toMatchObject({ to: 'angst-18', confidence: 'likely' });
  expect(proposeProgramme('iets anders', context).to).toBeNull();
});
