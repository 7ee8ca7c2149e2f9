export { registerAuditCommands } from './commands.js';
export { faultLine } from './verification-lines.js';
