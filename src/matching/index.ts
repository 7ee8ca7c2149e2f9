export { MatchingModule } from './matching.module.js';
export { RunRequests } from './run-requests.service.js';
