import { type http as dutch } from '../../nl/platform/http.js';
import { type Translation } from '../../translation.js';

export const http: Translation<typeof dutch> = {
  problems: {
    'bad-request': 'This request is not valid. If the field at fault is known, it is listed below.',
    'unknown-parameter':
      'After the question mark this address takes only {{known, list}}; nothing was done. Leave out whatever else is there.',
    'unknown-parameter_meant':
      'After the question mark this address takes only {{known, list}}; nothing was done. Write {{meant}} exactly like that.',
    'parameter-twice': '{{parameter}} is there more than once; nothing was done.',
    'not-found': 'This does not exist, or your organisation may not see it.',
    'method-not-allowed': 'That is not possible here.',
    'method-not-allowed_list': 'This address accepts only {{allow, list}}.',
    'body-too-large':
      'The message is too large: a waiting list may be 25 MB, anything else 256 kB. Split a longer list over several messages (mode "delta").',
    'unsupported-media-type': 'Send JSON with Content-Type: application/json.',
    'unsupported-encoding': 'Send UTF-8, uncompressed or with gzip.',
    'malformed-json': 'This is not valid JSON.',
    'malformed-json_position': 'This is not valid JSON. Reading stopped at character {{position}}.',
    'malformed-json_row': 'This is not valid JSON. Look at row {{row}}, which begins on line {{line}}.',
    'body-too-deep': 'This message is nested deeper than any message that the API description knows.',
    'body-too-wide': 'This message has more fields than any message that the API description knows.',
    'body-too-wide_row':
      'Row {{row}}, which begins on line {{line}}, is larger than any row that the API description knows.',
    'body-too-many-rows':
      'A list may have at most {{most}} rows. Split a longer list over several messages (mode "delta").',
    'body-too-slow': 'The message did not arrive in time; nothing was stored. Send it again.',
    'header-twice': 'The header {{name}} may occur only once.',
    'body-cut-off': 'The message did not arrive in full; nothing was stored. Send it again.',
    'too-many-requests': 'Too many requests. Try again in {{seconds, seconds}}.',
    'too-many-failed-attempts':
      'Too many failed attempts. Check the client_id and secret and try again in {{seconds, seconds}}.',
    'not-ready': 'The service is not ready yet. Try again in a minute.',
    'database-busy':
      'Others were working on the same data for too long. Nothing of your request was stored; try again in {{seconds, seconds}}.',
    'storage-full':
      'The service has no storage space left. Nothing of your request was stored. Try again in five minutes; if this goes on, tell the administrator of the region.',
    unexpected:
      'Something went wrong on our side. Nothing was left half-saved. Quote the reference number when you report this.',
  },
};
