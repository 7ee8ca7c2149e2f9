import { type Json } from '../elements.js';
import { DEMAND_EXTENSIONS, LEFT_STATUSES, WAITING_STATUS } from '../demand.js';
import { DEMAND, PROGRAMME_SYSTEM, profileUrl, REFERENCE_SYSTEM, systemOf, valueSetUrl } from '../names.js';
import { ofOurs } from './canonical.js';
import { element, extensionSlices, fixedUri, none as noneOf } from './extension.js';

const TYPE = 'ServiceRequest';
const at = (path: string, rest: Json): Json => element(`${TYPE}.${path}`, rest);
const none = (...paths: readonly string[]): Json[] => noneOf(TYPE, ...paths);
const system = (path: string, uri: string): Json => fixedUri(`${TYPE}.${path}.system`, uri);

const STATUSES = [WAITING_STATUS, ...LEFT_STATUSES];

/** The profile of a demand: what of R4 is taken, and nothing beside it. In the order in which R4 has the elements. */
export const demandProfile = (): Json => ({
  ...ofOurs('StructureDefinition', DEMAND, profileUrl(DEMAND), 'Demand: one wachtplek'),
  description:
    'One client who waits at one programme, known by a pseudonym that only its provider can lead back to a person. Elements that are not allowed here are refused, not ignored.',
  fhirVersion: '4.0.1',
  kind: 'resource',
  abstract: false,
  type: TYPE,
  baseDefinition: `http://hl7.org/fhir/StructureDefinition/${TYPE}`,
  derivation: 'constraint',
  differential: {
    element: [
      element(TYPE, {
        constraint: [
          {
            key: 'demand-1',
            severity: 'error',
            human: 'The subject is known by the identifier of the demand and by nothing else',
            expression: 'subject.identifier.value = identifier.value',
          },
          {
            key: 'demand-2',
            severity: 'error',
            human: `The status is one of ${STATUSES.join(', ')}`,
            expression: STATUSES.map((status) => `status = '${status}'`).join(' or '),
          },
        ],
      }),
      ...none('implicitRules', 'language', 'text', 'contained'),
      ...extensionSlices(TYPE, DEMAND_EXTENSIONS),
      ...none('modifierExtension'),
      at('identifier', { min: 1, max: '1' }),
      system('identifier', REFERENCE_SYSTEM),
      at('identifier.value', { min: 1 }),
      ...none('instantiatesCanonical', 'instantiatesUri', 'basedOn', 'replaces', 'requisition'),
      at('status', {
        short: `${WAITING_STATUS}: waits. ${LEFT_STATUSES.join(', ')}: has left the list`,
      }),
      at('intent', { fixedCode: 'order' }),
      ...none('category', 'priority', 'doNotPerform', 'code', 'orderDetail', 'quantity[x]'),
      at('subject', { short: 'Who waits, by the same pseudonym' }),
      ...none('subject.reference'),
      at('subject.identifier', { min: 1 }),
      system('subject.identifier', REFERENCE_SYSTEM),
      at('subject.identifier.value', { min: 1 }),
      ...none('subject.display', 'encounter', 'occurrence[x]', 'asNeeded[x]'),
      at('authoredOn', { min: 1, short: 'registeredOn (aanmelddatum), a day' }),
      ...none('requester', 'performerType'),
      at('performer', { max: '1', short: 'programme: where the client waits now' }),
      ...none('performer.reference'),
      at('performer.identifier', { min: 1 }),
      system('performer.identifier', PROGRAMME_SYSTEM),
      at('performer.identifier.value', { min: 1 }),
      ...none('performer.display', 'locationCode', 'locationReference'),
      at('reasonCode', {
        ...{ min: 1, max: '1', short: 'diagnosis' },
        binding: { strength: 'required', valueSet: valueSetUrl('diagnoses') },
      }),
      at('reasonCode.coding', { min: 1, max: '1' }),
      system('reasonCode.coding', systemOf('diagnoses')),
      at('reasonCode.coding.code', { min: 1 }),
      ...none('reasonCode.text', 'reasonReference', 'insurance', 'supportingInfo', 'specimen', 'bodySite'),
      ...none('note', 'patientInstruction', 'relevantHistory'),
    ],
  },
});
