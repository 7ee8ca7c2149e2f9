export { registerInsightCommands } from './commands.js';
