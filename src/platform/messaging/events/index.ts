export { EventKinds, type Hearing } from './event-kinds.js';
export { EventListener } from './event-listener.js';
export { EventsModule } from './events.module.js';
export { EventSequencer } from './sequencer.js';
