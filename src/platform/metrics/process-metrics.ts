import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import { programCommit, programVersion } from '../base/config/index.js';

/** Memory, processor, event loop and garbage collection as the library names them, and which program this is. */
export function processMetrics(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'doorstroom_build_info',
    help: 'Always 1: the version of the program and the commit that it was built from',
    labelNames: ['version', 'commit'],
    registers: [registry],
  }).set({ version: programVersion(), commit: programCommit() ?? 'unknown' }, 1);
}
