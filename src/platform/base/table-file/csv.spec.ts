import fc from 'fast-check';
import { tableOf } from './index.js';

const fit = (cells: readonly string[]): number =>
  ['alpha', 'beta'].filter((name) => cells.some((cell) => cell.trim().toLowerCase() === name)).length / 2;
const read = (content: string | Buffer) => tableOf(Buffer.from(content), fit);
const split = async (content: string | Buffer) => {
  const table = await read(content);
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
};
const refusal = async (content: string | Buffer) => {
  const table = await read(content);
  return table.ok ? null : table.error.code;
};
const form = (separator: string, encoding = 'UTF-8') => ({ kind: 'csv', encoding, separator });

describe('a CSV file', () => {
  it.each([
    [',', ','],
    [';', ';'],
    ['\t', 'tab'],
  ])('is split by %j, found by the columns it makes', async (separator, name) => {
    const text = [`Alpha${separator}Beta`, `1${separator}"x${separator}y"`].join('\n');
    expect(await split(text)).toEqual({
      form: form(name),
      rows: [
        { number: 1, cells: ['Alpha', 'Beta'] },
        { number: 2, cells: ['1', `x${separator}y`] },
      ],
      notes: [],
    });
  });

  it('is not misled by the other separator in a header, a text or a title above', async () => {
    expect((await split('Alpha;Beta;Naam, voluit, en meer\n1;2,5;3')).form).toEqual(form(';'));
    expect((await split('Export, van, vandaag, en, morgen\nAlpha;Beta\n1;2,5')).form).toEqual(form(';'));
  });

  it.each(['sep=;', 'SEP=;', '"sep=;"', 'sep=;;;;', '\ufeffsep=;'])(
    'may name its separator on line 1: %j',
    async (line) => {
      const table = await split(`${line}\r\nAlpha;Beta\r\n1;2,5\r\n`);
      expect(table.form).toEqual(form(';'));
      expect(table.rows).toEqual([
        { number: 2, cells: ['Alpha', 'Beta'] },
        { number: 3, cells: ['1', '2,5'] },
      ]);
      expect(table.notes).toEqual([{ code: 'sep-line', count: 1, row: 1 }]);
    },
  );

  it('may name a bar, and does what it says although another separator is found more often', async () => {
    expect((await split('sep=|\nAlpha|Beta\n1|a;b;c\n')).rows[1].cells).toEqual(['1', 'a;b;c']);
    expect((await split('sep=\\t\nAlpha\tBeta\n1\t2')).form).toEqual(form('tab'));
  });

  it('is numbered as a spreadsheet does, empty rows and line breaks in texts included', async () => {
    expect((await split('Alpha,Beta\n\n"1\n2",3\n4,5\r\n')).rows.slice(1)).toEqual([
      { number: 3, cells: ['1\n2', '3'] },
      { number: 4, cells: ['4', '5'] },
    ]);
  });

  it('may have a byte order mark anywhere, also before a quotation mark', async () => {
    const table = await split('\ufeffAlpha;Beta\n1;2\n\ufeff"Alpha";"Beta"\n\u200b"3";"4"\n');
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Alpha', 'Beta'],
      ['1', '2'],
      ['Alpha', 'Beta'],
      ['3', '4'],
    ]);
    expect(table.notes).toEqual([{ code: 'invisible-characters', count: 2, row: null }]);
  });

  it.each(['"Alpha";"Beta"', 'Alpha;Beta'])(
    'may be joined to one that does not end its last line, which the mark tells: %s',
    async (header) => {
      const table = await split(`\ufeffAlpha;Beta\n1;2\ufeff${header}\n3;4\n5;\ufeff6`);
      expect(table.rows.map(({ cells }) => cells.join('|'))).toEqual([
        'Alpha|Beta',
        '1|2',
        'Alpha|Beta',
        '3|4',
        '5|6',
      ]);
    },
  );

  it('may have formulas that protect a text, which are no CSV, and keeps texts that look like one', async () => {
    expect((await split('Alpha;Beta\n="0123";="";\n')).rows[1].cells).toEqual(['="0123"', '=""', '']);
    const quoted = await split('Alpha;Beta\n"=""0123""";"a;="";b"\n');
    expect(quoted.rows[1].cells).toEqual(['="0123"', 'a;=";b']);
  });

  it.each([
    ['Alpha,Beta\n1,"2', 'quote-not-closed'],
    ['Alpha,Beta\n1,2"3', 'stray-quote'],
    ['Alpha,Beta\n1,"2"3', 'stray-quote'],
    [`Alpha,Beta\n1,"${'x'.repeat(1_100_000)}"`, 'row-too-long'],
    ['', 'empty'],
    ['Alpha\0\x01', 'binary'],
  ])('is refused with its reason: %.20j', async (text, code) => expect(await refusal(text)).toBe(code));

  it('is refused where it has more rows than its reader takes, however empty they are', async () => {
    const table = await tableOf(Buffer.from(`Alpha;Beta${'\n'.repeat(12)}1;2`), fit, { mostRows: 10 });
    expect(table).toEqual({ ok: false, error: { code: 'too-big-inside', params: {} } });
    expect((await tableOf(Buffer.from('Alpha;Beta\n1;2'), fit, { mostRows: 2 })).ok).toBe(true);
  });

  it('never throws, whatever its text', async () => {
    const piece = fc.constantFrom(
      ...[
        'Alpha',
        'Beta',
        ',',
        ';',
        '\t',
        '"',
        '""',
        '="',
        '\n',
        '\r\n',
        '\r',
        'x',
        ' ',
        '\\',
        '\ufeff',
        'sep=;',
      ],
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const table = await read(content);
        expect(table.ok ? table.value.form.kind : table.error.code).toMatch(/^[a-z0-9-]+$/);
      }),
      { numRuns: 1500 },
    );
  });

  it('never throws, whatever its bytes', async () => {
    const magic = fc.constantFrom(
      'PK\x03\x04',
      '\xff\xfe',
      '\xfe\xff',
      '\xef\xbb\xbf',
      '\x1f\x8b',
      '\xd0\xcf\x11\xe0',
      '',
    );
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
        const table = await read(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
        expect(typeof table.ok).toBe('boolean');
      }),
      { numRuns: 1500 },
    );
  });

  it('gives back what a spreadsheet wrote', async () => {
    const cell = fc
      .string({ minLength: 1 })
      .filter((text) => text.trim() !== '' && !/[\ufeff\p{Cc}]/u.test(text));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.constantFrom(',', ';', '\t'),
        async (rows, separator) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const lines = [`Alpha${separator}Beta`, ...rows.map((row) => row.map(quoted).join(separator))];
          expect((await split(lines.join('\r\n'))).rows.slice(1).map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });
});

