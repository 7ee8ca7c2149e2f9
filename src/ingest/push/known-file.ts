import {
  type KnownToList,
  PC4_COLUMNS,
  RANDOM_FORM,
  readKnown,
  readPc4,
} from '../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type SignedIn } from '../deliver/signed-in.js';
import { openTable } from '../import/file/open-table.js';
import { readOwnJson, writeOwn } from './folder.js';

interface KnownFile {
  /** Where it was asked: the next delivery goes there as well. */
  readonly url: string;
  /** `YYYY-MM-DD` */
  readonly askedOn: string;
  readonly known: KnownToList;
}

const AGAIN = 'Ask for it again with --client and --url.';

/** What was asked last; null where nothing was asked yet. */
export async function keptKnown(path: string): Promise<Result<KnownFile | null, string>> {
  const read = await readOwnJson(path);
  if (!read.ok) return refuse(`${read.error} ${AGAIN}`);
  if (read.value === null) return ok(null);
  const { url, askedOn, known } = read.value as Partial<Record<keyof KnownFile, unknown>>;
  const all = readKnown(known);
  return all.ok && typeof url === 'string' && typeof askedOn === 'string'
    ? ok({ url, askedOn, known: all.value })
    : refuse(`${path} is not as push wrote it. ${AGAIN}`);
}

/** Asks the service what a list may name; of the list nothing is said to it. */
export async function askedKnown(
  api: SignedIn,
  { path, url, today }: { readonly path: string; readonly url: string; readonly today: string },
): Promise<Result<KnownToList, string>> {
  const answer = await api.ask('/waiting-list/known');
  if (!answer.ok) return refuse(answer.error.sentence);
  const known = readKnown(await answer.value.json().catch(() => null));
  if (!known.ok)
    return refuse(`The service at ${url} is of another version: it does not say ${known.error}.`);
  const file: KnownFile = { url, askedOn: today, known: known.value };
  const written = await writeOwn(path, `${JSON.stringify(file, null, 1)}\n`);
  return written.ok ? known : written;
}

/** Only references drawn by chance can be made of client numbers. */
export const refuseCounted = ({ referenceForm }: KnownToList): Result<null, string> =>
  referenceForm === RANDOM_FORM
    ? ok(null)
    : refuse(
        `The region has written down that your references are numbers (${referenceForm}). References that push makes are not: ask the region's administrator to set the form of your organisation to ${RANDOM_FORM}.`,
      );

/** With the postcodes of a file of one's own instead of those of the service. */
export async function withPostcodesOf(
  known: KnownToList,
  file: string | null,
): Promise<Result<KnownToList, string>> {
  if (file === null) return ok(known);
  const opened = await openTable(file, { what: 'a file of four-digit postcodes', columns: PC4_COLUMNS }, {});
  if (!opened.ok) return opened;
  const { taken } = readPc4(opened.value.table);
  return ok({
    ...known,
    postcodes: Object.fromEntries(taken.map(({ pc4, municipalityCode }) => [pc4, municipalityCode])),
  });
}
