import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
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

/** PDF.js is an ES module, which Jest cannot load: it reads in a process of its own. */
const READER = `
  const { getDocument } = await import(process.argv[1]);
  const bytes = [];
  for await (const chunk of process.stdin) bytes.push(chunk);
  const document = await getDocument({ data: new Uint8Array(Buffer.concat(bytes)), useSystemFonts: false, verbosity: 0 }).promise;
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
  process.stdout.write(JSON.stringify({
    text, pages: document.numPages, title: info.Title ?? null, language: info.Language ?? null,
    marked: mark?.Marked === true, showsTitle: viewer?.DisplayDocTitle === true, tags, lines,
  }));
`;

export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const library = pathToFileURL(
    join(projectRoot(), 'node_modules', 'pdfjs-dist', 'legacy', 'build', 'pdf.mjs'),
  );
  const reading = promisify(execFile)(process.execPath, ['--input-type=module', '-e', READER, library.href], {
    maxBuffer: 20_000_000,
  });
  reading.child.stdin?.end(bytes);
  return JSON.parse((await reading).stdout) as ReadPdf;
}
