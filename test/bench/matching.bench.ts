import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Size } from '../../libs/demo/index.js';
import { measureCore, measureNetwork } from './matching/core.js';
import { measureFamilies } from './matching/families.js';
import { writeRegion } from './matching/instances.js';
import { Lines } from './matching/lines.js';
import { type Options, readOptions, USAGE } from './matching/options.js';
import { measurePeers } from './matching/peers.js';
import { report } from './matching/report/report.js';
import { measureScaling } from './matching/scaling.js';
import { measurePipeline, pipelineMissing } from './matching/stock.js';
import { measureWarm } from './matching/warm.js';

/** Which sizes a part is measured on; the others it has nothing to say about, or would take hours. */
const NETWORK: readonly Size[] = ['S'];
const WARM: readonly Size[] = ['S', 'L'];
const PIPELINE: readonly Size[] = ['XS', 'XM', 'S', 'L'];

/** `npm run bench matching`; false where a bar is missed. Every answer, of whomever, is judged by `doorstroom verify`. */
export async function run(args: readonly string[]): Promise<boolean> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    return false;
  }
  if (options.report !== null) {
    await report(options.report, options.plot);
    return true;
  }
  const folder = await mkdtemp(join(tmpdir(), 'doorstroom-bench-'));
  try {
    return await measure(folder, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  folder: string,
  { sizes, parts, peerSeconds, pipelineSeconds }: Options,
): Promise<boolean> {
  const lines = new Lines((text) => void process.stdout.write(text));
  const asked = (part: Options['parts'][number], among: readonly Size[], size: Size): boolean =>
    parts.includes(part) && among.includes(size);
  const missing = parts.includes('pipeline') ? await pipelineMissing() : null;
  if (missing !== null) process.stderr.write(`SKIPPED: clp + cbc, because ${missing}\n`);
  for (const size of sizes) {
    if (['core', 'peers', 'pipeline', 'scaling'].some((part) => parts.some((one) => one === part))) {
      const problem = await writeRegion(folder, size, lines);
      const ours = await measureCore(folder, size, problem, lines);
      if (asked('peers', sizes, size))
        await measurePeers(folder, { size, problem, seconds: peerSeconds }, ours, lines);
      if (asked('pipeline', PIPELINE, size) && missing === null)
        await measurePipeline(folder, { size, problem, seconds: pipelineSeconds }, ours, lines);
    }
    if (asked('network', NETWORK, size)) await measureNetwork(folder, size, lines);
    if (asked('warm', WARM, size)) await measureWarm(folder, size, lines);
  }
  if (parts.includes('scaling')) measureScaling(lines);
  if (parts.includes('families')) await measureFamilies(lines);
  return lines.met;
}
