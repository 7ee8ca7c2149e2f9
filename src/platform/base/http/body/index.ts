export { type ReadRequest, RequestReader } from './request-reader.js';
export { BODIES, TakesForm } from './limits.js';
export { TakesList } from './takes-list.js';
export { cutSlowBodies, endUnreadBodies, refuseDoubleHeaders } from './unread.js';
export { BodySha256 } from './body-sha256.js';
