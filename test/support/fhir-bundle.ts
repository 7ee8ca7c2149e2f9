import { writeDemand } from '../../libs/ingest/index.js';

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

export const gone = (reference: string): Entry => ({
  request: { method: 'DELETE', url: byIdentifier(reference) },
});

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
