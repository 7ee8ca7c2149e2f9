import { type Json } from '../elements.js';
import { type Extensions } from '../extensions.js';
import { LOCATION, PROGRAMME, PROGRAMME_SYSTEM, profileUrl } from '../names.js';
import { LOCATION_EXTENSIONS, PROGRAMME_EXTENSIONS } from '../programme.js';
import { ofOurs } from './canonical.js';
import { element, extensionSlices, fixedUri, none } from './extension.js';

function profile(
  name: string,
  type: string,
  title: string,
  description: string,
  extensions: Extensions,
  own: readonly Json[],
): Json {
  return {
    ...ofOurs('StructureDefinition', name, profileUrl(name), title),
    description,
    fhirVersion: '4.0.1',
    kind: 'resource',
    abstract: false,
    type,
    baseDefinition: `http://hl7.org/fhir/StructureDefinition/${type}`,
    derivation: 'constraint',
    differential: {
      element: [
        element(type, { short: title }),
        ...none(type, 'implicitRules', 'language', 'text', 'contained'),
        ...extensionSlices(type, extensions),
        ...none(type, 'modifierExtension'),
        ...own,
      ],
    },
  };
}

/** The profile of a programme: what a location offers. */
export const programmeProfile = (): Json => {
  const type = 'HealthcareService';
  const at = (path: string, rest: Json): Json => element(`${type}.${path}`, rest);
  return profile(
    PROGRAMME,
    type,
    'Programme: what a location offers',
    'A programme of a provider, known by its own reference. Its Location, in the same Bundle, says in which municipality it is.',
    PROGRAMME_EXTENSIONS,
    [
      at('identifier', { min: 1, max: '1' }),
      fixedUri(`${type}.identifier.system`, PROGRAMME_SYSTEM),
      at('identifier.value', { min: 1 }),
      at('active', { fixedBoolean: true }),
      ...none(type, 'providedBy', 'category', 'type', 'specialty'),
      at('location', { min: 1, max: '1' }),
      at('location.reference', { min: 1, short: 'The fullUrl of a Location of the same Bundle' }),
      at('name', { min: 1, short: 'Of known words' }),
      ...none(type, 'comment', 'extraDetails', 'photo', 'telecom', 'coverageArea', 'serviceProvisionCode'),
      ...none(type, 'eligibility', 'program', 'characteristic', 'communication', 'referralMethod'),
      ...none(type, 'appointmentRequired', 'availableTime', 'notAvailable', 'availabilityExceptions'),
      ...none(type, 'endpoint'),
    ],
  );
};

/** The profile of a Location: a municipality. */
export const locationProfile = (): Json => {
  const type = 'Location';
  return profile(
    LOCATION,
    type,
    'Location: a municipality',
    'In which municipality a programme is, for the programmes of the same Bundle. It is not kept by itself.',
    LOCATION_EXTENSIONS,
    [
      ...none(type, 'identifier'),
      element(`${type}.status`, { fixedCode: 'active' }),
      ...none(type, 'operationalStatus', 'name', 'alias', 'description', 'mode', 'type', 'telecom'),
      ...none(type, 'address', 'physicalType', 'position', 'managingOrganization', 'partOf'),
      ...none(type, 'hoursOfOperation', 'availabilityExceptions', 'endpoint'),
    ],
  );
};
