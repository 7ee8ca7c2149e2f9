/** Who there is in the model, and what each role may try: from the rules in words, not from the code. */
type Place = 'sender' | 'receiver' | 'third' | 'region';
type Role =
  | 'clinician'
  | 'data-steward'
  | 'case-table-chair'
  | 'taskforce-analyst'
  | 'insurer'
  | 'administrator'
  | 'privacy-officer'
  | 'provider-system';

export interface Person {
  readonly user: string;
  readonly at: Place;
  readonly role: Role;
  /** Of a profession that may decide. */
  readonly qualified: boolean;
}
const person = (user: string, at: Place, role: Role = 'clinician'): Person => ({
  user,
  at,
  role,
  qualified: role === 'clinician',
});

/** Somebody of each kind. `both` works for two organisations, for one at a time; `chris` chairs the table and treats people too. */
export const PEOPLE: readonly Person[] = [
  person('anna', 'sender'),
  person('eva', 'sender'),
  person('bram', 'receiver'),
  person('finn', 'receiver'),
  person('carla', 'third'),
  person('both', 'sender'),
  person('both', 'receiver'),
  person('chris', 'region', 'case-table-chair'),
  person('chris', 'sender'),
  { ...person('nurse', 'sender'), qualified: false },
  person('steward', 'sender', 'data-steward'),
  person('analyst', 'region', 'taskforce-analyst'),
  person('insurer', 'region', 'insurer'),
  person('administrator', 'region', 'administrator'),
  person('officer', 'region', 'privacy-officer'),
  person('system', 'receiver', 'provider-system'),
];

const CLINICAL = [
  ...(['look', 'approve', 'refuse', 'replace', 'take-on', 'be-away', 'come-back'] as const),
  ...(['offer', 'accept', 'decline', 'check', 'uncheck', 'hold-intake', 'start', 'return'] as const),
] as const;
const BRINGING = ['submit', 'take-back'] as const;
const CHAIRING = ['put-on-agenda', 'decide-at-table'] as const;
/** What somebody can do about a client. */
export const DEEDS = [...CLINICAL, ...BRINGING, ...CHAIRING] as const;
export type DeedName = (typeof DEEDS)[number];

const MAY: Partial<Record<Role, readonly DeedName[]>> = {
  clinician: [...CLINICAL, ...BRINGING],
  'data-steward': BRINGING,
  'case-table-chair': CHAIRING,
};
/** Whether the role opens the door at all; what is behind it is then judged. */
export const may = ({ role }: Person, deed: DeedName): boolean => MAY[role]?.includes(deed) ?? false;
