import { type fhirFields as dutch } from '../../nl/common/fhir-fields.js';
import { type Translation } from '../../translation.js';

export const fhirFields: Translation<typeof dutch> = {
  'not-fixed': '{{field}}: expected “{{expected}}”.',
  'not-one-of': '{{field}}: expected one of {{codes}}.',
  'wrong-value-type': '{{field}}: expected a value of type {{expected}}.',
  'too-many-elements_one': '{{field}}: expected at most {{count}}.',
  'too-many-elements_other': '{{field}}: expected at most {{count}}.',
  'unknown-elements':
    '{{field}}: elements that this service does not take: {{number}}. See /fhir/StructureDefinition for those that it does.',
  'identifying-elements':
    '{{field}}: elements that this service does not take: {{number}}, among them something that could lead to a person. Nothing of it has been kept; see /fhir/StructureDefinition for those that it does take.',
  'unknown-extensions':
    '{{field}}: extensions that this service does not know: {{number}}. Nothing of them has been kept; see /fhir/StructureDefinition for those that it does.',
  'narrative-refused':
    '{{field}}: narrative text is not taken, because it could say anything about a person. Leave this element out.',
  'contained-refused':
    '{{field}}: contained resources are not taken, and nothing of them has been read. Leave this element out.',
  'free-text-refused':
    '{{field}}: free text is not taken, because it could say anything about a person. Leave this element out.',
  'display-refused': '{{field}}: expected no display, or exactly the label of the code in Dutch or English.',
  'patient-refused':
    '{{field}}: a Patient is not taken, nor a reference to one. Expected only your own pseudonym, in subject.identifier.',
  'resource-not-taken': '{{field}}: expected a resource of type {{types}}; no others are taken.',
  'no-resource-here': '{{field}}: a DELETE has no resource.',
  'not-our-id':
    '{{field}}: expected no id, or the id that this service itself has given. Your own pseudonym belongs in identifier.',
  'not-the-identifier': '{{field}}: expected the same pseudonym as in identifier.',
  'not-a-full-url': '{{field}}: expected no fullUrl, or urn:uuid: with a uuid.',
  'full-url-twice': '{{field}}: each fullUrl may occur once.',
  'known-already': '{{field}}: is on the list already, or has been.',
  'not-this-address': '{{field}}: expected {{expected}}, with the same pseudonym as in the resource.',
  'not-within-bundle':
    '{{field}}: expected the fullUrl (urn:uuid:) of a resource in the same Bundle; no other reference is followed.',
  'not-a-dutch-moment': '{{field}}: expected a moment in Dutch time, such as 2026-12-07T09:00:00+01:00.',
  'twice-in-bundle': '{{field}}: is in Bundle.entry[{{first}}] already; each programme may occur once.',
  'not-a-version': '{{field}}: expected a version as the ETag gives it, such as W/"0123456789abcdef".',
  'no-version-here': '{{field}}: ifMatch goes with PUT or DELETE of a ServiceRequest.',
  'not-this-version': '{{field}}: this is not the version of now.',
  'unknown-search': '{{field}}: expected only {{known}}.',
  'not-a-day-search': '{{field}}: expected a day, with eq, ge, gt, le or lt before it, such as ge2026-12-01.',
  'not-a-moment-search':
    '{{field}}: expected ge, gt, le or lt and then a day or a moment, such as ge2026-12-01T09:00:00+01:00.',
  'not-a-count': '{{field}}: expected a whole number from 0 to {{most}}, once.',
};
