export { registerAuditCommands } from './commands.js';
