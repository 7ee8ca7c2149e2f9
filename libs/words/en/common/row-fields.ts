import { type rowFields as dutch, type units as dutchUnits } from '../../nl/common/row-fields.js';
import { type Translation } from '../../translation.js';

export const rowFields: Translation<typeof dutch> = {
  'wrong-form': '{{field}}: this form is not accepted here; see the API description.',
  'wrong-form_random':
    '{{field}}: expected a pseudonym of your own that was made by chance: a uuid, 24 to 64 hexadecimal digits or 8 to 26 consonants. If your system uses numbers, let the region declare that form for your organisation.',
  'wrong-form_declared':
    '{{field}}: expected a pseudonym of your own in the form declared for your organisation: {{form}}.',
  'reference-apart':
    '{{field}}: this reads as a citizen service number (BSN) or a date of birth and lies far from your other numbers; it was therefore not kept. Send no data that lead to a person.',
  'references-like-somebody':
    '{{field}}: of {{of}} references {{found}} read as a citizen service number (BSN) or a date of birth, where chance gives about {{expected}}. Nothing was taken. Use a uuid as a reference, or a number that says nothing about the client.',
  'wrong-form_reference': '{{field}}: expected your own reference of 2 to 64 letters, digits, _ or -.',
  'wrong-form_name': '{{field}}: expected a name of 2 to 80 letters, digits, spaces and common punctuation.',
  'strange-words':
    '{{field}}: part {{places}} is not on the list. A name or reference of a programme is made of kinds of care, age groups, places in the region and short numbers; the region can add words to its policy.',
  'unknown-code':
    '{{field}}: expected a code of the code list {{list}} ({{codes}}); see GET /api/v1/code-lists.',
  'unknown-code_long': '{{field}}: expected a code of the code list {{list}}; see GET /api/v1/code-lists.',
  'unknown-code_mode':
    '{{field}}: expected "snapshot" (the whole list) or "delta" (only what is new or different).',
  'not-a-list_codes': '{{field}}: expected a list of codes of the code list {{list}}.',
  'not-a-list_numbers': '{{field}}: expected a list of at least one whole number from {{from}} to {{to}}.',
  'empty-list': '{{field}}: expected at least one code of the code list {{list}}.',
  'not-a-group':
    '{{field}}: "not-yet-diagnosed" is not a diagnosis group; send "takesUndiagnosed": true if this programme takes clients without a diagnosis.',
  'no-care':
    '{{field}}: expected at least one code of the code list intensities, or else settings of the Zorgprestatiemodel.',
  'no-groups':
    '{{field}}: expected at least one diagnosis group, or "takesAll" (every group) or "takesUndiagnosed" (clients without a diagnosis) as true.',
  'not-an-age-band': '{{field}}: expected the youngest and the oldest age in years, as [18, 65].',
  'age-band-too-narrow':
    '{{field}}: expected an age band of at least {{years}} years, both ends counted; a single year is a year of birth.',
  'age-band-too-narrow_borders':
    '{{field}}: expected an age band of at least {{years}} years, both ends counted or of 2 years that begin or end at an agreed border ({{borders}}); a single year is a year of birth.',
  'date-in-future': '{{field}}: expected a date up to and including today ({{today}}).',
  'date-too-early': '{{field}}: expected a date from {{earliest}} ({{years}} years ago at most).',
  'not-a-week': '{{field}}: expected an existing week such as 2026-W49.',
  'week-out-of-range': '{{field}}: expected a week from {{from}} to {{to}}.',
  'unknown-area':
    '{{field}}: expected the code of a municipality in this region, four digits as text ("0014").',
  'divided-area':
    '{{field}}: this municipality no longer exists and was divided; expected the code of the present one: {{codes}}.',
  'unknown-programme':
    '{{field}}: expected the reference of a programme of your own; push it first with PUT /api/v1/programmes/{reference}.',
  'unknown-provider': '{{field}}: expected the AGB code of a provider of this region.',
  'not-a-contact':
    '{{field}}: expected of each provider its AGB code and the last month, as { "provider": "06290001", "lastMonth": "2024-05" }.',
  'not-a-list_contacts': '{{field}}: expected a list of {{most}} providers at most.',
  'month-out-of-range': '{{field}}: expected a month from {{from}} to {{to}}.',
  'answer-without-day': '{{field}}: expected the day on which the client said this.',
  'day-without-answer':
    '{{field}}: expected the answer that belongs to “{{other}}”: open, or wants to stay (stay).',
  'not-at-this-age': '{{field}}: not possible at these ages.',
  'not-at-this-age_zvw':
    '{{field}}: mental health care falls under the Zvw from the age of 18; expected "jeugdwet", or an age band from 18.',
  'not-at-this-age_jeugdwet':
    '{{field}}: the Jeugdwet holds up to the age of 18, and until 23 at the latest; expected another law or a younger age band.',
  'not-at-this-age_wfz':
    '{{field}}: forensic care under the Wfz starts at the age of 16; expected "jeugdwet", or an older age band.',
  'not-at-this-age_youth': '{{field}}: the youth circuit ends at the age of 23; expected another circuit.',
  'not-at-this-age_adults': '{{field}}: the adult circuit starts at the age of 16; expected youth.',
  'not-at-this-age_elderly': '{{field}}: the circuit for the elderly never starts below 18; expected youth.',
  'not-at-this-age_forensic': '{{field}}: there is no forensic care below the age of 12; expected youth.',
  'before-referral': '{{field}}: expected a day on or after the referral.',
  'before-registration': '{{field}}: expected something that is not before “{{other}}”.',
  'before-registration_day': '{{field}}: expected a date on or after “{{other}}”.',
  'before-registration_week': '{{field}}: expected a week that is not before “{{other}}”.',
  'crisis-refused':
    '{{field}}: a crisis does not wait on a list; this row was not taken. Call {{name}} now: {{phone}}. If a life is in danger, call 112.',
  'crisis-refused_unset':
    '{{field}}: a crisis does not wait on a list; this row was not taken. Call the crisis service now; this region has not recorded its number here yet (policy, part crisis). If a life is in danger, call 112.',
  'duplicate-reference':
    '{{field}}: the same entry is in row {{first}} already; each reference may occur once.',
  duplicate: '{{field}}: is in row {{first}} already; each {{field}} may occur once.',
  'transfer-under-way':
    '{{field}}: this entry is being transferred; its data stay as they were until the transfer has ended.',
  'erased-on-request':
    '{{field}}: this entry was erased at its client’s request and does not come back. Take this row off the list, or use a new reference if the client has registered anew.',
  'row-too-long':
    '{{field}}: this row has more than {{most}} characters; no row that the API description knows is as long.',
  'too-many-rows':
    '{{field}}: expected {{most}} rows at most; split a longer list over several messages (mode "delta").',
  'slots-held': '{{field}} in week {{week}}: expected at least {{held}}; so many slots are held for clients.',
  'unknown-fields':
    '{{field}}: fields that this service does not know: {{number}}. See the API description for the fields allowed.',
  'identifying-fields':
    '{{field}}: fields that this service does not know: {{number}}, with something in them that can lead to a person. Nothing of it was kept; see the API description for the fields allowed.',
  'bsn-like':
    '{{field}}: this looks like a citizen service number (BSN) and was therefore not kept. Send no data that lead to a person.',
  'email-like':
    '{{field}}: this looks like an e-mail address and was therefore not kept. Send no data that lead to a person.',
  'phone-like':
    '{{field}}: this looks like a telephone number and was therefore not kept. Send no data that lead to a person.',
  'iban-like':
    '{{field}}: this looks like an account number and was therefore not kept. Send no data that lead to a person.',
  'postcode-like':
    '{{field}}: this looks like a full postcode and was therefore not kept. Send no data that lead to a person.',
  'birth-date-like':
    '{{field}}: this looks like a date (of birth) and was therefore not kept. Send no data that lead to a person.',
};

export const units: Translation<typeof dutchUnits> = {
  clients: 'clients',
  intakes: 'intake slots',
  minutes: 'minutes',
  severity: '1 light, 2 moderate, 3 severe',
  weeks: 'weeks',
};
