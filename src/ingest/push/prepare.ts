import {
  type ContextOfList,
  type FileOptions,
  type KnownToList,
  NO_ANSWERS,
  readAnswersFile,
} from '../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Language, messageInBoth } from '../../../libs/words/index.js';
import { refusalOfProblem } from '../../platform/base/http/index.js';
import { fileProblemMessage, readNamedFile } from '../../platform/base/table-file/index.js';
import { choiceLines, sheetLines, tableLines } from '../deliver/lines.js';
import { type SystemAccess } from '../deliver/service.js';
import { SignedIn } from '../deliver/signed-in.js';
import { previewDto } from '../list-file/preview-dto.js';
import { type ListFile, readListFile } from '../list-file/read-list-file.js';
import { INGEST_PROBLEMS } from '../problems.js';
import { type PushFolder, readOwnJson, writeOwn } from './folder.js';
import { askedKnown, keptKnown } from './known-file.js';
import { columnLines, openLines } from './lines.js';
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

/** The service as far as it is needed, and what it said. */
interface Service {
  readonly api: SignedIn | null;
  readonly known: KnownToList;
}

/** What the list may name: asked anew for each delivery, else as it was asked last, so that nothing goes out. */
export async function serviceOf(
  request: PushRequest,
  { today, print }: Here,
): Promise<Result<Service, string>> {
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
  if (access === null && last !== null)
    return refuse('Nothing has left. Say who pushes: --client <file.json>.');
  if (access === null || url === null)
    return refuse(
      'What the region knows (municipalities, age bands) has to be asked first, which sends nothing of the list. Say who asks and where: --client <file.json> --url <address>.',
    );
  const api = await SignedIn.at({ baseUrl: url, access, language });
  if (!api.ok) return api;
  const known = await askedKnown(api.value, { path: folder.known, url, today });
  return known.ok ? ok({ api: api.value, known: known.value }) : known;
}

export async function opened(request: PushRequest, print: Here['print']): Promise<Result<ListFile, string>> {
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

export async function answered(
  request: PushRequest,
  file: ListFile,
  context: ContextOfList['mapping'],
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
export function told(
  request: PushRequest,
  file: ListFile,
  { plan, given, taken }: ReadExport,
  context: ContextOfList['mapping'],
  print: Here['print'],
): Result<null, string> {
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
  openLines(file, plan, given, language).forEach(print);
  return refuse(
    `Nothing has left: ${plan.open === 1 ? 'a question is' : `${plan.open} questions are`} open. Answer in ${folder.answers}, where a “?” stands for what is asked, or take what is likely with --take-proposed. --choices lists the codes.`,
  );
}
