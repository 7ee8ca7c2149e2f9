import { PROGRAMME_FIELDS } from '../../libs/ingest/index.js';
import { type DemoSupply } from '../../libs/demo/index.js';
import { ok, refuse, type Result } from '../../libs/kernel/index.js';
import { type DemoClient } from './client-access.js';
import { issuerAt } from '../ingest/index.js';
import { ProviderApi } from './provider-api.js';
import { type SeededDemo } from './seed.js';

/** What the API said became of the pushes, added up over the providers. */
export interface DemoPushed {
  providers: number;
  programmes: number;
  slots: number;
  ceilings: number;
  created: number;
  changed: number;
  unchanged: number;
  removed: number;
  refused: number;
  /** Providers of an earlier demo whose lists were emptied. */
  retired: number;
}

export interface DemoTarget {
  /** Where the service answers, e.g. http://127.0.0.1:3000. */
  readonly baseUrl: string;
  readonly seeded: SeededDemo;
}

/** Called after each provider. */
export type DemoProgress = (done: number, total: number) => void;

/** Providers push side by side, as they would; more at once would only wait for the same two cores. */
const AT_ONCE = 6;

interface Receipt {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly refused: number;
  readonly refusals: readonly { readonly row: number; readonly field: string; readonly en: string }[];
}
/** As far as it is read here; the rest is sent back as it came. */
interface OwnProgramme {
  readonly reference: string;
  readonly area: { readonly code: string };
  readonly intakeStop: boolean;
}
type Done = Result<null, string>;
const DONE: Done = ok(null);

class Pusher {
  readonly pushed: DemoPushed = {
    providers: 0,
    programmes: 0,
    slots: 0,
    ceilings: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    removed: 0,
    refused: 0,
    retired: 0,
  };

  constructor(
    private readonly baseUrl: string,
    private readonly issuer: string,
  ) {}

  async push(client: DemoClient, supply: DemoSupply | undefined): Promise<Done> {
    const api = await ProviderApi.signIn(this.baseUrl, this.issuer, client);
    if (!api.ok) return api;
    const stopped = await this.stopOthers(api.value, supply);
    if (!stopped.ok) return stopped;
    if (supply !== undefined) return this.supply(api.value, supply);
    this.pushed.retired++;
    return this.list(api.value, []);
  }

  private async supply(api: ProviderApi, { programmes, ceilings, entries }: DemoSupply): Promise<Done> {
    for (const { programme, slots } of programmes) {
      const { reference, ...body } = programme;
      const stored = await api.put(`/programmes/${reference}`, body);
      if (!stored.ok) return stored;
      this.pushed.programmes++;
      const offered = await api.put(`/programmes/${reference}/slots`, { slots });
      if (!offered.ok) return offered;
      this.pushed.slots += slots.reduce((sum, slot) => sum + slot.offered, 0);
    }
    const limits = await api.put('/ceilings', { ceilings });
    if (!limits.ok) return limits;
    this.pushed.ceilings += ceilings.length;
    this.pushed.providers++;
    return this.list(api, entries);
  }

  private async list(api: ProviderApi, entries: readonly unknown[]): Promise<Done> {
    const receipt = await api.post<Receipt>('/waiting-list', {
      mode: 'snapshot',
      entries,
      // Said aloud, because an empty list is refused otherwise.
      ...(entries.length === 0 ? { expectEmpty: true } : {}),
    });
    if (!receipt.ok) return receipt;
    for (const count of ['created', 'changed', 'unchanged', 'removed', 'refused'] as const)
      this.pushed[count] += receipt.value[count];
    const [first] = receipt.value.refusals;
    return first === undefined
      ? DONE
      : refuse(`The API refused ${receipt.value.refused} made-up entries. ${first.en}`);
  }

  /** Programmes of an earlier demo offer nothing any more; what was held or decided keeps its history. */
  private async stopOthers(api: ProviderApi, supply: DemoSupply | undefined): Promise<Done> {
    const own = await api.get<{ items: readonly OwnProgramme[] }>('/programmes?mine=true');
    if (!own.ok) return own;
    const wanted = new Set(supply?.programmes.map(({ programme }) => programme.reference));
    for (const programme of own.value.items) {
      if (wanted.has(programme.reference) || programme.intakeStop) continue;
      const fields = Object.entries({
        ...programme,
        area: programme.area.code,
        intakeStop: true,
        intakeWait: null,
      });
      const body = Object.fromEntries(
        fields.filter(([name]) => PROGRAMME_FIELDS.some((known) => known === name)),
      );
      const stopped = await api.put(`/programmes/${programme.reference}`, body);
      if (!stopped.ok) return stopped;
      // Places that are held for a client stay offered; then the API refuses this, rightly.
      await api.put(`/programmes/${programme.reference}/slots`, { slots: [] });
    }
    return DONE;
  }
}

/**
 * Pushes a seeded region through the public API, each provider as itself: its programmes, free intakes, ceilings and
 * waiting list. The first refusal ends it; what was pushed before stays, and the same again completes it.
 */
export async function pushDemoRegion(
  { baseUrl, seeded }: DemoTarget,
  progress: DemoProgress = () => undefined,
): Promise<Result<DemoPushed, string>> {
  const supplies = new Map(seeded.demo.providers.map((provider) => [provider.id, provider]));
  const address = baseUrl.replace(/\/+$/, '');
  const issuer = await issuerAt(address);
  if (!issuer.ok) return issuer;
  const pusher = new Pusher(address, issuer.value);
  // The longest lists first: the last worker then has little left to do alone.
  const queue = seeded.clients.toSorted(
    (a, b) =>
      (supplies.get(b.provider)?.entries.length ?? 0) - (supplies.get(a.provider)?.entries.length ?? 0),
  );
  const total = queue.length;
  let done = 0;
  let failure: string | null = null;
  const worker = async (): Promise<void> => {
    for (let client = queue.shift(); client !== undefined && failure === null; client = queue.shift()) {
      const result = await pusher.push(client, supplies.get(client.provider));
      if (!result.ok) failure ??= `${client.provider}: ${result.error}`;
      progress(++done, total);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return failure === null ? ok(pusher.pushed) : refuse(failure);
}
