export { type ReadRequest, RequestReader } from './request-reader.js';
export { BODIES, TakesForm } from './limits.js';
export { TakesFile, TakesList } from './takes-list.js';
export { type FileForm } from './read-file-form.js';
export { Turns } from './turns.js';
export { cutSlowBodies, endUnreadBodies, refuseDoubleHeaders } from './unread.js';
export { BodySha256 } from './body-sha256.js';
export { RowsOfLines } from './ndjson-rows.js';
