export { registerImportCommands } from './commands.js';
export { openTable } from './file/open-table.js';
