export { type ReadRequest, RequestReader } from './request-reader.js';
export { BODIES, TakesForm, TakesList } from './limits.js';
export { cutSlowBodies, endUnreadBodies, refuseDoubleHeaders } from './unread.js';
export { BodySha256 } from './body-sha256.js';
