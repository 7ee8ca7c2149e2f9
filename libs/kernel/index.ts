export { assertUnreachable } from './assert-unreachable.js';
export { byCodeUnit } from './compare.js';
export { ok, refuse, type Result } from './result.js';
