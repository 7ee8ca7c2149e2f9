export { registerPolicyCommand } from './commands.js';
