import { Global, Module } from '@nestjs/common';
import { EventKinds } from './event-kinds.js';
import { EventListener } from './event-listener.js';
import { EventReader } from './event-reader.js';
import { EventsController } from './events.controller.js';
import { LiveStreams } from './live-streams.js';
import { EventSequencer } from './sequencer.js';
import { SessionEnds } from './session-ends.js';

/** What happened, in order; and pages that hear of it at once. */
@Global()
@Module({
  controllers: [EventsController],
  providers: [EventKinds, EventSequencer, EventReader, EventListener, LiveStreams, SessionEnds],
  exports: [EventKinds, EventSequencer, EventListener],
})
export class EventsModule {}
