export { EventKinds, type KindForParty } from './event-kinds.service.js';
export { EventListener } from './event-listener.service.js';
export { EventRecord } from './event.entity.js';
export { EventClock } from './event-clock.entity.js';
export { type DomainEvent, lastPosition, unplacedSeconds } from './event.store.js';
export { EventsModule } from './events.module.js';
export { EventSequencer } from './event-sequencer.service.js';
