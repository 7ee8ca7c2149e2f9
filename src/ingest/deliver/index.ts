export { registerDeliverCommand } from './commands.js';
