import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../platform/config/settings.js';
import { type Engine, type NotPlanned, type Planned, type PlanRequest } from './engine.js';

/** Each plan in a thread of its own: requests are answered while a region is being solved. */
@Injectable()
export class ThreadEngine implements Engine {
  private readonly program: URL;

  constructor(@Inject(SETTINGS) settings: Settings) {
    // Threads run the built code: under Jest there is no other that Node itself could read.
    this.program = pathToFileURL(join(settings.root, 'dist', 'src', 'matching', 'engine-thread.js'));
  }

  plan(request: PlanRequest): Promise<Planned | NotPlanned> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(this.program, { workerData: request });
      // A process that is told to stop need not wait for a plan that nobody will read: the queue gives the run to the next.
      worker.unref();
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`matching thread ended with ${code} and no plan`)));
    });
  }
}
