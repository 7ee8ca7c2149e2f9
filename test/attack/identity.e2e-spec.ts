import { randomUUID } from 'node:crypto';
import { type Actor } from '../../src/platform/base/database/actor.js';
import { entryRow } from '../support/attack/full-region.js';
import { type Answer, type Call, WholeApp } from '../support/attack/whole-app.js';
import { clinician, SENDER } from '../support/review/region.js';
import { programmeRow } from '../support/programme-row.js';

const steward: Actor = clinician(SENDER, 'steward', { role: 'data-steward', profession: null });

const PROGRAMME = programmeRow({ name: 'Angst, volwassenen' });

interface Receipt {
  readonly created: number;
  readonly refused: number;
  readonly refusals: readonly { readonly row: number; readonly field: string; readonly code: string }[];
}

/** Who somebody is, smuggled in where a provider may write. */
describe('what could lead to a person', () => {
  let test: WholeApp;
  beforeAll(async () => {
    test = await WholeApp.open();
  }, 60_000);
  afterAll(() => test.close());

  const push = (entries: readonly unknown[], call: Call = {}): Promise<Answer> =>
    test.call(steward, 'POST', '/api/v1/waiting-list', { body: { mode: 'delta', entries }, ...call });
  const receiptOf = ({ text }: Answer): Receipt => JSON.parse(text) as Receipt;

  it.each([[[23, 23]], [[23, 24]], [[0, 0]], [[120, 120]]])(
    'is no year of birth: an age %j is refused of a client and of a programme',
    async (age) => {
      const receipt = receiptOf(await push([entryRow('BCDFGHJKLM', { age })]));
      expect(receipt.created).toBe(0);
      expect(receipt.refusals).toMatchObject([{ field: 'age', code: 'age-band-too-narrow' }]);
      const programme = await test.call(steward, 'PUT', '/api/v1/programmes/angst', {
        body: { ...PROGRAMME, ages: age },
      });
      expect(programme.status).toBe(422);
      expect(programme.text).toContain('age-band-too-narrow');
    },
  );

  it.each([
    'achternaam_jansen',
    'Jansen',
    'line85',
    'jan_de_vries',
    'Jan de Vries 9711 AB',
    '111222333',
    'BSN',
  ])('is no name of a field: %s is counted, and neither kept nor repeated', async (name) => {
    const ways: readonly [string, string, object][] = [
      ['POST', '/api/v1/waiting-list', { mode: 'delta', entries: [entryRow('BCDFGHJKLM', { [name]: 1 })] }],
      ['POST', '/api/v1/waiting-list', { mode: 'delta', entries: [], [name]: 1 }],
      ['PUT', '/api/v1/programmes/angst', { ...PROGRAMME, [name]: 1 }],
      ['PUT', '/api/v1/programmes/angst/slots', { slots: [{ week: 'x', offered: 1, [name]: 1 }] }],
      ['PUT', '/api/v1/programmes/angst/slots', { slots: [], [name]: 1 }],
      ['PUT', '/api/v1/ceilings', { ceilings: [{ insurer: '3311', max: 4, [name]: 1 }] }],
    ];
    for (const [method, path, body] of ways) {
      const answer = await test.call(steward, method, path, { body });
      expect(answer.text).toMatch(/"(?:unknown|identifying)-fields"/);
      expect(answer.text).not.toContain(`${name}:`);
      expect(answer.text).not.toContain(`"${name}"`);
    }
    const kept = await test.region.query<{ field: string }>(`SELECT DISTINCT field FROM push_refusal`);
    expect(kept.map(({ field }) => field)).not.toContain(name);
  });

  it.each(['client-Jansen', 'jan-jansen-14mrt1985-groningen', 'MTExMjIyMzMz', '111222333'.padStart(32, '0')])(
    'is no name of a push: %s is refused, and of one that is taken only a hash is kept',
    async (key) => {
      const refused = await push([], { headers: { 'Idempotency-Key': key } });
      expect([refused.status, refused.code]).toEqual([400, 'idempotency-key-wrong-form']);
      expect(refused.text).not.toContain(key);
      const good = randomUUID();
      expect((await push([], { headers: { 'Idempotency-Key': good } })).status).toBe(200);
      const rows = await test.region.query(`SELECT FROM push_receipt r WHERE r::text LIKE '%' || $1 || '%'`, [
        good,
      ]);
      expect(rows).toEqual([]);
    },
  );

  describe('in a reference', () => {
    const declare = (form: string) =>
      test.region.query(`UPDATE provider SET reference_form = $1 WHERE id = $2`, [form, SENDER]);
    const references = (...all: string[]) => all.map((reference) => ({ ...entryRow('x'), reference }));
    const held = () =>
      test.region.count(`waiting_list_entry WHERE provider_id = $1 AND reference !~ '^REF-'`, [SENDER]);
    afterEach(() => declare('random'));

    it.each(['random', 'C-######', 'YYYY-MM-####', '########'])(
      'is none of somebody, where the form is %s',
      async (form) => {
        await declare(form);
        const before = await held();
        const taken = await push(
          references(
            ...[
              '9711AB12',
              '14mrt1985',
              'jansen-850314',
              '612345678',
              'Jan-Jansen',
              '111222333',
              '1985-03-14',
            ],
            ...['C-111222333', '2012-03-14', '00000000-0000-4000-8000-000111222333', 'amFuIGphbnNlbg'],
          ),
        );
        expect(receiptOf(taken)).toMatchObject({ created: 0, refused: 11 });
        expect(taken.text).not.toMatch(/jansen|9711|mrt1985|612345678/i);
        expect(await held()).toBe(before);
      },
    );

    it('is taken where it counts, as systems do, whatever some numbers look like', async () => {
      for (const [form, first] of [
        ['########', 10_450_000],
        ['C-######', 204_000],
        ['YYYY-MM-####', 1],
      ] as const) {
        await declare(form);
        const digits = form.split('#').length - 1;
        const before = form.replace(/#/g, '').replace('YYYY-MM', '2026-11');
        const all = Array.from({ length: 300 }, (_, i) => before + String(first + i).padStart(digits, '0'));
        expect(receiptOf(await push(references(...all)))).toMatchObject({ created: 300, refused: 0 });
      }
    });

    it('is refused with the whole push, in one sentence, where all of them are days of birth', async () => {
      await declare('C-######');
      const born = Array.from(
        { length: 60 },
        (_, i) =>
          `C-${String(1 + (i % 28)).padStart(2, '0')}${String(1 + (i % 12)).padStart(2, '0')}${50 + (i % 49)}`,
      );
      const before = await held();
      const answer = await push(references(...new Set(born)));
      expect(receiptOf(answer)).toMatchObject({
        created: 0,
        refusals: [{ row: 0, field: 'reference', code: 'references-like-somebody' }],
      });
      expect(receiptOf(answer).refused).toBe(new Set(born).size);
      expect(answer.text).toContain('uuid');
      expect(await held()).toBe(before);
    });

    it('is refused as the only row of a change: a BSN without its zero, or a day of birth', async () => {
      await declare('########');
      for (const reference of ['12345672', '19850314', '14031985'])
        expect(receiptOf(await push(references(reference)))).toMatchObject({
          created: 0,
          refusals: [{ row: 1, field: 'reference', code: 'reference-apart' }],
        });
    });
  });

  it.each(['Jan Jansen', 'Dorpsstraat 12', 'Poli van Jansen', 'Groep 14-3-85', 'J a n s e n'])(
    'is no name of a programme: %s is refused, and so is a reference made of it',
    async (name) => {
      const named = await test.call(steward, 'PUT', '/api/v1/programmes/angst', {
        body: { ...PROGRAMME, name },
      });
      expect([named.status, named.text.includes('strange-words')]).toEqual([422, true]);
      const reference = name.replace(/\W/g, '-');
      const referred = await test.call(steward, 'PUT', `/api/v1/programmes/${reference}`, {
        body: PROGRAMME,
      });
      expect(referred.status).toBe(422);
      for (const { text } of [named, referred]) expect(text).not.toMatch(/jansen|dorpsstraat|14-3/i);
      expect(await test.region.count('programme WHERE name = $1', [name])).toBe(0);
    },
  );

  it('is no name of a saved view, which has none', async () => {
    const clinic = clinician(SENDER, 'anna');
    const save = (body: object) => test.call(clinic, 'POST', '/api/v1/worklist-views', { body });
    const named = await save({ label: 'client Jansen', query: { within: 3 } });
    expect([named.status, named.text.includes('Jansen')]).toEqual([400, false]);
    expect((await save({ query: { within: 3, client: 'Jansen' } })).status).toBe(400);
    expect((await save({ query: { within: 3 } })).status).toBe(201);
  });
});
