export { policyNow, setPolicy } from './region-policy.js';
export { PolicyModule } from './policy.module.js';
export {
  policyInForce,
  POLICY_ASKED,
  policyAnswered,
  policyOfVersion,
  policyToCite,
  type PolicyVersion,
} from './version/policy-version.store.js';
export { DeclineReasonWords, RejectionReasonWords } from './reason/reason-words.entity.js';
