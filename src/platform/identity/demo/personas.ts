import { type PersonRole } from '../../base/database/index.js';
import { type Message, message } from '../../../../libs/words/index.js';

export interface DemoProvider {
  readonly id: string;
  readonly name: string;
  /** Whether it treats under the Jeugdwet. */
  readonly treatsYouth?: boolean;
}

/** A made-up person to sign in as: no password, so only where the region is made up too. */
export interface Persona {
  /** Also the subject at the demo issuer: the same after every restart. */
  readonly id: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly organisation: DemoProvider | null;
  /** A second one, of who works at two: signing in asks which of them this is for. */
  readonly also?: DemoProvider;
  readonly profession: string | null;
  readonly about: Message;
}

/** Combined to names of nobody in particular, in the order in which they are handed out. */
const FIRST = [
  'Sanne',
  'Joris',
  'Fatima',
  'Bram',
  'Noor',
  'Emre',
  'Lotte',
  'Ruben',
  'Aisha',
  'Tjeerd',
  'Milou',
  'Kwame',
  'Hanna',
  'Daan',
  'Ewa',
  'Sietse',
  'Yara',
  'Thijs',
  'Anouk',
  'Ravi',
  'Marit',
  'Wouter',
  'Selma',
  'Jelle',
] as const;
const LAST = [
  'Veldkamp',
  'Hoekstra',
  'El Amrani',
  'Wiersma',
  'Dijkstra',
  'Yildirim',
  'Bolhuis',
  'Postma',
  'Bakker',
  'Zijlstra',
  'Sikkema',
  'Mensah',
  'Oosterhof',
  'Kuipers',
  'Nowak',
  'Bruinsma',
  'Haddad',
  'Nijboer',
  'Ritsema',
  'Sital',
  'Huizinga',
  'Elzinga',
  'Demir',
  'Boonstra',
] as const;

/** Qualifying professions, so that neighbours differ and a worklist shows more than one kind of clinician. */
const PROFESSIONS = [
  'gz-psycholoog',
  'psychiater',
  'klinisch-psycholoog',
  'psychotherapeut',
  'verpleegkundig-specialist-ggz',
] as const;

const LARGEST = 2;

/**
 * @param providers those of the region, the largest first. Each gets a clinician, so that both sides of any proposal can
 * be signed in as; the two largest a second one, so that nobody has to approve twice, and the two largest of youth one of a profession that
 * judges there alone.
 */
export function personas(providers: readonly DemoProvider[]): readonly Persona[] {
  // Names and professions follow the codes, not the size: somebody keeps a name when the lists grow.
  const places = new Map(
    [...providers].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id }, place) => [id, place]),
  );
  const clinicians = providers.flatMap((organisation, size): Persona[] => {
    const place = places.get(organisation.id) ?? 0;
    const clinician = (second: boolean): Persona => ({
      id: `clinician-${organisation.id}${second ? '-2' : ''}`,
      name: nameOf(place, second),
      role: 'clinician',
      organisation,
      profession: PROFESSIONS[(place + (second ? 1 : 0)) % PROFESSIONS.length] ?? null,
      about: message('platform.personas.about.clinician'),
    });
    return size < LARGEST ? [clinician(false), clinician(true)] : [clinician(false)];
  });
  const [largest, second] = providers;
  return [
    ...clinicians,
    ...ofYouth(providers.filter(({ treatsYouth }) => treatsYouth === true)),
    ...(largest === undefined ? [] : staffOf(largest)),
    ...(largest === undefined || second === undefined ? [] : [atBoth(largest, second)]),
    ...REGIONAL,
  ];
}

/** Each combination once: an odd shift of the last name for seconds, even ones for each time round the list. */
function nameOf(place: number, second: boolean): string {
  const first = (place + (second ? 12 : 0)) % FIRST.length;
  const last = first + (second ? 7 : 0) + 2 * Math.floor(place / FIRST.length);
  return `${FIRST[first]} ${LAST[last % LAST.length]}`;
}

const staffOf = (organisation: DemoProvider): readonly Persona[] => [
  {
    id: `intake-${organisation.id}`,
    name: 'Kim Rozema',
    role: 'clinician',
    organisation,
    // No qualifying profession: sees the worklist and is refused when deciding.
    profession: null,
    about: message('platform.personas.about.intake'),
  },
  {
    id: `steward-${organisation.id}`,
    name: 'Peter Wolthuis',
    role: 'data-steward',
    organisation,
    profession: null,
    about: message('platform.personas.about.steward'),
  },
];

/** Who may be one of the four eyes with the young and nowhere else: one at each of two providers, so that both sides can be played. */
const OF_YOUTH = [
  ['Roos Terpstra', 'kinder-en-jeugdpsycholoog'],
  ['Onno Haveman', 'orthopedagoog-generalist'],
] as const;

const ofYouth = (providers: readonly DemoProvider[]): readonly Persona[] =>
  OF_YOUTH.flatMap(([name, profession], i): Persona[] => {
    const organisation = providers[i];
    return organisation === undefined
      ? []
      : [
          {
            id: `youth-${organisation.id}`,
            name,
            role: 'clinician',
            organisation,
            profession,
            about: message('platform.personas.about.youth'),
          },
        ];
  });

const atBoth = (organisation: DemoProvider, also: DemoProvider): Persona => ({
  id: 'clinician-at-two',
  name: 'Mirjam Aalders',
  role: 'clinician',
  organisation,
  also,
  profession: 'klinisch-psycholoog',
  about: message('platform.personas.about.atTwo', { where: also.name }),
});

type RegionalRole = 'case-table-chair' | 'taskforce-analyst' | 'administrator' | 'privacy-officer';

const regional = (role: RegionalRole, name: string): Persona => ({
  id: role,
  name,
  role,
  organisation: null,
  profession: null,
  about: message(`platform.personas.about.${role}`),
});

const REGIONAL: readonly Persona[] = [
  regional('case-table-chair', 'Marga Tilstra'),
  regional('taskforce-analyst', 'Ilse Meertens'),
  regional('administrator', 'Gert Pathuis'),
  regional('privacy-officer', 'Nadia Rahimi'),
];
