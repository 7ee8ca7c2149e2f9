import { randomUUID } from 'node:crypto';
import {
  contextOf,
  type FileOptions,
  type KnownToList,
  type Leaving,
  leavingRows,
  messageOf,
  NO_ANSWERS,
  readAnswersFile,
  referenceOf,
} from '../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Language, messageInBoth } from '../../../libs/words/index.js';
import { inSteps } from '../../platform/base/time/index.js';
import { refusalOfProblem } from '../../platform/base/http/index.js';
import { fileProblemMessage, readNamedFile } from '../../platform/base/table-file/index.js';
import { choiceLines, receiptLines, sheetLines, tableLines } from '../deliver/lines.js';
import { type SystemAccess } from '../deliver/service.js';
import { SignedIn } from '../deliver/signed-in.js';
import { previewDto } from '../list-file/preview-dto.js';
import { type ListFile, readListFile } from '../list-file/read-list-file.js';
import { refusedFile } from '../list-file/refused-file.js';
import { INGEST_PROBLEMS } from '../problems.js';
import { type ReceiptDto } from '../receipt/receipt.dto.js';
import { type PushFolder, readOwnJson, writeOwn } from './folder.js';
import { type KeyRing, readKeys } from './keys.js';
import { askedKnown, keptKnown, refuseCounted, withPostcodesOf } from './known-file.js';
import { columnLines, leavingLine, openLines, refusalLines, refusedLines } from './lines.js';
import { addToLookup, goneReferences } from './lookup.js';
import { type ReadExport, readExport } from './read-export.js';

export interface PushRequest {
  readonly path: string;
  readonly folder: PushFolder;
  readonly mode: FileOptions['mode'];
  readonly sheet: number | null;
  /** Null where nobody is to be asked or sent anything. */
  readonly access: SystemAccess | null;
  /** Null = where it was asked last. */
  readonly url: string | null;
  /** A file of postcodes, instead of those of the service. */
  readonly pc4: string | null;
  readonly takeProposed: boolean;
  readonly choices: boolean;
  readonly refused: string | null;
  readonly send: boolean;
  readonly confirmRemoved: number | null;
  readonly language: Language;
}

/** At whose terminal, and when. */
export interface Here {
  readonly print: (line: string) => void;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

type Done = Result<null, string>;

interface Service {
  readonly api: SignedIn | null;
  readonly known: KnownToList;
}

/** What the list may name: asked anew for each delivery, else as it was asked last, so that nothing goes out. */
async function serviceOf(request: PushRequest, { today, print }: Here): Promise<Result<Service, string>> {
  const { folder, access, language } = request;
  const kept = await keptKnown(folder.known);
  if (!kept.ok && access === null) return kept;
  const last = kept.ok ? kept.value : null;
  if (last !== null && !request.send) {
    print(
      `What the region knows is as it was on ${last.askedOn} (${folder.known}); nobody was asked anything.`,
    );
    return ok({ api: null, known: last.known });
  }
  const url = request.url ?? last?.url ?? null;
  if (access === null || url === null)
    return refuse(
      'What the region knows (municipalities, age bands) has to be asked first, which sends nothing of the list. Say who asks and where: --client <file.json> --url <address>.',
    );
  const api = await SignedIn.at({ baseUrl: url, access, language });
  if (!api.ok) return api;
  const known = await askedKnown(api.value, { path: folder.known, url, today });
  return known.ok ? ok({ api: api.value, known: known.value }) : known;
}

async function opened(request: PushRequest, print: Here['print']): Promise<Result<ListFile, string>> {
  const { path, sheet, language } = request;
  const bytes = await readNamedFile(path);
  if (!bytes.ok) return refuse(messageInBoth(fileProblemMessage(bytes.error, path))[language]);
  const read = await readListFile(bytes.value, { sheet, corrections: [] });
  if (!read.ok) return refuse(refusalOfProblem(INGEST_PROBLEMS, read.error)[language]);
  const { sheets, list } = read.value;
  if (list !== null) return ok(list);
  sheetLines({ sheets, plan: null }).forEach(print);
  return refuse('Nothing has left.');
}

async function answered(
  request: PushRequest,
  file: ListFile,
  context: ReturnType<typeof contextOf>['mapping'],
): Promise<Result<ReadExport, string>> {
  const { folder, takeProposed } = request;
  const written = await readOwnJson(folder.answers);
  if (!written.ok) return written;
  const kept = written.value === null ? ok(NO_ANSWERS) : readAnswersFile(written.value);
  if (!kept.ok) return refuse(`${folder.answers}: “${kept.error}” is not as push wrote it. Set it right.`);
  const read = await readExport(file, context, { kept: kept.value, takeProposed });
  if (read.answers !== kept.value) {
    const saved = await writeOwn(folder.answers, `${JSON.stringify(read.answers, null, 2)}\n`);
    if (!saved.ok) return saved;
  }
  return ok(read);
}

/** Says what an export is and what becomes of it; refused where something is still to be answered. */
function told(
  request: PushRequest,
  file: ListFile,
  { plan, taken }: ReadExport,
  context: ReturnType<typeof contextOf>['mapping'],
  print: Here['print'],
): Done {
  const { folder, language } = request;
  const options = { mode: request.mode, sheet: request.sheet, corrections: [] };
  const answers = { columns: [], constants: {}, values: new Map(), order: null };
  const planned = { file, plan, context, isRemembered: false, options: { ...options, answers } };
  const dto = previewDto({ sheets: [], planned: { ...planned, answer: null, removesMany: null } }).plan;
  if (dto !== null) {
    tableLines(dto, language).forEach(print);
    columnLines(file, plan, language).forEach(print);
    if (request.choices) choiceLines(dto, language).forEach(print);
  }
  if (taken > 0)
    print(
      `${taken} ${taken === 1 ? 'proposal was' : 'proposals were'} taken; they stand in ${folder.answers}.`,
    );
  if (plan.open === 0) return ok(null);
  print('Still to be answered:');
  openLines(file, plan, language).forEach(print);
  return refuse(
    `Nothing has left: ${plan.open === 1 ? 'a question is' : `${plan.open} questions are`} open. Answer in ${folder.answers}, where a “?” stands for what is asked, or take what is likely with --take-proposed.`,
  );
}

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
  print(leavingLine(leaving, folder.leaves));
  const { api } = service.value;
  if (api === null || !request.send) {
    print('Nothing has left yet. The same with --send pushes it.');
    return ok(null);
  }
  return sent({ api, request, ring: ring.value, gone: gone.value, leaving, message }, print);
}

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
  if (!answer.ok) return answer;
  const receipt = (await answer.value.json()) as ReceiptDto;
  receiptLines(receipt).forEach(print);
  refusalLines(receipt, leaving, language).forEach(print);
  return receipt.rows > 0 && receipt.refused === receipt.rows
    ? refuse('None of the rows could be taken.')
    : ok(null);
}
