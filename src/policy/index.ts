export {
  policyInForce,
  PolicyService,
  type PolicyVersion,
  type StoredPolicy,
} from './matching-policy.service.js';
