import pg from 'pg';
import { ExpiryJob } from '../../../src/offer/offer/expiry.job.js';
import { ModelDoors } from './model-doors.js';
import { type Command, type World } from './model-world.js';
import { clocks, type Ids, idsIn, type Seen, worldIn } from './model-reading.js';
import { ModelRegistry } from './model-registry.js';
import { publishRun } from './model-run.js';
import { type Answer, WholeApp } from './whole-app.js';

const MONTH = 30 * 86_400_000;

/** The service under the same commands as the model: people by HTTP, time by the jobs, a run by what makes runs visible. */
export class ModelScene {
  private readonly registry: ModelRegistry;
  private readonly doors: ModelDoors;
  /** In the order in which the model made them. */
  private ids: Ids = { proposals: [], cases: [] };
  private meeting = '';
  private kept = '';

  private constructor(
    readonly test: WholeApp,
    private readonly superuser: pg.Client,
  ) {
    this.registry = new ModelRegistry(test);
    this.doors = new ModelDoors(test);
  }

  static async open(): Promise<ModelScene> {
    const test = await WholeApp.open();
    const superuser = new pg.Client({ connectionString: test.postgres.superuserUrl });
    await superuser.connect();
    const scene = new ModelScene(test, superuser);
    await scene.doors.makeKnown();
    scene.meeting = await scene.doors.planMeeting();
    return scene;
  }

  async close(): Promise<void> {
    await this.superuser.end();
    await this.test.close();
  }

  /** Everything about clients gone, and the trail of it: it would speak of nothing. */
  async restart(world: World): Promise<void> {
    await this.past(
      'TRUNCATE waiting_list_entry, slot, registry_history CASCADE; DELETE FROM absence; DELETE FROM audit_event',
    );
    this.ids = { proposals: [], cases: [] };
    this.test.forgetCredentials();
    await this.test.region.query(`UPDATE matching_run SET status = 'cancelled' WHERE status = 'running'`);
    await this.registry.fill(world);
    this.kept = await clocks(this.test.region);
  }

  /** `ok` or the code of the refusal; with it, whether there is anything to go on with. */
  async perform(command: Command, before: World): Promise<string> {
    const answer = await this.answerTo(command, before);
    this.ids = await idsIn(this.test.region, this.ids);
    return answer;
  }

  private async answerTo(command: Command, before: World): Promise<string> {
    switch (command.do) {
      case 'run':
        await publishRun(this.test, command.to);
        return 'ok';
      case 'month-passes':
        await this.test.app.get(ExpiryJob, { strict: false }).expire(new Date(Date.now() + MONTH));
        return 'ok';
      case 'intake-weeks-come':
        return 'ok'; // each transfer on its way is set to this week when somebody asks about it
      case 'list':
        return codeOf(await this.registry.list(command.without, command.aggressive));
      case 'places': {
        const { programme, week, offered } = command;
        return codeOf(await this.registry.places(programme, before.offered[programme].with(week, offered)));
      }
      case 'stop':
        return codeOf(await this.registry.programme(command.programme, command.on));
      default: {
        const { do: what } = command;
        if (before.intakeWeeksCome && (what === 'hold-intake' || what === 'start'))
          await this.past(ModelDoors.INTAKE_WEEKS_COME);
        return codeOf(await this.doors.do(command, { ...this.ids, meeting: this.meeting }, before));
      }
    }
  }

  /** What the database holds, in the words of the model. */
  world(): Promise<Seen> {
    return worldIn(this.test.region, this.ids);
  }

  /** Proposals in the order of their ids. */
  turn(): number[] {
    const { proposals } = this.ids;
    return proposals.map((_, i) => i).sort((a, b) => (proposals[a]! < proposals[b]! ? -1 : 1));
  }

  /** Whether date, place and norm clock of every client are what they were at the beginning (invariant 4). */
  async keepsClocks(): Promise<boolean> {
    return (await clocks(this.test.region)) === this.kept;
  }

  /** What no door lets anybody do: around every trigger and right. */
  private async past(sql: string): Promise<void> {
    await this.superuser.query(
      `SET session_replication_role = replica; ${sql}; SET session_replication_role = origin`,
    );
  }
}

function codeOf({ status, code, text }: Answer): string {
  if (status < 300) return 'ok';
  if (code === null) return `status ${status}`;
  const { alternatives } = JSON.parse(text) as { alternatives?: readonly unknown[] };
  if (alternatives === undefined) return code;
  return `${code}, ${alternatives.length > 0 ? 'there is another' : 'there is nothing else'}`;
}
