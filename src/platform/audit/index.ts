export { Audit, recordingLook } from './audit.js';
export { AuditModule } from './audit.module.js';
export { type AuditEvent, auditPeople, type AuditValue } from './event.js';
export { type AuditFault, type AuditVerification, verifyAudit } from './verify.js';
