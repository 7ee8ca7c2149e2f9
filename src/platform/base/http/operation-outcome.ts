import { type OperationOutcome, type OperationOutcomeIssue } from 'fhir/r4.js';
import { type Request } from 'express';
import { FHIR_CANONICAL } from '../../../../libs/kernel/index.js';
import { type Language } from '../../../../libs/words/index.js';
import { type FieldError, type Refusal } from './problem.js';

export const FHIR_JSON = 'application/fhir+json';

/** Who asks in FHIR is answered in it, whatever is wrong. */
export const isFhir = ({ path }: Pick<Request, 'path'>): boolean =>
  path === '/fhir' || path.startsWith('/fhir/');

type IssueType = OperationOutcomeIssue['code'];

/** http://hl7.org/fhir/issue-type, by the status of a refusal. */
const OF_STATUS: Readonly<Record<number, IssueType>> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-supported',
  408: 'timeout',
  409: 'conflict',
  412: 'conflict',
  413: 'too-long',
  415: 'not-supported',
  422: 'processing',
  429: 'throttled',
  500: 'exception',
  503: 'transient',
};
/** The same by the code of a fault, where one says more than that a value cannot be. */
const OF_FAULT: Readonly<Record<string, IssueType>> = {
  missing: 'required',
  'unknown-code': 'code-invalid',
  'unknown-area': 'code-invalid',
  'unknown-programme': 'code-invalid',
  'unknown-provider': 'code-invalid',
  'not-one-of': 'code-invalid',
  'not-fixed': 'code-invalid',
  'unknown-elements': 'structure',
  'unknown-extensions': 'extension',
  'duplicate-reference': 'duplicate',
  'transfer-under-way': 'conflict',
  'resource-not-taken': 'not-supported',
};

const issue = (
  severity: OperationOutcomeIssue['severity'],
  type: IssueType,
  code: string,
  text: string,
): OperationOutcomeIssue => ({
  severity,
  code: type,
  details: { coding: [{ system: `${FHIR_CANONICAL}/CodeSystem/problem`, code }], text },
});

const faultIssue = (fault: FieldError, language: Language): OperationOutcomeIssue => ({
  ...issue('error', OF_FAULT[fault.code] ?? 'value', fault.code, fault[language]),
  expression: [fault.field],
});

/**
 * A refusal as FHIR says it: first what became of the request, then each fault with the FHIRPath of its element.
 * @param reference of the request, to quote when reporting it
 */
export function outcomeOf(
  refusal: Refusal,
  language: Language,
  reference: string | undefined,
): OperationOutcome {
  const { status, code, errors = [] } = refusal;
  const type = OF_STATUS[status] ?? (status < 500 ? 'processing' : 'exception');
  const first = issue(status < 500 ? 'error' : 'fatal', type, code, refusal[language]);
  return {
    resourceType: 'OperationOutcome',
    issue: [
      reference === undefined ? first : { ...first, diagnostics: reference },
      ...errors.map((fault) => faultIssue(fault, language)),
    ],
  };
}

/** That nothing is wrong. */
export const allWell = (code: string, text: string): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [issue('information', 'informational', code, text)],
});
