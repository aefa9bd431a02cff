import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../server/documents/word/read';
import { readSheets } from '../../server/documents/sheet/read';
import { faulty, filesOf, run, type FileJson } from './official';
import { gouji, reportText } from './support';
import { folderWith } from '../support/folders';
import { wordOf, xlsxOf } from './word';

/** Without that there are copies, which standard input is not held against. */
const keysOf = ({ diagnostics }: FileJson): string[] =>
  diagnostics.map(({ key }) => key).filter((key) => !key.startsWith('report-copy'));

describe('a Word document', () => {
  it('is found wrong as its text is, key by key, from a file, a folder and standard input', async () => {
    const word = wordOf(faulty);
    const folder = folderWith({ 'a.txt': faulty, 'b.docx': word, 'd/c.docx': word });
    const [text, ...others] = await filesOf(folder, ['a.txt', 'b.docx', 'd', '-'], { stdin: word });
    expect(keysOf(text!)).toContain('row-total:requests/received');
    expect(others.map(({ path }) => path)).toEqual(['b.docx', 'd/c.docx', '-']);
    for (const other of others) expect(keysOf(other)).toEqual(keysOf(text!));
  });

  it('has its findings on the text form, with the place that is found in Word', async () => {
    const folder = folderWith({ 'b.docx': wordOf(faulty) });
    const [file] = await filesOf(folder, ['b.docx']);
    const total = file?.diagnostics.find(({ key }) => key === 'row-total:requests/received');
    expect(faulty.split('\n')[total!.range.start.line]).toMatch(/^一、本年新收政府信息公开申请数量\t/);
    expect(total?.place).toBe('表格 一、本年新收政府信息公开申请数量 · 总计');
    expect(file?.diagnostics.find(({ key }) => key.startsWith('wording'))?.place).toBe(
      '“本局按照要求做好各项工作。统计期…”',
    );
    expect(file?.document).toEqual({
      kind: 'word',
      tracked: false,
      foreign: [],
      hidden: [],
      uncomputed: [],
      tablesOnly: false,
    });
    const { code, out } = await run(folder, ['check', 'b.docx']);
    expect(code).toBe(1);
    expect(out).toMatch(/\n {2}表格 一、本年新收政府信息公开申请数量 · 总计 +错误 {2}/);
    expect((await run(folder, ['check', 'b.docx', '--lang', 'en'])).out).toContain(
      'table: 一、本年新收政府信息公开申请数量 · 总计',
    );
  });

  it('leaves JSON of a text as it was', async () => {
    const [file] = await filesOf(folderWith({ 'a.txt': faulty }), ['a.txt']);
    expect(file).not.toHaveProperty('document');
    expect(file?.diagnostics[0]).not.toHaveProperty('place');
  });

  it('with tracked changes is checked as if they were accepted, and says so', async () => {
    const word = wordOf(faulty, (body) =>
      body.replace('<w:r><w:t>云溪县', '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>云溪县'),
    );
    const folder = folderWith({ 'a.docx': word });
    expect((await run(folder, ['check', 'a.docx'])).out).toContain('文档里有未处理的修订：按全部接受后的文字检查');
    expect((await filesOf(folder, ['a.docx']))[0]?.document?.tracked).toBe(true);
  });

  it('into which another document is put says where, that it was not checked, and what to do', async () => {
    const word = wordOf(faulty, (body) => {
      const at = body.indexOf('</w:p>') + '</w:p>'.length;
      return `${body.slice(0, at)}<w:altChunk r:id="rId99"/>${body.slice(at)}`;
    });
    const folder = folderWith({ 'a.docx': word });
    expect((await run(folder, ['check', 'a.docx'])).out).toMatch(
      /“云溪县[^”]*”之后插有另一份文档，没有读，也没有核对；请在 Word 里打开、另存一份/,
    );
    expect((await filesOf(folder, ['a.docx']))[0]?.document?.foreign).toEqual([expect.stringMatching(/^云溪县/)]);
  });

  it('with a picture where a table should be says that the picture cannot be checked', async () => {
    const word = wordOf(faulty, (body) => {
      const [before = '', ...after] = body.split('<w:tbl>');
      return `${before}<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>${after.map((part) => part.slice(part.indexOf('</w:tbl>') + 8)).join('')}`;
    });
    const [file] = await filesOf(folderWith({ 'a.docx': word }), ['a.docx']);
    const messages =
      file?.diagnostics.filter(({ key }) => key.startsWith('table-missing')).map(({ message }) => message) ?? [];
    expect(messages).toHaveLength(3);
    expect(messages[0]).toContain('之下只有图片');
    expect(messages.slice(1).every((message) => message.includes('之下没有规定的表格'))).toBe(true);
  });

  it('has its figures read with the places of their cells', async () => {
    const folder = folderWith({ 'a.docx': wordOf(faulty), 'a.txt': faulty });
    type Figures = {
      files: { figures: unknown; cells: { requests: { received: { natural: { place?: string } } } } }[];
    };
    const { files } = JSON.parse((await run(folder, ['figures', '--cells', 'a.docx', 'a.txt'])).out) as Figures;
    expect(files[0]?.figures).toEqual(files[1]?.figures);
    expect(files.map(({ cells }) => cells.requests.received.natural.place)).toEqual([
      '表格 一、本年新收政府信息公开申请数量 · 自然人',
      undefined,
    ]);
  });
});

