export { type Fault, type FaultCode } from './faults.js';
export { feasibilityOf, type Feasibility } from './infeasible.js';
export { verify, type Verification } from './verify.js';
