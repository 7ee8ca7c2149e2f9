import { FHIR_JSON } from './operation-outcome.js';

export const FHIR_TYPE = `${FHIR_JSON}; charset=utf-8`;

/** FHIR says itself what its resources are: the description of the API only says which one it is. */
export const resourceSchema = (...resourceTypes: string[]) => ({
  type: 'object',
  additionalProperties: true,
  required: ['resourceType'],
  properties: { resourceType: { type: 'string', enum: resourceTypes } },
});
