export { registerRetentionCommands } from './commands.js';
