import { type fileFields as dutch } from '../../nl/common/file-fields.js';
import { type Translation } from '../../translation.js';

export const fileFields: Translation<typeof dutch> = {
  'not-a-short-text': '{{field}}: expected plain text of at most {{most}} characters.',
  'unknown-code_choices': '{{field}}: expected one of {{choices}}.',
  'not-a-code':
    '{{field}}: expected {{digits}} digits such as {{example}} (a spreadsheet drops leading zeros: keep the column as text).',
  'not-a-code_several':
    '{{field}}: expected codes of {{digits}} digits, separated by “|” (a spreadsheet drops leading zeros: keep the column as text).',
  'not-a-number-in-range': '{{field}}: expected a number from {{from}} to {{to}}.',
  'not-weeks':
    '{{field}}: expected a number of weeks from 0 to {{most}} with at most one decimal, “Stop”, “-”, “Onbekend”, “N.v.t.” or nothing.',
  'not-minutes': '{{field}}: expected whole minutes from 0 to {{most}}, or nothing where there is no way.',
  'no-coordinates':
    '{{field}}: expected coordinates for this postcode, or for at least one other postcode of its municipality to take the mean of.',
  'formula-without-value':
    '{{field}}: there is a formula that was never computed. Open the file in a spreadsheet and save it.',
  'above-header':
    'The row is above the header: nobody can tell which column a value belongs to. Put the header on top.',
  'other-columns':
    'The row is below a second header that lacks columns. Deliver that part by itself, or complete its header.',
  'wrong-number-of-fields': 'The row has {{found}} fields; expected {{wanted}}, as in the header.',
  'wrong-number-of-fields_more':
    'The row has {{found}} fields; expected {{wanted}}, as in the header. Is there a separator in a text without quotes?',
  'wrong-number-of-fields_fewer':
    'The row has {{found}} fields; expected {{wanted}}, as in the header. Is the file cut off here?',
  'contradicts-earlier-row':
    'Row {{earlier}} says something else about the same; expected one row. Row {{earlier}} was used.',
  'no-birth-date':
    '{{field}}: expected a date of birth such as 31-3-1990, of which only the age band is taken over.',
  'no-age': '{{field}}: expected an age from 0 to 120, or an age band such as 18-22.',
  'no-client-number':
    '{{field}}: expected a client number of digits and letters, of which a reference is made.',
  'no-postcode': '{{field}}: expected a Dutch postcode, of which only the municipality is taken over.',
  'postcode-outside': '{{field}}: this postcode is in no municipality of this region.',
  'no-weeks': '{{field}}: expected a whole number of weeks, such as 12 or 12 weeks.',
  'no-minutes': '{{field}}: expected a number of minutes, such as 45 or 45 min.',
  'no-contacts':
    '{{field}}: expected of each provider its AGB code and the last month, such as 06290001 2024-05, separated by “|”.',
  'no-yes-or-no': '{{field}}: expected yes or no.',
  'value-without-code': '{{field}}: it was chosen that rows with this value are not delivered.',
};
