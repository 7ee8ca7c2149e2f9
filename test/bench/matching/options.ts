import { parseArgs } from 'node:util';
import { SIZES, type Size } from '../../../libs/demo/index.js';

/**
 * What is measured; `--only` picks from these. Everything but `core` needs the core's answers, which it then makes too;
 * `families` stands alone, and has sizes of its own.
 */
export const PARTS = ['core', 'network', 'warm', 'scaling', 'peers', 'pipeline', 'families'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly sizes: readonly Size[];
  readonly parts: readonly Part[];
  readonly peerSeconds: number;
  readonly pipelineSeconds: number;
  /** Lines of an earlier run: nothing is measured, table and plot are made from them. */
  readonly report: string | null;
  /** Where the plot goes. */
  readonly plot: string;
}

export const USAGE = `Usage: npm run -s bench matching -- [${SIZES.join('|')}…] [--only ${PARTS.join(',')}] [--peer-seconds 60] [--pipeline-seconds 300]
       npm run -s bench matching -- --report lines.jsonl [--plot .github/images/matching-bench.png]`;

/** @throws with a sentence when an option is none of ours */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string', default: PARTS.join(',') },
      'peer-seconds': { type: 'string', default: '60' },
      'pipeline-seconds': { type: 'string', default: '300' },
      report: { type: 'string' },
      plot: { type: 'string', default: '.github/images/matching-bench.png' },
    },
  });
  return {
    sizes: positionals.length === 0 ? SIZES : positionals.map((text) => among(text, SIZES)),
    parts: values.only.split(',').map((text) => among(text, PARTS)),
    peerSeconds: seconds(values['peer-seconds']),
    pipelineSeconds: seconds(values['pipeline-seconds']),
    report: values.report ?? null,
    plot: values.plot,
  };
}

function among<Word extends string>(text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new Error(`${text} is none of ${words.join(', ')}`);
  return found;
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`${text} is no number of seconds`);
  return value;
}
