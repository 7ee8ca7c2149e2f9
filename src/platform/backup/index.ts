export { registerBackupCommands } from './commands.js';