describe('the encoding of a CSV file', () => {
  const cell = async (bytes: Buffer): Promise<string> => (await split(bytes)).rows[1].cells[1];

  it('is UTF-8 or UTF-16, with a mark or without', async () => {
    const text = 'Alpha;Beta\n1;Súdwest-Fryslân €\n';
    expect(await cell(Buffer.from(text))).toBe('Súdwest-Fryslân €');
    for (const bytes of [Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(text, 'utf16le')]) {
      expect(await cell(bytes)).toBe('Súdwest-Fryslân €');
      expect(await cell(Buffer.from(bytes).swap16())).toBe('Súdwest-Fryslân €');
      expect((await split(bytes)).form).toEqual(form(';', 'UTF-16'));
    }
  });

  it('is Windows-1252 where it is none of those, with what that has beyond Latin-1', async () => {
    const bytes = Buffer.from('Alpha;Beta\n1;\x80 \x91q\x92 \x96 \xeb\xe9', 'latin1');
    expect(await cell(bytes)).toBe('€ ‘q’ – ëé');
    expect((await split(bytes)).form).toEqual(form(';', 'Windows-1252'));
  });

  it('may be two: each line is read in its own, and it is said', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Alpha;Beta\n1;Súdwest\n'),
      Buffer.from('2;S\xfadwest\n', 'latin1'),
      Buffer.from('3;Súd'),
      Buffer.from(';S\xfad\n', 'latin1'),
    ]);
    const table = await split(bytes);
    expect(table.rows.map(({ cells }) => cells.slice(1).join('|'))).toEqual([
      'Beta',
      'Súdwest',
      'Súdwest',
      'Súd|Súd',
    ]);
    expect(table.form).toEqual(form(';', 'UTF-8, Windows-1252'));
    expect(table.notes).toEqual([{ code: 'two-encodings', count: 2, row: 3 }]);
  });

  it('is told where it was garbled before, and left as it is', async () => {
    const table = await split('Alpha;Beta\n1;SÃºdwest\n2;S\ufffddwest\n3;Súdwest\n');
    expect(table.rows[1].cells[1]).toBe('SÃºdwest');
    expect(table.notes).toEqual([{ code: 'garbled', count: 2, row: 2 }]);
  });

  it('is refused where a part is UTF-16 and the rest is not', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Alpha;Beta\n1;2\n'.repeat(20)),
      Buffer.from('3;meer\n', 'utf16le'),
    ]);
    expect(await refusal(bytes)).toBe('utf16-part');
  });
});
