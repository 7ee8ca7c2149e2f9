export { registerDemoCommand } from './commands.js';
export { pushDemoRegion, type DemoProgress, type DemoPushed, type DemoTarget } from './push.js';
export { seedDemoRegion, type DemoClient, type DemoRequest, type SeededDemo } from './seed.js';
