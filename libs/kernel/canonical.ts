/** Under this all that is Doorstroom's own in FHIR is named, in every installation alike: a name, at which nobody has to answer. */
export const FHIR_CANONICAL = 'https://doorstroom.example/fhir';
