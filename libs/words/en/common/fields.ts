import { type fields as dutch } from '../../nl/common/fields.js';
import { type Translation } from '../../translation.js';

export const fields: Translation<typeof dutch> = {
  missing: '{{field}}: this field is required.',
  'not-text': '{{field}}: expected text.',
  'not-a-number': '{{field}}: expected a number.',
  'not-a-whole-number': '{{field}}: expected a whole number, as a number and not as text.',
  'not-a-whole-number_unit': '{{field}}: expected a whole number ({{unit}}), as a number and not as text.',
  'out-of-range': '{{field}}: expected a whole number from {{from}} to {{to}} ({{unit}}).',
  'not-yes-or-no': '{{field}}: expected true or false, without quotes.',
  'not-a-list': '{{field}}: expected a list.',
  'not-an-object': '{{field}}: expected a single object.',
  'not-a-uuid': '{{field}}: expected a uuid.',
  'not-allowed-here': '{{field}}: expected one of the allowed values.',
  'not-a-date': '{{field}}: expected an existing date such as 2026-03-31.',
  'too-deep': '{{field}}: this is nested deeper than this service reads.',
  'unknown-field':
    '{{field}}: this service does not know this field; see the API description for the fields allowed.',
  otherwise: '{{field}}: this value is not accepted here.',
};
