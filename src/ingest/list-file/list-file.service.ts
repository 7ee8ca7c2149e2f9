import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  type FileOptions,
  mappedRow,
  type MappingContext,
  type Plan,
  planOf,
  readFileOptions,
} from '../../../libs/ingest/index.js';
import { ok, type ProblemDetail, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { type FileForm, Turns } from '../../platform/base/http/index.js';
import { inSlices, inSteps } from '../../platform/base/time/index.js';
import { municipalitiesByPostcode } from '../import/postcode/postcode-area.store.js';
import { type IngestProblem, wrongShape } from '../problems.js';
import { type Meant, type PushContext } from '../registry.port.js';
import { WaitingListPushes } from '../waiting-list/waiting-list.service.js';
import { type ListRow, type PushAnswer } from '../waiting-list/push-request.js';
import { rememberedMapping, rememberMapping } from './file-mapping.store.js';
import { type ListFile, type NamedSheet, readListFile } from './read-list-file.js';

/** A file, how its sender has answered, and the hash of both. */
export interface SentFile extends FileForm {
  readonly bodySha256: string;
  readonly idempotencyKey: string | null;
  readonly meant: Meant;
}

/** What a file would do, as far as it has been answered what it says. */
export interface Preview {
  readonly sheets: readonly NamedSheet[];
  /** Null where it has to be said first which sheet it is. */
  readonly planned: Planned | null;
}

export interface Planned {
  readonly file: ListFile;
  readonly plan: Plan;
  readonly context: MappingContext;
  readonly isRemembered: boolean;
  readonly options: FileOptions;
  /** Null until everything has been answered. */
  readonly answer: Result<PushAnswer, IngestProblem> | null;
  /** How many would go, where the region wants that confirmed. */
  readonly removesMany: ProblemDetail<'removes-many'> | null;
}

interface Opened {
  readonly sheets: readonly NamedSheet[];
  readonly file: ListFile | null;
  readonly options: FileOptions;
}
interface Asked {
  readonly plan: Plan;
  readonly context: MappingContext;
  readonly isRemembered: boolean;
}

/** Files that wait to be read while another is: each is held in memory. */
const MOST_WAITING = 8;

/**
 * Takes a waiting list as a file. Nothing of one that has not been sent rests here: it is read anew each time its
 * sender asks, in memory, and goes with the answer.
 */
@Injectable()
export class ListFiles {
  private readonly turns = new Turns(MOST_WAITING);

  constructor(
    private readonly pushes: WaitingListPushes,
    private readonly database: Database,
  ) {}

  /** What the file would do; nothing is stored. */
  preview(actor: Actor, sent: SentFile): Promise<Result<Preview, IngestProblem>> {
    return this.inTurn<Preview>(async () => {
      const opened = await open(sent);
      if (!opened.ok) return opened;
      const { sheets, file, options } = opened.value;
      if (file === null) return ok({ sheets, planned: null });
      const dry = { ...sent, meant: { store: false, confirmed: null } };
      const first = await this.push(actor, dry, file, options);
      if (first.asked === null)
        return refuse(first.answer.ok ? 'provider-not-registered' : first.answer.error);
      const many = removesManyIn(first.answer);
      // What would happen is shown all the same: that so many go is what is asked about.
      const again =
        many === null
          ? first
          : await this.push(
              actor,
              { ...dry, meant: { store: false, confirmed: removedIn(many) } },
              file,
              options,
            );
      const planned = {
        file,
        options,
        ...first.asked,
        answer: first.asked.plan.open > 0 ? null : again.answer,
        removesMany: many,
      };
      return ok({ sheets, planned });
    });
  }

  /** Delivers the file: the same pipeline as every push, and the same receipt. */
  send(actor: Actor, sent: SentFile): Promise<Result<PushAnswer, IngestProblem>> {
    return this.inTurn(async () => {
      const opened = await open(sent);
      if (!opened.ok) return opened;
      const { file, options } = opened.value;
      if (file === null) return refuse({ code: 'answers-missing', params: { open: 1 } });
      const { answer, asked } = await this.push(actor, sent, file, options);
      if (answer.ok && !answer.value.replayed && asked !== null)
        await this.database.transaction(actor, (tx) => rememberMapping(tx, actor, file.header, asked.plan));
      return answer;
    });
  }

  private async push(
    actor: Actor,
    { bodySha256, idempotencyKey, meant }: Pick<SentFile, 'bodySha256' | 'idempotencyKey' | 'meant'>,
    file: ListFile,
    options: FileOptions,
  ): Promise<{ readonly answer: Result<PushAnswer, IngestProblem>; readonly asked: Asked | null }> {
    let asked: Asked | null = null;
    const answer = await this.pushes.pushRows(actor, {
      ...{
        bodySha256,
        idempotencyKey,
        meant,
        mode: options.mode,
        expectEmpty: false,
        everyReason: !meant.store,
      },
      rows: async (pushed, tx) => {
        asked = await planned(tx, actor, pushed, file, options);
        const { plan, context } = asked;
        return plan.open > 0
          ? refuse({ code: 'answers-missing', params: { open: plan.open } })
          : ok(await rowsOf(file, plan, context));
      },
    });
    return { answer, asked };
  }

  private async inTurn<T>(work: () => Promise<Result<T, IngestProblem>>): Promise<Result<T, IngestProblem>> {
    const release = await this.turns.take('');
    if (release === null) return refuse('too-many-files');
    try {
      return await work();
    } finally {
      release();
    }
  }
}

async function open({ options: given, file: bytes }: FileForm): Promise<Result<Opened, IngestProblem>> {
  const options = readFileOptions(given ?? {});
  if (!options.ok) return refuse(wrongShape(options.error));
  const read = await readListFile(bytes, options.value);
  return read.ok ? ok({ sheets: read.value.sheets, file: read.value.list, options: options.value }) : read;
}

async function planned(
  tx: EntityManager,
  actor: Actor,
  pushed: PushContext,
  file: ListFile,
  options: FileOptions,
): Promise<Asked> {
  const context: MappingContext = {
    today: pushed.today,
    areaNames: pushed.areaNames,
    formerAreas: pushed.formerAreas,
    postcodes: await municipalitiesByPostcode(tx),
    programmeNames: pushed.programmeNames,
    form: pushed.references.form,
    ages: pushed.ages,
  };
  const kept = await rememberedMapping(tx, actor, file.header);
  const plan = await inSteps(planOf(file.looks, context, options.answers, kept));
  return { plan, context, isRemembered: kept !== null };
}

async function rowsOf({ lines }: ListFile, plan: Plan, context: MappingContext): Promise<readonly ListRow[]> {
  const read = mappedRow(plan, context);
  const rows: ListRow[] = [];
  await inSlices(lines, ({ number, cells, errors }) => {
    if (errors.length > 0) rows.push({ row: {}, problems: errors, number });
    else rows.push({ ...read(cells), number });
  });
  return rows;
}

const removesManyIn = (answer: Result<PushAnswer, IngestProblem>): ProblemDetail<'removes-many'> | null =>
  !answer.ok && typeof answer.error === 'object' && answer.error.code === 'removes-many'
    ? (answer.error as ProblemDetail<'removes-many'>)
    : null;

const removedIn = ({ params }: ProblemDetail<'removes-many'>): number => Number(params?.['removed']);
