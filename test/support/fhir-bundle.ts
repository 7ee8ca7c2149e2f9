import { writeDemand, writeProgramme } from '../../libs/ingest/index.js';

const SYSTEM = 'https://doorstroom.example/fhir/NamingSystem/reference';
export const byIdentifier = (reference: unknown): string =>
  `ServiceRequest?identifier=${SYSTEM}|${String(reference)}`;

type Row = Readonly<Record<string, unknown>>;
interface Entry {
  readonly resource?: unknown;
  readonly fullUrl?: unknown;
  readonly request: unknown;
}

/** A row as an entry that puts it on the list or changes it, with whatever a test changes in its resource. */
export const put = (row: Row, change: Row = {}): Entry => ({
  resource: { ...writeDemand(row), ...change },
  request: { method: 'PUT', url: byIdentifier(row['reference']) },
});

export const post = (row: Row): Entry => ({
  resource: writeDemand(row),
  request: { method: 'POST', url: 'ServiceRequest' },
});

export const gone = (reference: string, more: Row = {}): Entry => ({
  request: { method: 'DELETE', url: byIdentifier(reference), ...more },
});

const urn = (n: number): string => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A programme with its municipality, and its free intakes at these moments, as entries of a Bundle. */
export function supplyOf(row: Row, moments: readonly string[], seed = 1): Entry[] {
  const [location, service, schedule] = [urn(seed), urn(seed + 1), urn(seed + 2)];
  const written = writeProgramme(row, location);
  const url = `HealthcareService?identifier=https://doorstroom.example/fhir/NamingSystem/programme|${String(row['reference'])}`;
  return [
    // What names another comes before it: the order says nothing.
    ...moments.map((start) => ({
      resource: {
        ...{ resourceType: 'Slot', schedule: { reference: schedule }, status: 'free' },
        ...{ start, end: start },
      },
      request: { method: 'POST', url: 'Slot' },
    })),
    {
      fullUrl: schedule,
      resource: { resourceType: 'Schedule', actor: [{ reference: service }] },
      request: { method: 'POST', url: 'Schedule' },
    },
    { fullUrl: service, resource: written.service, request: { method: 'PUT', url } },
    { fullUrl: location, resource: written.location, request: { method: 'POST', url: 'Location' } },
  ];
}

export const transaction = (...entry: readonly Entry[]) => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry,
});

/** The codes and expressions of an OperationOutcome, the first of them what became of the request. */
export const issuesOf = (body: {
  readonly issue: readonly {
    readonly details: { readonly coding: readonly { readonly code: string }[] };
    readonly expression?: readonly string[];
  }[];
}): string[] =>
  body.issue.map(({ details, expression }) => [details.coding[0].code, ...(expression ?? [])].join(' at '));
