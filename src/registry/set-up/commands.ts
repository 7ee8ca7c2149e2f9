import { type Command, InvalidArgumentError } from 'commander';
import { isMailAddress, isPhoneNumber, isPostalAddress } from '../../../libs/kernel/index.js';
import { municipalitiesOf, placeName } from '../../../libs/registry/index.js';
import { readReferenceForm } from '../../../libs/ingest/index.js';
import { atTerminal, type Settings, terminal, type Terminal } from '../../platform/base/config/index.js';
import { asOwner, inTransaction, type Owner } from '../../platform/base/database/index.js';
import { firstRegion, regionAtTerminal } from '../../platform/base/region/index.js';
import { importedMap } from './imported-map.js';
import { mapLines, settledLines } from './settled-lines.js';
import {
  type ParticipatingProvider,
  participatingProviders,
  writeProviders,
} from '../provider/provider.store.js';
import { writeRegion } from './region.js';

interface ProviderOptions {
  readonly name: string;
  readonly maxOut?: number;
  readonly maxNetIn?: number;
  readonly minHighShare?: number;
  readonly references?: string;
  readonly phone?: string;
  readonly mail?: string;
  readonly address?: string;
}

function agb(text: string): string {
  if (!/^[0-9]{8}$/.test(text)) throw new InvalidArgumentError('Expected an AGB code: eight digits.');
  return text;
}

