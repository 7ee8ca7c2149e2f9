export { registerPushCommands } from './commands.js';
