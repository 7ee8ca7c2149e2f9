export { registerRetentionCommands } from './commands.js';
export { registerErasureCommand } from './erasure-commands.js';