function count(text: string): number {
  if (!/^[0-9]{1,6}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 0 or more.');
  return Number(text);
}

function share(text: string): number {
  if (!/^(0(\.[0-9]{1,4})?|1(\.0{1,4})?)$/.test(text))
    throw new InvalidArgumentError('Expected a share from 0 to 1 with four decimals at most, such as 0.2.');
  return Number(text);
}

function referenceForm(text: string): string {
  if (readReferenceForm(text) === null)
    throw new InvalidArgumentError(
      'Expected random, or a pattern: up to three letters, YYYY or YYYY-MM if it has them, and 3 to 8 times # for the digits of the number (at most 5 after a year), such as C-######, ######## or YYYY-MM-####.',
    );
  return text;
}

function phoneNumber(text: string): string {
  if (!isPhoneNumber(text))
    throw new InvalidArgumentError(
      'Expected a telephone number: digits with single spaces or hyphens between them, such as 050-123 45 67.',
    );
  return text;
}

function mailAddress(text: string): string {
  if (!isMailAddress(text) || /['`]/.test(text))
    throw new InvalidArgumentError('Expected a mail address, such as intake@organisation.example.');
  return text;
}

function postalAddress(text: string): string {
  if (!isPostalAddress(text))
    throw new InvalidArgumentError('Expected one line, such as "Hoofdweg 1, 9700 AA Groningen".');
  return text;
}

function organisationName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > 120 || /\p{C}/u.test(name))
    throw new InvalidArgumentError('Expected a name of 120 characters at most.');
  return name;
}

/** A real region never shares a database with made-up clients: their figures would be added to each other. */
async function refuseBesideDemo(owner: Owner): Promise<void> {
  const synthetic = await firstRegion(owner, true);
  if (synthetic !== null)
    throw new Error(
      `This database holds the synthetic region ${synthetic}. A real region needs a database of its own (DATABASE_URL).`,
    );
}

function areaMove(text: string, earlier: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [, from, to] = /^([0-9]{4})=([0-9]{4})$/.exec(text) ?? [];
  if (from === undefined || from === to)
    throw new InvalidArgumentError('Expected an ended code and the one of today, such as 0053=1966.');
  return new Map([...earlier, [from, to]]);
}

async function create(
  owner: Owner,
  { region }: Settings,
  { move, today }: { readonly move: ReadonlyMap<string, string>; readonly today: string },
): Promise<readonly string[]> {
  await refuseBesideDemo(owner);
  const map = await importedMap(owner, region.id, today);
  if (!map.ok) throw new Error(map.error);
  const areas = municipalitiesOf(map.value.postcodes);
  const codes = new Set(areas.map(({ code }) => code));
  const nowhere = [...move.values()].find((into) => !codes.has(into));
  if (nowhere !== undefined)
    throw new Error(`${nowhere} is no municipality of this map: ${[...codes].sort().join(', ')}.`);
  const settled = await inTransaction(owner, () =>
    writeRegion(owner, { ...region, synthetic: false }, { areas, decided: move }, today),
  );
  return [
    `Region ${region.id}: ${region.name}`,
    `  care-office region  ${placeName(map.value.name)}`,
    `  municipalities      ${areas.length}`,
    `  travel times        ${areas.length ** 2} estimated; replace them with doorstroom import travel <file>`,
    ...mapLines(map.value),
    ...settledLines(settled),
    '',
    'Next: its organisations, one by one: doorstroom region provider <agb> --name <name>',
  ];
}

async function addProvider(
  owner: Owner,
  { region }: Settings,
  id: string,
  { name, maxOut, maxNetIn, minHighShare, references, phone, mail, address }: ProviderOptions,
): Promise<readonly string[]> {
  const known = await regionAtTerminal(owner, region.id);
  if (known === null)
    throw new Error(`There is no region ${region.id} yet. Make it first: doorstroom region create.`);
  if (known.synthetic)
    throw new Error(`${region.id} is a synthetic region; its organisations come from doorstroom demo.`);
  const limits = { maxOut: maxOut ?? null, maxNetIn: maxNetIn ?? null, minHighShare: minHighShare ?? null };
  const form = references === undefined ? {} : { referenceForm: references };
  const contact = {
    ...(phone === undefined ? {} : { contactPhone: phone }),
    ...(mail === undefined ? {} : { contactMail: mail }),
    ...(address === undefined ? {} : { contactAddress: address }),
  };
  await writeProviders(owner, region.id, [{ id, name, ...limits, ...form, ...contact }]);
  return [
    `${id}  ${name}`,
    `  ${limitWords(limits).join('\n  ')}`,
    ...(references === undefined ? [] : [`  references of its clients: ${references}`]),
    ...(phone === undefined && mail === undefined && address === undefined
      ? []
      : [`  in its letters: ${[phone, mail, address].filter(Boolean).join(', ')}`]),
    '',
    `Next: let its system in: doorstroom client create --provider ${id}`,
  ];
}

type Limits = Pick<ParticipatingProvider, 'maxOut' | 'maxNetIn' | 'minHighShare'>;

const limitWords = ({ maxOut, maxNetIn, minHighShare }: Limits): readonly string[] => [
  `proposals its clinicians can review in one run: ${maxOut ?? 'no limit'}`,
  `clients taken in beyond those sent, in one run: ${maxNetIn ?? 'no limit'}`,
  `of those taken in, at least with severity 3:    ${minHighShare === null ? 'no limit' : `${Math.round(minHighShare * 10_000) / 100} %`}`,
];

async function show(owner: Owner, { region }: Settings): Promise<readonly string[]> {
  const known = await regionAtTerminal(owner, region.id);
  if (known === null)
    throw new Error(`There is no region ${region.id} yet. Make it first: doorstroom region create.`);
  const providers = await participatingProviders(owner, region.id);
  const { activeSystemClients } = await import('../../platform/identity/index.js');
  const systems = await activeSystemClients(owner, region.id);
  return [
    `Region ${region.id}: ${known.name}${known.synthetic ? ' (SYNTHETIC)' : ''}`,
    ...(providers.length === 0
      ? ['  no organisations yet: doorstroom region provider <agb> --name <name>']
      : []),
    ...providers.map(
      ({
        id,
        name,
        referenceForm: form,
        contactPhone: phone,
        contactMail: mail,
        contactAddress: address,
        ...limits
      }) =>
        [
          `  ${id}  ${name}`,
          ...limitWords(limits),
          `references of its clients: ${form}`,
          `in its letters: ${[phone, mail, address].filter((one) => one !== null).join(', ') || 'no telephone and no mail: set them with --phone and --mail'}`,
          `systems that may push: ${systems.get(id) ?? 0}`,
        ].join('\n            '),
    ),
  ];
}

/** `doorstroom region create|provider|show`: the region of the settings, its map and its organisations. */
export function registerRegionCommands(program: Command, at: Terminal = terminal): void {
  const doing = (work: (owner: Owner, settings: Settings) => Promise<readonly string[]>): Promise<void> =>
    atTerminal(at, async () => {
      const settings = at.settings();
      for (const line of await asOwner(settings, (owner) => work(owner, settings))) at.print(line);
    });
  const region = program.command('region');
  region
    .command('create')
    .description(
      'make it from the imported postcodes of its care-office region: municipalities and travel times',
    )
    .option(
      '--move <old=new>',
      'where all that lies under the code of a divided municipality goes, such as 0053=1966; may be given more than once',
      areaMove,
      new Map<string, string>(),
    )
    .action(({ move }: { readonly move: ReadonlyMap<string, string> }) =>
      doing((owner, settings) => create(owner, settings, { move, today: at.today() })),
    );
  region
    .command('provider')
    .description(
      'let an organisation take part, or change its name and limits (those not given become “no limit”)',
    )
    .argument('<agb>', 'AGB code of the organisation', agb)
    .requiredOption('--name <name>', 'as people know it', organisationName)
    .option('--max-out <number>', 'most proposals its clinicians can review in one run', count)
    .option('--max-net-in <number>', 'most clients taken in beyond those sent, in one run', count)
    .option('--min-high-share <share>', 'least share with severity 3 of those taken in, such as 0.2', share)
    .option(
      '--references <form>',
      'how it writes references of clients: random, or a pattern such as C-###### or YYYY-MM-####; not given, it stays as it is',
      referenceForm,
    )
    .option(
      '--phone <number>',
      'where clients call it, as its letters say; not given, it stays as it is',
      phoneNumber,
    )
    .option('--mail <address>', 'where clients write to it; not given, it stays as it is', mailAddress)
    .option(
      '--address <address>',
      'street, number, postcode and town, as its letters say; not given, it stays as it is',
      postalAddress,
    )
    .action((id: string, options: ProviderOptions) =>
      doing((owner, settings) => addProvider(owner, settings, id, options)),
    );
  region
    .command('show')
    .description('its organisations, their limits and how many of their systems may push')
    .action(() => doing(show));
}
