import { randomUUID } from 'node:crypto';
import { contextOf, type Leaving, leavingRows, messageOf, referenceOf } from '../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { inSteps } from '../../platform/base/time/index.js';
import { receiptLines } from '../deliver/lines.js';
import { type SignedIn } from '../deliver/signed-in.js';
import { type ListFile } from '../list-file/read-list-file.js';
import { refusedFile } from '../list-file/refused-file.js';
import { type ReceiptDto } from '../receipt/receipt.dto.js';
import { writeOwn } from './folder.js';
import { type KeyRing, readKeys } from './keys.js';
import { refuseCounted, withPostcodesOf } from './known-file.js';
import { leavingLine, refusalLines, refusedLines } from './lines.js';
import { addToLookup, goneReferences } from './lookup.js';
import { answered, type Here, opened, type PushRequest, serviceOf, told } from './prepare.js';

type Done = Result<null, string>;

async function writeRefused(
  request: PushRequest,
  file: ListFile,
  { problems, rowOf }: Leaving,
): Promise<Done> {
  const { refused, language } = request;
  if (refused === null || problems.length === 0) return ok(null);
  const references = { created: [], changed: [], unchanged: [], removed: [] };
  const out = await refusedFile(file, { references, rowOf, problems, likeSomebody: null }, language);
  // Its rows are as they were in the export, names and all: whoever reads it has to be who may read that.
  return writeOwn(refused, out.bytes);
}

/** Makes an export fit to leave, shows exactly what would leave, and pushes it where it is told to. */
export async function push(request: PushRequest, here: Here): Promise<Done> {
  const { folder, language } = request;
  const { print } = here;
  const ring = await readKeys(folder);
  if (!ring.ok) return ring;
  const gone = await goneReferences(folder, ring.value);
  if (!gone.ok) return gone;
  const file = await opened(request, print);
  if (!file.ok) return file;
  const service = await serviceOf(request, here);
  if (!service.ok) return service;
  const counted = refuseCounted(service.value.known);
  if (!counted.ok) return counted;
  const known = await withPostcodesOf(service.value.known, request.pc4);
  if (!known.ok) return known;
  const context = contextOf(known.value, here.today);
  const read = await answered(request, file.value, context.mapping);
  if (!read.ok) return read;
  const said = told(request, file.value, read.value, context.mapping, print);
  if (!said.ok) return said;
  const { plan } = read.value;
  if (context.mapping.postcodes.size === 0 && plan.columns.some(({ decided }) => decided === 'postcode'))
    return refuse(
      `Nothing has left: the service does not know where postcodes lie. Name a file that says it with --pc4, or a column with municipalities in ${folder.answers}.`,
    );
  const leaving = await inSteps(
    leavingRows(
      file.value.lines,
      plan,
      context,
      (number) => referenceOf(ring.value.keys, gone.value, number).reference,
    ),
  );
  refusedLines(leaving.problems, plan, language).forEach(print);
  const written = await writeRefused(request, file.value, leaving);
  if (!written.ok) return refuse(`Nothing has left. ${written.error}`);
  const message = messageOf(request.mode, leaving);
  const shown = await writeOwn(folder.leaves, message);
  if (!shown.ok) return refuse(`Nothing has left. ${shown.error}`);
  if (isNothing(leaving)) return refuse('Nothing has left: none of the rows can be taken.');
  print(leavingLine(leaving, folder.leaves));
  const { api } = service.value;
  if (api === null || !request.send) {
    print('Nothing has left yet. The same with --send pushes it.');
    return ok(null);
  }
  return sent({ api, request, ring: ring.value, gone: gone.value, leaving, message }, print);
}

/** A crisis goes in any case: the service has to know of it. */
const isNothing = ({ rows, refused }: Leaving): boolean =>
  refused === rows.length && rows.every(({ flags }) => flags === undefined);

interface ToSend {
  readonly api: SignedIn;
  readonly request: PushRequest;
  readonly ring: KeyRing;
  readonly gone: ReadonlySet<string>;
  readonly leaving: Leaving;
  readonly message: string;
}

async function sent(
  { api, request, ring, gone, leaving, message }: ToSend,
  print: Here['print'],
): Promise<Done> {
  const { confirmRemoved, folder, language } = request;
  // Before it leaves: nothing is out there that cannot be led back here.
  const fresh = new Map([...leaving.clients].filter(([reference]) => !gone.has(reference)));
  const now = new Date().toISOString().replace(/[:.]/g, '-');
  const noted = await addToLookup(folder, ring, fresh, now);
  if (!noted.ok) return refuse(`Nothing has left. ${noted.error}`);
  const query = confirmRemoved === null ? '' : `?confirmRemoved=${confirmRemoved}`;
  const answer = await api.ask(`/waiting-list${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: message,
  });
  if (!answer.ok) {
    const { code, sentence } = answer.error;
    return refuse(
      code === 'removes-many' ? `${sentence} Here that is --confirm-removed <number>.` : sentence,
    );
  }
  const receipt = (await answer.value.json()) as ReceiptDto;
  receiptLines(receipt).forEach(print);
  refusalLines(receipt, leaving, language).forEach(print);
  return receipt.rows > 0 && receipt.refused === receipt.rows
    ? refuse('None of the rows could be taken.')
    : ok(null);
}
