import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Archive } from '../../server/documents/zip/archive';
import { rules } from '../../server/engine/rules/index';
import { engine, gouji, reportText, testRules } from '../cli/support';
import { folderWith } from '../support/folders';
import { wordOf } from '../cli/word';
import { clean, edit } from '../support/samples';

/** What steers a terminal or the direction of a line. A line end is no part of it: it ends what is said. */
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const hostile = 'X\u001b]8;;a\u0007\u001b[31m\u009b2J\u0085\b\u007f\u061c\u200e\u200f\u2028\u202e\u2066年';

/** Drafts that bring it to every place that is printed, in files whose names hold it too. */
function drafts(): string {
  const places = [
    edit(clean, '云溪县档案局2024年', `云溪县${hostile}局2024年`),
    edit(clean, '（一）予以公开\t\t9', `（一）予以公开${hostile}\t\t9`),
    edit(clean, '（一）予以公开\t\t9\t', `（一）予以公开\t\t${hostile}\t`),
    edit(clean, '六、其他需要报告的事项', `六、其他需要报告的事项${hostile}`),
    edit(clean, '（一）主动公开。', `（一）主动公开。截止${hostile}，`),
  ];
  const files = Object.fromEntries(places.map((text, index) => [`${index}${hostile}.txt`, text]));
  const accepted = [
    { file: `0${hostile}.txt`, key: `a${hostile}:b`, reason: `已经逐项核实${hostile}` },
    { file: `gone${hostile}.txt`, key: 'a:b', reason: '已经逐项核实过了' },
  ];
  return folderWith({
    ...files,
    [`binary${hostile}.txt`]: Uint8Array.of(0),
    '.gouji.json': JSON.stringify({ [`key${hostile}`]: 1, accepted }),
  });
}

