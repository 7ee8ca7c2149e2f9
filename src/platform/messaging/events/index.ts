export { EventKinds, type KindForParty } from './event-kinds.service.js';
export { EventListener } from './event-listener.service.js';
export { EventsModule } from './events.module.js';
export { EventSequencer } from './event-sequencer.service.js';
export { TOPICS } from './events.dto.js';
