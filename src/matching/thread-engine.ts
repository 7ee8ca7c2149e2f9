import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable } from '@nestjs/common';
import { type Baselines, type Problem, type Solution } from '../../libs/matching/index.js';
import { type Settings, SETTINGS } from '../platform/config/settings.js';
import { type Engine } from './engine.js';

export type EngineTask =
  | { readonly kind: 'solve'; readonly problem: Problem; readonly sha256: string }
  | {
      readonly kind: 'verify';
      readonly problem: Problem;
      readonly solution: Solution;
      readonly sha256: string;
    }
  | { readonly kind: 'baselines'; readonly problem: Problem };

/** Each task in a thread of its own: requests are answered while a region is being solved. */
@Injectable()
export class ThreadEngine implements Engine {
  private readonly program: URL;

  constructor(@Inject(SETTINGS) settings: Settings) {
    // Threads run the built code: under Jest there is no other that Node itself could read.
    this.program = pathToFileURL(join(settings.root, 'dist', 'src', 'matching', 'engine-thread.js'));
  }

  solve(problem: Problem, sha256: string): Promise<Solution> {
    return this.run<Solution>({ kind: 'solve', problem, sha256 });
  }

  verify(problem: Problem, solution: Solution, sha256: string): Promise<readonly string[]> {
    return this.run<readonly string[]>({ kind: 'verify', problem, solution, sha256 });
  }

  baselines(problem: Problem): Promise<Baselines> {
    return this.run<Baselines>({ kind: 'baselines', problem });
  }

  private run<T>(task: EngineTask): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const worker = new Worker(this.program, { workerData: task });
      // A process that is told to stop need not wait for a plan that nobody will read: the queue gives the run to the next.
      worker.unref();
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`matching thread ended with ${code} and no answer`)));
    });
  }
}
