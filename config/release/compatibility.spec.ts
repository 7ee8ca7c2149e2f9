import { breaks } from './compatibility.mjs';
import { type SchemaRecord, type TableRecord } from './schema-record.mjs';

const OFFER: TableRecord = {
  columns: { id: 'uuid NOT NULL DEFAULT', state: 'text NOT NULL', note: 'text' },
  constraints: {
    offer_pkey: 'PRIMARY KEY (id)',
    offer_state_check: `CHECK (state = ANY (ARRAY['open'::text, 'gone'::text]))`,
  },
  unique: ['CREATE UNIQUE INDEX offer_one ON public.offer USING btree (note)'],
  policies: { offer_read: 'permissive | r | doorstroom_app | true | ' },
  grants: ['doorstroom_app SELECT', 'doorstroom_app UPDATE (state)'],
};
const schemaOf = (offer: Partial<TableRecord>, more: Partial<SchemaRecord> = {}): SchemaRecord => ({
  tables: { offer: { ...OFFER, ...offer } },
  views: { waiting: { columns: { id: 'uuid', week: 'text' }, grants: ['doorstroom_app SELECT'] } },
  functions: { 'seal(text)': { returns: 'integer', grants: ['doorstroom_app EXECUTE'] } },
  ...more,
});
const found = (offer: Partial<TableRecord>, more: Partial<SchemaRecord> = {}) =>
  breaks(schemaOf({}), schemaOf(offer, more));
const columns = (change: Readonly<Record<string, string>>) => ({ columns: { ...OFFER.columns, ...change } });
const constraints = (change: Readonly<Record<string, string>>) => ({
  constraints: { ...OFFER.constraints, ...change },
});

describe('an application of the schema before', () => {
  it.each<[string, Partial<TableRecord>]>([
    ['a column that may be empty', columns({ wish: 'text' })],
    ['a column with a default', columns({ tries: 'integer NOT NULL DEFAULT' })],
    ['a column that may be empty now', columns({ state: 'text' })],
    [
      'a list of values that grew',
      constraints({
        offer_state_check: `CHECK (state = ANY (ARRAY['open'::text, 'held'::text, 'gone'::text]))`,
      }),
    ],
    [
      'a check of what is new',
      { ...columns({ wish: 'text' }), ...constraints({ wish_check: 'CHECK (wish <> $$)' }) },
    ],
    ['one more right', { grants: [...OFFER.grants, 'doorstroom_app DELETE'] }],
    ['one more policy', { policies: { ...OFFER.policies, offer_all: 'permissive | * | x | true | ' } }],
  ])('works on with %s', (_what, change) => {
    expect(found(change)).toEqual([]);
  });

  it('works on with further tables, views and functions', () => {
    const more = schemaOf({});
    expect(
      found(
        {},
        {
          tables: { ...more.tables, other: OFFER },
          views: { ...more.views, other: more.views['waiting']! },
          functions: { ...more.functions, 'other()': { returns: 'text', grants: [] } },
        },
      ),
    ).toEqual([]);
  });

  it.each<[string, Partial<TableRecord>, RegExp]>([
    [
      'a column that is gone',
      { columns: { id: 'uuid NOT NULL DEFAULT', state: 'text NOT NULL' } },
      /note is gone/,
    ],
    ['another type', columns({ note: 'integer' }), /note is integer and was text/],
    ['a column that has to be filled now', columns({ note: 'text NOT NULL' }), /note has to be filled now/],
    ['a default that is gone', columns({ id: 'uuid NOT NULL' }), /id has no default/],
    ['a new column that has to be filled', columns({ wish: 'text NOT NULL' }), /wish is new and has to/],
    [
      'a list of values that shrank',
      constraints({ offer_state_check: `CHECK (state = ANY (ARRAY['open'::text]))` }),
      /offer_state_check says something else/,
    ],
    ['a check of what it writes', constraints({ note_check: 'CHECK (note <> $$)' }), /note_check is new/],
    ['a reference of what it writes', constraints({ f: 'FOREIGN KEY (note) REFERENCES x(id)' }), /f is new/],
    ['a key that is gone', { constraints: {} }, /the key offer_pkey is gone/],
    ['a unique index that is gone', { unique: [] }, /gone is CREATE UNIQUE INDEX offer_one/],
    [
      'a unique index of what it writes',
      { unique: [...OFFER.unique, 'CREATE UNIQUE INDEX two ON public.offer USING btree (state)'] },
      /new is CREATE UNIQUE INDEX two/,
    ],
    ['a policy that is gone', { policies: {} }, /offer_read is gone/],
    ['another policy', { policies: { offer_read: 'permissive | r | x | false | ' } }, /says something else/],
    [
      'a policy that restricts',
      { policies: { ...OFFER.policies, no: 'restrictive | r | x | false | ' } },
      /no is new and restricts/,
    ],
    ['a right that is gone', { grants: ['doorstroom_app SELECT'] }, /right is gone of doorstroom_app UPDATE/],
  ])('stumbles over %s', (_what, change, said) => {
    expect(found(change)).toEqual([expect.stringMatching(said)]);
  });

  it('stumbles over what is gone, and over functions and views that answer something else', () => {
    expect(breaks(schemaOf({}), { tables: {}, views: {}, functions: {} })).toEqual([
      'offer is gone',
      'waiting is gone',
      'seal(text) is gone',
    ]);
    expect(
      found(
        {},
        {
          views: { waiting: { columns: { id: 'text' }, grants: [] } },
          functions: { 'seal(text)': { returns: 'text', grants: [] } },
        },
      ),
    ).toEqual([
      'waiting.id is text and was uuid',
      'waiting.week is gone',
      'waiting: the right is gone of doorstroom_app SELECT',
      'seal(text) returns text and returned integer',
      'seal(text): the right is gone of doorstroom_app EXECUTE',
    ]);
  });
});
