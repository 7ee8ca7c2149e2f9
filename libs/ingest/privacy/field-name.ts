import { identifierInText } from './gate.js';
import { normalise } from './normalise.js';

/** Parts of field names that announce a person, in Dutch and English. */
const IDENTIFYING = [
  'bsn',
  'burgerservice',
  'sofinummer',
  'naam',
  'name',
  'initialen',
  'initials',
  'geboorte',
  'birth',
  'dob',
  'adres',
  'address',
  'straat',
  'street',
  'huisnummer',
  'postcode',
  'zip',
  'postal',
  'woonplaats',
  'telefoon',
  'phone',
  'mobiel',
  'email',
  'mail',
  'iban',
  'rekening',
  'polisnummer',
  'patient',
  'client',
  'verzekerdennummer',
  'toelichting',
  'opmerking',
  'notitie',
  'remark',
  'comment',
  'note',
];

/** True for a field whose very name says that it is about somebody or holds free text, such as `achternaam`. */
export function isIdentifyingName(name: string): boolean {
  const plain = normalise(name)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return IDENTIFYING.some((part) => plain.includes(part));
}

/**
 * How to call a field that is not ours: by its name where that looks like a field name and like nothing else
 * (a key can hold a person's data as well as a value can), by a number otherwise: its place
 * among the fields of the row that are not ours, from 1.
 */
export function safeFieldName(name: string, place: number): string {
  const sane = /^[A-Za-z][A-Za-z_]{0,29}\d{0,2}$/.test(name) && identifierInText(name) === null;
  return sane ? name : `unknown field ${place}`;
}
