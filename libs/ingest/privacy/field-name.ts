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