describe('what steers a terminal', () => {
  it.each([
    ['check'],
    ['check', '--format', 'json'],
    ...['sarif', 'junit', 'github', 'checkstyle', 'csv'].map((format) => ['check', '--format', format]),
    ['check', '--fix-dry-run'],
    ['check', '--fix-dry-run', '--format', 'json'],
    ['figures'],
    ['figures', '--cells'],
    ['figures', '--format', 'csv'],
  ])('reaches it from no draft, name or reason: %s %s %s %s', async (...argv) => {
    for (const lang of ['zh-cn', 'en']) {
      const folder = drafts();
      // A folder is not mended: its drafts are named one by one.
      const inputs = argv.includes('--fix-dry-run')
        ? readdirSync(folder).filter((name) => name.endsWith('.txt'))
        : ['.'];
      const { out, err } = await gouji(folder, [...argv, '--lang', lang, ...inputs], { tools: { rules, engine } });
      expect(out).toContain('X');
      expect(err).toContain('binary');
      expect((out + err).replaceAll('\r\n', '\n')).not.toMatch(steering);
    }
  });

  it.each([
    ['an unknown command', [hostile]],
    ['an unknown option', ['check', `--${hostile}`]],
    ['a value', ['check', '--format', hostile, 'a']],
    ['a severity', ['check', '--severity', `${hostile}=error`, 'a']],
    ['a missing file', ['check', `${hostile}.txt`]],
    ['a missing folder', ['figures', `${hostile}/a`]],
    ['a missing config', ['check', '--config', hostile, 'a']],
    ['what rules takes none of', ['rules', hostile]],
  ])('reaches it from no command line: %s', async (_, argv) => {
    for (const lang of ['zh-cn', 'en']) {
      const { code, err } = await gouji(folderWith({}), [...argv, `--lang=${lang}`]);
      expect(code).toBe(2);
      expect(err).not.toMatch(steering);
    }
  });

  it('reaches it from no error of our own', async () => {
    const broken = {
      ...testRules[0],
      check: () => {
        throw new Error(hostile);
      },
    } as unknown as (typeof testRules)[number];
    const { code, err } = await gouji(folderWith({ [`${hostile}.txt`]: reportText() }), ['check', `${hostile}.txt`], {
      tools: { rules: [broken], engine },
    });
    expect(code).toBe(2);
    expect(err).toContain('程序内部出错');
    expect(err.replaceAll('\n', '')).not.toMatch(steering);
  });

  it('reaches nothing from the answers of the worker and of the server for models', async () => {
    const text = edit(clean, '（一）予以公开\t\t9\t', `（一）予以公开\t\t${hostile}\t`);
    const asked = ['check', 'figures', 'fix', hostile].map((what, id) =>
      JSON.stringify({ id: `${id}${hostile}`, do: what, name: `${hostile}.txt`, text }),
    );
    const worker = await gouji('/', ['worker'], { tools: { rules, engine }, stdin: Buffer.from(asked.join('\n')) });
    expect(worker.out.split('\n').filter((line) => line.includes('"ok":true')).length).toBeGreaterThan(1);
    expect(worker.out + worker.err).not.toMatch(steering);

    const folder = folderWith({ [`${hostile}.txt`]: text });
    const path = `${hostile}.txt`;
    const requests = [
      ['tools/list', {}],
      ['tools/call', { name: 'gouji_check', arguments: { path } }],
      ['tools/call', { name: 'gouji_figure', arguments: { path, figure: hostile } }],
      ['tools/call', { name: hostile, arguments: {} }],
      [hostile, {}],
    ].map(([method, params], id) => JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    const models = await gouji(folder, ['mcp', '.'], {
      tools: { rules, engine },
      stdin: Buffer.from(requests.join('\n')),
    });
    expect(models.out.split('\n').filter((line) => line !== '')).toHaveLength(requests.length);
    expect(models.out + models.err).not.toMatch(steering);
  });

  it('reaches no comment in a Word document, and no cell of a workbook as a formula', async () => {
    const text = edit(clean, '（一）予以公开\t\t9\t', `（一）予以公开\t\t=1+1${hostile}\t`);
    const folder = folderWith({ '=a.docx': wordOf(text.replaceAll(/[\u0000-\u0008\u000b-\u001f]/g, '')) });
    const around = { tools: { rules, engine } };
    expect((await gouji(folder, ['annotate', '=a.docx', '--out', 'out'], around)).err).toBe('');
    const comments = new Archive(readFileSync(join(folder, 'out', '=a.docx'))).required('word/comments.xml').text;
    expect(comments).toContain('<w:comment ');
    expect(comments.replaceAll('\n', '')).not.toMatch(steering);
    await gouji(folder, ['figures', '--format', 'xlsx', '--out', 'f.xlsx', '=a.docx'], around);
    const book = new Archive(readFileSync(join(folder, 'f.xlsx')));
    const sheet = book.required('xl/worksheets/sheet1.xml').text;
    expect(sheet).toContain('=a.docx');
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).not.toMatch(steering);
  });

  it('is in JSON for what reads it: the data are those of the draft', async () => {
    // What cannot be seen is taken off a cell; the path is as it was given.
    const raw = 'X\u001b]8;;a\u0007\u001b[31m\u009b2J年';
    const folder = folderWith({
      [`${hostile}.txt`]: edit(clean, '（一）予以公开\t\t9\t', `（一）予以公开\t\t${raw}\t`),
    });
    const { out } = await gouji(folder, ['figures', '--cells', `${hostile}.txt`]);
    const [file] = (
      JSON.parse(out) as {
        files: { path: string; cells: { requests: Record<string, Record<string, { raw: string }>> } }[];
      }
    ).files;
    expect(file?.path).toBe(`${hostile}.txt`);
    expect(file?.cells.requests['granted']?.['natural']?.raw).toBe('X]8;;a[31m2J年');
  });
});

describe('a cell of csv', () => {
  const rawOf = async (raw: string): Promise<string | undefined> => {
    const folder = folderWith({ 'a.txt': reportText({ figures: { 'requests/granted/natural': raw } }) });
    const { out } = await gouji(folder, ['figures', '--format', 'csv', 'a.txt']);
    return out
      .split('\r\n')
      .find((line) => line.includes('requests,granted,natural'))
      ?.split('requests,granted,natural,')[1];
  };

  it.each([
    ['=1+1', ",'=1+1,text"],
    ['=HYPERLINK("https://example.invalid")', `,"'=HYPERLINK(""https://example.invalid"")",text`],
    ['+cmd', ",'+cmd,text"],
    ['-2+3', ",'-2+3,text"],
    ['@SUM(A1)', ",'@SUM(A1),text"],
    ['＝1', ",'＝1,text"],
    ['-3 件件', ",'-3 件件,text"],
  ])('is no formula: %s', async (raw, printed) => {
    expect(await rawOf(raw)).toBe(printed);
  });

  it.each([
    ['-3', '-3,-3,number'],
    ['-', ',-,nil'],
    ['--', ',--,nil'],
    ['0', '0,0,number'],
    ['12', '12,12,number'],
    ['/', ',/,nil'],
    ['甲=乙', ',甲=乙,text'],
  ])('is data: %s', async (raw, printed) => {
    expect(await rawOf(raw)).toBe(printed);
  });

  it('is guarded in names too', async () => {
    const folder = folderWith({ '=甲.txt': reportText() });
    const { out } = await gouji(folder, ['figures', '--format', 'csv', '=甲.txt']);
    expect(out).toContain("\r\n'=甲.txt,云溪县档案局,");
  });
});
