import { CODE_LISTS } from '../../../kernel/index.js';
import { ENTRY } from '../../record/entry.js';
import { DEMAND_EXTENSIONS, OWN_ELEMENTS, readDemand, writeDemand } from '../demand.js';
import { PROGRAMME } from '../../record/supply.js';
import {
  LOCATION_EXTENSIONS,
  PROGRAMME_ELEMENTS,
  PROGRAMME_EXTENSIONS,
  readHealthcareService,
  readLocation,
  writeProgramme,
} from '../programme.js';
import { fhirDefinitions } from './index.js';

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
    const others = (all: object, own: object): string[] =>
      Object.keys(all).filter((field) => !Object.hasOwn(own, field));
    expect(ids).toEqual([
      ...others(ENTRY, OWN_ELEMENTS).map((field) => DEMAND_EXTENSIONS.url(field)),
      ...others(PROGRAMME, PROGRAMME_ELEMENTS).map((field) => PROGRAMME_EXTENSIONS.url(field)),
      LOCATION_EXTENSIONS.url('area'),
    ]);
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
    const urn = 'urn:uuid:00000000-0000-4000-8000-000000000001';
    const { service, location } = writeProgramme({ reference: 'angst', name: 'Angst', area: '0014' }, urn);
    const row = { reference: 'BKTRWQNPZD', diagnosis: 'anxiety', registeredOn: '2026-08-03', flags: [] };
    const readers = {
      ServiceRequest: [readDemand, writeDemand(row)],
      HealthcareService: [readHealthcareService, service],
      Location: [readLocation, location],
    } as const;
    for (const [type, [read, resource]] of Object.entries(readers)) {
      expect(read(resource).problems).toEqual([]);
      const forbidden = elements.filter(
        ({ path, max }) => max === '0' && path.startsWith(`${type}.`) && /^\w+\.\w+$/.test(path),
      );
      expect(forbidden.length).toBeGreaterThan(10);
      for (const { path } of forbidden) {
        const name = path.slice(type.length + 1);
        expect([path, read({ ...resource, [name]: [] }).problems.length]).toEqual([path, 1]);
      }
    }
  });

  it('have the codes of the lists, with their labels', () => {
    const flags = CodeSystem.find(({ id }) => id === 'flags') as unknown as {
      concept: { code: string; display: string }[];
    };
    expect(flags.concept.map(({ code, display }) => [code, display])).toEqual(
      CODE_LISTS.flags.map(({ code, en }) => [code, en]),
    );
    expect(CodeSystem.map(({ id }) => id)).not.toContain('insurers');
  });
});
