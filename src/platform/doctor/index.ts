export { registerDoctorCommand } from './commands.js';
