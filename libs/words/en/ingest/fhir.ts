import { type fhir as dutch } from '../../nl/ingest/fhir.js';
import { type Translation } from '../../translation.js';

export const fhir: Translation<typeof dutch> = {
  valid: 'This resource can be sent as it is.',
};
