import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventClock } from './event-clock.entity.js';
import { EventRecord } from './event.entity.js';
import { EventKinds } from './event-kinds.service.js';
import { EventListener } from './event-listener.service.js';
import { EventReader } from './event-reader.service.js';
import { EventsController } from './events.controller.js';
import { LiveStreams } from './live/live-streams.service.js';
import { EventSequencer } from './event-sequencer.service.js';
import { SessionEnds } from './live/session-ends.service.js';

/** What happened, in order; and pages that hear of it at once. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([EventRecord, EventClock])],
  controllers: [EventsController],
  providers: [EventKinds, EventSequencer, EventReader, EventListener, LiveStreams, SessionEnds],
  exports: [EventKinds, EventSequencer, EventListener],
})
export class EventsModule {}
