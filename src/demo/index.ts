export { type DemoClient } from './client-access.js';
export { registerDemoCommand } from './commands.js';
export { pushDemoRegion, type DemoProgress, type DemoPushed, type DemoTarget } from './push.js';
export { seedDemoRegion, type DemoRequest, type SeededDemo } from './seed.js';