describe('a workbook', () => {
  const tables = faulty
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'));
  const balanced = tables.map((row) => (row[0] === '一、本年新收政府信息公开申请数量' ? row.with(-1, '3') : row));

  it('with the tables alone is held against what tables can say, and no more', async () => {
    const folder = folderWith({
      '表.xlsx': xlsxOf({ name: '附表', rows: balanced }),
      '错.xlsx': xlsxOf({ name: '附表', rows: tables }),
    });
    const [clean, wrong] = await filesOf(folder, ['表.xlsx', '错.xlsx']);
    expect(keysOf(clean!)).toEqual([]);
    expect(clean?.document?.tablesOnly).toBe(true);
    expect(clean?.checks).toMatchObject({
      'title-missing': 'skipped',
      'section-missing': 'skipped',
      'period-missing': 'skipped',
      'row-total': 'held',
    });
    const total = wrong?.diagnostics.find(({ key }) => key === 'row-total:requests/received');
    expect(total?.place).toBe(
      `附表!H${tables.findIndex(([label]) => label === '一、本年新收政府信息公开申请数量') + 1}`,
    );
  });

  it('with a title over its tables, or on a sheet of its own, lacks no section', async () => {
    const title = [['云溪县档案局2024年政府信息公开工作年度报告']];
    const folder = folderWith({
      '一.xlsx': xlsxOf({ name: '附表', rows: [...title, [], ...balanced] }),
      '二.xlsx': xlsxOf({ name: '封面', rows: title }, { name: '三、收到和处理政府信息公开申请情况', rows: balanced }),
    });
    for (const file of await filesOf(folder, ['一.xlsx', '二.xlsx'])) {
      expect(keysOf(file)).toEqual([]);
      expect(file.document?.tablesOnly).toBe(true);
      expect(file.checks).toMatchObject({ 'section-missing': 'skipped', 'row-total': 'held' });
    }
  });

  it('with the whole report is one', async () => {
    const rows = faulty.split('\n').map((line) => line.split('\t'));
    const [file] = await filesOf(folderWith({ '全.xlsx': xlsxOf({ name: '报告', rows }) }), ['全.xlsx']);
    expect(file?.document?.tablesOnly).toBe(false);
    expect(keysOf(file!)).toContain('row-total:requests/received');
    expect(file?.checks['section-missing']).toBe('held');
  });

  it('has hidden sheets that are not read but named, and formulas without a value that are no 0', async () => {
    const at = tables.findIndex(([label]) => label === '一、本年新收政府信息公开申请数量');
    const rows = tables.map((row, index) => (index === at ? row.with(-1, '=SUM(B1:G1)') : row));
    const folder = folderWith({
      '表.xlsx': xlsxOf({ name: '附表', rows }, { name: '底稿', rows: [['1']], isHidden: true }),
    });
    const [file] = await filesOf(folder, ['表.xlsx']);
    expect(file?.document).toMatchObject({ hidden: ['底稿'], uncomputed: [`附表!H${at + 1}`] });
    expect(keysOf(file!)).not.toContain('row-total:requests/received');
    const { out } = await run(folder, ['check', '表.xlsx']);
    expect(out).toContain('隐藏的工作表没有读：底稿');
    expect(out).toContain(`1 个公式没有计算结果，按读不出的数字处理：附表!H${at + 1}`);
    const figures = JSON.parse((await run(folder, ['figures', '表.xlsx'])).out) as {
      files: { figures: { requests: { received: { total: unknown } } } }[];
    };
    expect(figures.files[0]?.figures.requests.received.total).toBeNull();
  });

  it('without a table of the form is no report', async () => {
    const { code, err } = await run(
      folderWith({
        '表.xlsx': xlsxOf({
          name: '甲',
          rows: [
            ['姓名', '电话'],
            ['乙', '1'],
          ],
        }),
      }),
      ['check', '表.xlsx'],
    );
    expect(code).toBe(2);
    expect(err).toContain('不是政府信息公开工作年度报告');
  });
});

