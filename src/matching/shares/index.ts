export { RunSharesReader } from './run-shares.service.js';
export { SharesController } from './shares.controller.js';
