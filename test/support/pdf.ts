import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../../src/platform/base/config/project-root.js';

export interface ReadPdf {
  readonly text: string;
  readonly pages: number;
  readonly title: string | null;
  readonly language: string | null;
  /** Says of itself that it is tagged. */
  readonly marked: boolean;
  readonly showsTitle: boolean;
  /** Roles of the structure, from its root down. */
  readonly tags: readonly string[];
  /** In points, from the left and from the foot of the page. */
  readonly lines: readonly {
    readonly text: string;
    readonly x: number;
    readonly right: number;
    readonly y: number;
  }[];
}

/** PDF.js is an ES module, which Jest cannot load: it reads in a thread of its own, one for all documents of a file. */
const READER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const library = import(workerData);
  parentPort.on('message', async ({ number, bytes }) => {
    const answer = await read(bytes).then((pdf) => ({ pdf }), (error) => ({ error: String(error?.stack ?? error) }));
    parentPort.postMessage({ number, ...answer });
  });
  async function read(data) {
    const { getDocument } = await library;
    const document = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
    const { info, metadata } = await document.getMetadata();
    const tags = [];
    const walk = (node) => { if (node.role && node.role !== 'Root') tags.push(node.role); for (const child of node.children ?? []) walk(child); };
    const lines = [];
    let text = '';
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n);
      const tree = await page.getStructTree();
      if (tree) walk(tree);
      for (const item of (await page.getTextContent()).items) {
        text += item.str + (item.hasEOL ? '\\n' : '');
        if (item.str.trim()) lines.push({ text: item.str, x: item.transform[4], right: item.transform[4] + item.width, y: item.transform[5] });
      }
      text += '\\n';
    }
    const viewer = await document.getViewerPreferences();
    const mark = await document.getMarkInfo();
    await document.destroy();
    return {
      text, pages: document.numPages, title: info.Title ?? null, language: info.Language ?? null,
      marked: mark?.Marked === true, showsTitle: viewer?.DisplayDocTitle === true, tags, lines,
    };
  }
`;

interface Read {
  readonly number: number;
  readonly pdf?: ReadPdf;
  readonly error?: string;
}

let reader: Worker | undefined;
let asked = 0;
afterAll(() => reader?.terminate());

function theReader(): Worker {
  if (reader !== undefined) return reader;
  const library = join(projectRoot(), 'node_modules', 'pdfjs-dist', 'legacy', 'build', 'pdf.mjs');
  reader = new Worker(READER, { eval: true, execArgv: [], workerData: pathToFileURL(library).href });
  return reader;
}

export function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const thread = theReader();
  const number = (asked += 1);
  return new Promise((resolve, reject) => {
    const hear = (read: Read): void => {
      if (read.number !== number) return;
      thread.off('message', hear).off('error', reject);
      if (read.pdf === undefined) reject(new Error(`This is no PDF that can be read: ${read.error}`));
      else resolve(read.pdf);
    };
    thread.on('message', hear).on('error', reject);
    thread.postMessage({ number, bytes: new Uint8Array(bytes) });
  });
}