describe('--fix on a Word document', () => {
  it('is refused in place, and what was found is printed', async () => {
    const word = wordOf(faulty);
    const folder = folderWith({ 'a.docx': word });
    const { code, out, err } = await run(folder, ['check', '--fix', 'a.docx']);
    expect(code).toBe(2);
    expect(out).toContain('row-total');
    expect(err).toBe('gouji: a.docx：Word 和 Excel 文件不在原处修正。请加 --out 文件夹，把改正后的副本写到那里。\n');
    expect(readFileSync(join(folder, 'a.docx')).equals(word)).toBe(true);
    expect((await run(folder, ['check', '--fix-dry-run', 'a.docx'])).out).toContain('将改“截止” → “截至”');
  });

  it('writes a copy with --out: only what was changed differs, and the original stays', async () => {
    const word = wordOf(faulty);
    const folder = folderWith({ 'a.docx': word });
    const { out, err } = await run(folder, ['check', '--fix', '--out', 'out', 'a.docx']);
    expect(err).toBe('');
    expect(out).toContain('“本局按照要求做好各项工作。统计期…”  已改“截止” → “截至”  wording');
    expect(out).toContain('改正后的副本：out/a.docx');
    expect(readFileSync(join(folder, 'a.docx')).equals(word)).toBe(true);
    const copy = readWord(readFileSync(join(folder, 'out/a.docx')));
    const original = readWord(word);
    expect(copy.text).toBe(
      original.text
        .replace('截止2023', '截至2023')
        .replace(
          '一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t4',
          '一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3',
        ),
    );
    for (const { name } of original.archive.directory.entries.filter((entry) => entry.name !== original.part))
      expect(copy.archive.unpack(name)).toEqual(original.archive.unpack(name));
  });

  it('of a folder keeps the paths below it, copies texts too, leaves what is clean, and does not read its own copies again', async () => {
    const folder = folderWith({
      'd/x/a.docx': wordOf(faulty),
      'd/b.txt': faulty,
      'd/clean.docx': wordOf(reportText({ prose: '统计期限为2023年1月1日至2023年12月31日。' })),
    });
    const first = await run(folder, ['check', '--fix', '--out', 'd/out', 'd']);
    expect(first.err).toBe('');
    expect((readdirSync(join(folder, 'd/out'), { recursive: true }) as string[]).sort()).toEqual([
      'b.txt',
      'x',
      join('x', 'a.docx'),
    ]);
    expect(readFileSync(join(folder, 'd/b.txt'), 'utf8')).toBe(faulty);
    const again = await run(folder, ['check', '--fix', '--out', 'd/out', 'd']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('gouji: d/out/b.txt：已经存在，没有写。');
    expect(again.out).not.toContain('d/out/x');
    expect((await run(folder, ['check', '--fix', '--out', 'd/out', '--force', 'd'])).err).toBe('');
  });

  it('overwrites no input under any name, and no copy of the same run', async () => {
    const word = wordOf(faulty);
    const folder = folderWith({ 'd/a.docx': word, 'e/a.docx': word });
    for (const argv of [
      ['--out', 'd', 'd/a.docx'],
      ['--out', '.', 'd'],
      ['--out', 'd/', 'e/a.docx', 'd/a.docx'],
    ]) {
      const { code, err } = await run(folder, ['check', '--fix', '--force', ...argv]);
      if (argv[1] === '.') continue;
      expect(code, err).toBe(2);
      expect(err).toContain('a.docx：就是要读的文件之一，不覆盖');
    }
    expect(readFileSync(join(folder, 'd/a.docx')).equals(word)).toBe(true);
    const { err } = await run(folder, ['check', '--fix', '--force', '--out', 'out', 'd', 'e']);
    expect(err).toContain('out/a.docx：这次运行已写过');
  });

  it('tells what the document cannot take, and makes the other changes', async () => {
    const numbered =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="错处%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const text = reportText({ prose: '有错处，截止年底。' });
    const folder = folderWith({ 'a.docx': wordOf(text, (body) => body + numbered, { numbering }) });
    const { code, out, err } = await gouji(folder, ['check', '--fix', '--out', 'out', 'a.docx']);
    const copy = readWord(readFileSync(join(folder, 'out/a.docx'))).text;
    expect(copy).toContain('有对处，截至年底。');
    expect(copy).toContain('错处1');
    expect(out.match(/已改/g)).toHaveLength(2);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(
        /^gouji: a\.docx：有改动没有写入：第 \d+ 行“错”不是键入的文字.*请在 Word 里修改。\n$/,
      ) as string,
    });
  });

  it('tells that Word works out anew what stands in the place of a formula', async () => {
    const word = wordOf(faulty, (body) =>
      body.replace('<w:r><w:t>4</w:t></w:r>', (run) => `<w:fldSimple w:instr=" =SUM(LEFT) ">${run}</w:fldSimple>`),
    );
    const { err } = await run(folderWith({ 'a.docx': word }), ['check', '--fix', '--out', 'out', 'a.docx']);
    expect(err).toBe('gouji: a.docx：有 1 行改动的是 Word 公式（域）的结果，在 Word 里更新域（F9）时会重新计算。\n');
  });

  it('leaves a document with tracked changes, and a workbook, and says why', async () => {
    const tracked = wordOf(faulty, (body) =>
      body.replace('<w:r><w:t>云溪县', '<w:ins w:id="1"><w:r><w:t>　</w:t></w:r></w:ins><w:r><w:t>云溪县'),
    );
    const folder = folderWith({
      'a.docx': tracked,
      'b.xlsx': xlsxOf({ name: '报告', rows: faulty.split('\n').map((line) => line.split('\t')) }),
    });
    const { code, err } = await run(folder, ['check', '--fix', '--out', 'out', 'a.docx', 'b.xlsx']);
    expect(code).toBe(2);
    expect(err).toContain('a.docx：有改动没有写入：文档里有未处理的修订');
    expect(err).toContain('b.xlsx：Excel 工作簿只检查，不改正');
    expect(readdirSync(folder).sort()).toEqual(['a.docx', 'b.xlsx']);
  });

  it.each([
    [['check', '--out', 'x', 'a.docx'], '--out 要与 --fix 同用'],
    [['check', '--fix-dry-run', '--out', 'x', 'a.docx'], '--out 要与 --fix 同用'],
    [['check', '--fix', '--force', 'a.docx'], '--force 要与 --out 同用'],
    [['check', '--fix', '--out', '', 'a.docx'], '--out 后面的名称是空的'],
  ])('is told what is wrong with %j', async (argv, says) => {
    const { code, err } = await run(folderWith({ 'a.docx': wordOf(faulty) }), argv);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});

describe('figures --format xlsx', () => {
  it('writes all figures into one workbook, with status and place', async () => {
    const folder = folderWith({ 'd/a.docx': wordOf(faulty), 'd/b.txt': faulty.replace('规章\t0', '规章\t约五件') });
    const { code, out } = await run(folder, ['figures', 'd', '--format', 'xlsx', '--out', '数据.xlsx']);
    expect({ code, out }).toEqual({ code: 0, out: '数据.xlsx：报告 2 份，数据 400 个\n' });
    const lines = readSheets(readFileSync(join(folder, '数据.xlsx')))
      .text.trimEnd()
      .split('\n');
    expect(lines).toHaveLength(402);
    expect(lines[1]).toBe('文件\t单位\t年度\t格式\t表\t行\t列\t行标题\t列标题\t数值\t原文\t状态\t位置');
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^d\/a\.docx\t云溪县档案局\t2023\t2021\trequests\treceived\ttotal\t一、本年新收政府信息公开申请数量\t.*总计\t4\t4\t数字\t表格 /,
      ),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^d\/b\.txt\t.*\tdisclosure\tregulations\tissued\t规章\t本年制发件数\t\t约五件\t读不出\t[0-9]+:4$/,
      ),
    );
  });

  it('overwrites nothing that it was not told to, and never an input', async () => {
    const folder = folderWith({ 'a.docx': wordOf(faulty) });
    writeFileSync(join(folder, 'x.xlsx'), 'x');
    expect((await run(folder, ['figures', 'a.docx', '--format', 'xlsx', '--out', 'x.xlsx'])).err).toContain(
      'x.xlsx：已经存在',
    );
    expect((await run(folder, ['figures', 'a.docx', '--format', 'xlsx', '--out', 'a.docx', '--force'])).err).toContain(
      'a.docx：就是要读的文件之一',
    );
    expect((await run(folder, ['figures', 'a.docx', '--format', 'xlsx'])).err).toContain('请加 --out 文件名');
    expect((await run(folder, ['figures', 'a.docx', '--out', 'y'])).err).toContain('--out 只用于 --format xlsx');
    expect((await run(folder, ['figures', 'a.docx', '--format', 'xlsx', '--out', 'x.xlsx', '--force'])).code).toBe(0);
  });
});
