import { readFile } from 'node:fs/promises';
import { type Command } from 'commander';
import { type PolicyDocument, readPolicyDocument } from '../../../libs/policy/index.js';
import { atTerminal, type Terminal, terminal } from '../../platform/base/config/index.js';
import { asOwner, inRegion } from '../../platform/base/database/index.js';
import { policyNow, setPolicy } from '../region-policy.js';

interface PolicyOptions {
  readonly set?: string;
  readonly region?: string;
}

/** `doorstroom policy [--set <file>]`: what a region has agreed on, and its next version. */
export function registerPolicyCommand(program: Command, at: Terminal = terminal): void {
  program
    .command('policy')
    .option('--set <file>', 'a JSON file as this command prints it')
    .option('--region <id>', 'another region than that of the settings')
    .action((options: PolicyOptions) => atTerminal(at, () => policy(options, at)));
}

async function policy({ set, region: other }: PolicyOptions, at: Terminal): Promise<void> {
  const settings = at.settings();
  const region = other ?? settings.region.id;
  const wanted = set === undefined ? null : documentOf(set, await readFile(set, 'utf8'));
  await asOwner(settings, (owner) =>
    inRegion(owner, region, async (ask) => {
      if (wanted !== null) await setPolicy(ask, wanted);
      const { version, document } = await policyNow(ask);
      at.print(JSON.stringify(document, null, 2));
      at.printError(`version ${version} of ${region}`);
    }),
  );
}

function documentOf(file: string, text: string): PolicyDocument {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON. Start from what \`doorstroom policy\` prints. Nothing was stored.`);
  }
  const read = readPolicyDocument(document);
  if (!read.ok)
    throw new Error(
      `${file}: ${read.error} is missing, unknown or out of range. Start from what \`doorstroom policy\` prints. Nothing was stored.`,
    );
  return read.value;
}
