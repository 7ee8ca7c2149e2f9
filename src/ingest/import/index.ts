export { registerImportCommands } from './commands.js';
