export { type IsProvider, registerAuthCommands } from './commands.js';
