export { AuditModule } from './audit.module.js';
export { headsOfTrails } from './chain/audit-seal.store.js';
export { lastKept, trailState } from './chain/trail-state.store.js';
export { type AuditFault, type AuditVerification, verifyAudit, verifyChain } from './chain/verify.js';
export { Audit } from './event/audit.service.js';
export { actedToday, recordAsActing, recordingLook } from './event/audit-event.store.js';
export {
  type AuditEvent,
  type AuditSubject,
  type AuditValue,
  codedSubject,
  subjectOf,
} from './event/audit-event.js';
export { TrailReader } from './trail/trail.service.js';
export { type EntryTrail } from './trail/trail.store.js';
export { recordActing } from './event/acting-event.store.js';
