import { CODE_LISTS } from '../../../kernel/index.js';
import { ENTRY } from '../../record/entry.js';
import { DEMAND_EXTENSIONS, OWN_ELEMENTS, readDemand, writeDemand } from '../demand.js';
import { fhirDefinition, fhirDefinitions } from './index.js';

interface Definition {
  readonly id: string;
  readonly url: string;
  readonly type: string;
  readonly differential: { readonly element: readonly Element[] };
}
interface Element {
  readonly id: string;
  readonly path: string;
  readonly max?: string;
  readonly type?: readonly { readonly code: string; readonly profile?: readonly string[] }[];
  readonly binding?: { readonly valueSet: string };
}
const { StructureDefinition, CodeSystem, ValueSet } = fhirDefinitions() as unknown as Record<
  string,
  Definition[]
>;
const elements = StructureDefinition.flatMap(({ differential }) => differential.element);

describe('the definitions of FHIR', () => {
  it('have an extension for every field that R4 has no element for', () => {
    const ids = StructureDefinition.filter(({ type }) => type === 'Extension').map(({ url }) => url);
    const fields = Object.keys(ENTRY).filter((field) => !Object.hasOwn(OWN_ELEMENTS, field));
    expect(ids).toEqual(fields.map((field) => DEMAND_EXTENSIONS.url(field)));
    const sliced = elements.flatMap(({ type }) => type?.flatMap(({ profile }) => profile ?? []) ?? []);
    expect(sliced).toEqual(ids);
  });

  it('name each thing once, and nothing that is not there', () => {
    const all = [...StructureDefinition, ...CodeSystem, ...ValueSet];
    expect(new Set(all.map(({ url }) => url)).size).toBe(all.length);
    const bound = new Set(elements.flatMap(({ binding }) => binding?.valueSet ?? []));
    expect([...bound].sort()).toEqual(ValueSet.map(({ url }) => url).sort());
    for (const { differential } of StructureDefinition) {
      const ids = differential.element.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('allow no element that the reader refuses, and forbid none that it takes', () => {
    const row = { reference: 'BKTRWQNPZD', diagnosis: 'anxiety', registeredOn: '2026-08-03', flags: [] };
    const forbidden = elements.filter(
      ({ path, max }) => max === '0' && /^ServiceRequest\.[a-zA-Z]+$/.test(path),
    );
    expect(forbidden.length).toBeGreaterThan(20);
    for (const { path } of forbidden) {
      const name = path.slice('ServiceRequest.'.length);
      const { problems } = readDemand({ ...writeDemand(row), [name]: name === 'contained' ? [] : {} });
      expect([name, problems.length]).toEqual([name, 1]);
    }
    expect(readDemand(writeDemand(row)).problems).toEqual([]);
  });

  it('have the codes of the lists, with their labels', () => {
    const flags = fhirDefinition('CodeSystem', 'flags') as unknown as {
      concept: { code: string; display: string }[];
    };
    expect(flags.concept.map(({ code, display }) => [code, display])).toEqual(
      CODE_LISTS.flags.map(({ code, en }) => [code, en]),
    );
    expect(fhirDefinition('CodeSystem', 'insurers')).toBeNull();
  });
});
