import { expect, test } from 'vitest';
import { officialForms } from '../../server/engine/form/editions';
import { gouji, reportText } from './support';
import { folderWith } from '../support/folders';

type Shape<T> = Record<string, Record<string, Record<string, T>>>;
interface Printed {
  files: { path: string; figures: Shape<number | null>; cells?: Shape<unknown> }[];
}
const parse = (text: string): Printed => JSON.parse(text) as Printed;
const [form] = officialForms.slice(-1);

test('figures stand by table, row and column, in the order of the form', async () => {
  const folder = folderWith({
    'a.txt': reportText({ figures: { 'requests/received/natural': '8', 'disputes/review/upheld': '1' } }),
  });
  const { code, out } = await gouji(folder, ['figures', 'a.txt']);
  const [file] = parse(out).files;
  expect(code).toBe(0);
  expect(Object.keys(file ?? {})).toEqual(['path', 'title', 'institution', 'year', 'form', 'figures']);
  expect(file).toMatchObject({
    path: 'a.txt',
    title: '云溪县档案局2023年政府信息公开工作年度报告',
    institution: '云溪县档案局',
    year: 2023,
    form: '2021',
  });
  const ids = Object.entries(file?.figures ?? {}).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) => Object.keys(columns).map((column) => `${table}/${row}/${column}`)),
  );
  expect(ids).toEqual(form?.tables.flatMap(({ rows }) => rows.flatMap(({ slots }) => slots.map(({ id }) => id))));
  expect(ids).toHaveLength(200);
  expect(file?.figures.requests?.received).toEqual({
    natural: 8,
    business: 0,
    research: 0,
    nonprofit: 0,
    legalService: 0,
    otherOrg: 0,
    total: 0,
  });
  expect(file?.figures.disputes?.review?.upheld).toBe(1);
});

test('digits are kept as written, however many', async () => {
  const figures = { 'disclosure/fees/amount': '4068.20', 'disclosure/licences/decisions': '9007199254740993' };
  const folder = folderWith({ 'a.txt': reportText({ figures }) });
  const { out } = await gouji(folder, ['figures', 'a.txt']);
  expect(out).toContain('"fees": {"amount": 4068.20}');
  expect(out).toContain('"licences": {"decisions": 9007199254740993}');
  expect((await gouji(folder, ['figures', 'a.txt', '--format', 'csv'])).out).toContain(
    'disclosure,fees,amount,4068.20,4068.20,number',
  );
});

test('blanks are null, an absent row is absent, and so is one that cannot be placed', async () => {
  const figures = {
    'requests/carriedIn/natural': '/',
    'requests/carriedIn/business': '',
    'requests/granted/natural': '八',
  };
  const lines = reportText({ figures }).split('\n');
  const without = lines
    .filter((line) => !line.startsWith('2.重复申请'))
    .map((line) => (line.startsWith('1.属于国家秘密') ? '1.属于国家秘密\t0\t0\t0' : line));
  const folder = folderWith({ 'a.txt': without.join('\n') });
  const { out } = await gouji(folder, ['figures', 'a.txt', '--cells']);
  const [file] = parse(out).files;
  const requests = file?.figures.requests ?? {};
  const cells = file?.cells?.requests ?? {};
  expect(requests.carriedIn).toMatchObject({ natural: null, business: null, research: 0 });
  expect(requests.granted).toMatchObject({ natural: null, business: 0 });
  expect(requests).not.toHaveProperty(['declined.repeat']);
  expect(requests).not.toHaveProperty(['refused.stateSecret']);
  expect(Object.keys(cells)).toEqual(Object.keys(requests));
  const line = without.findIndex((text) => text.startsWith('二、上年结转'));
  const start = (without[line] ?? '').indexOf('/');
  expect(cells.carriedIn).toMatchObject({
    natural: {
      value: null,
      raw: '/',
      status: 'nil',
      range: { start: { line, character: start }, end: { line, character: start + 1 } },
    },
    business: { value: null, raw: '', status: 'blank' },
    research: { value: 0, raw: '0', status: 'number' },
  });
  expect(cells.granted?.natural).toMatchObject({ value: null, raw: '八', status: 'text' });
});

test('a report of a year that no form covers has no figures', async () => {
  const folder = folderWith({ 'a.txt': reportText({ year: 2016 }) });
  expect(parse((await gouji(folder, ['figures', 'a.txt'])).out).files).toMatchObject([{ form: null, figures: {} }]);
});

test('csv has a header, CR LF and quotes where they are needed, and no mark', async () => {
  const folder = folderWith({
    '甲,"乙".txt': reportText({ figures: { 'disclosure/licences/decisions': '1,234' } }),
    'b.txt': reportText({ year: 2016 }),
  });
  const { code, out } = await gouji(folder, ['figures', '.', '--format', 'csv']);
  const lines = out.split('\r\n');
  expect(code).toBe(0);
  expect(lines[0]).toBe('path,institution,year,form,table,row,column,value,raw,status');
  expect(lines[1]).toBe('"./甲,""乙"".txt",云溪县档案局,2023,2021,disclosure,regulations,issued,0,0,number');
  expect(lines).toContain('"./甲,""乙"".txt",云溪县档案局,2023,2021,disclosure,licences,decisions,1234,"1,234",number');
  expect(lines).toHaveLength(202);
  expect(out.endsWith('\r\n')).toBe(true);
});

test('an input that cannot be read ends with 2, the others are printed', async () => {
  const folder = folderWith({ 'a.txt': reportText() });
  const { code, out, err } = await gouji(folder, ['figures', 'gone.txt', 'a.txt']);
  expect(code).toBe(2);
  expect(err).toContain('gone.txt');
  expect(parse(out).files).toHaveLength(1);
});

test('each report is printed as soon as it is read, and all of them together are one JSON or CSV', async () => {
  const folder = folderWith({
    'a.txt': reportText({}),
    'b.txt': reportText({}),
    'c.txt': reportText({}),
    'none/note.txt': '通知',
  });
  for (const format of ['json', 'csv']) {
    const pieces: string[] = [];
    const { out } = await gouji(folder, ['figures', '--format', format, 'a.txt', 'b.txt', 'c.txt'], {
      onPrint: (text) => pieces.push(text),
    });
    for (const [index, name] of ['a.txt', 'b.txt', 'c.txt'].entries())
      expect(
        ['a.txt', 'b.txt', 'c.txt'].filter((other) => pieces[index]?.includes(other)),
        format,
      ).toEqual([name]);
    if (format === 'json') expect(parse(out).files.map(({ path }) => path)).toEqual(['a.txt', 'b.txt', 'c.txt']);
    else expect(out.split('\r\n').filter((line) => line.startsWith('path,'))).toHaveLength(1);
  }
  expect(parse((await gouji(folder, ['figures', 'none'])).out)).toEqual({ files: [] });
  expect((await gouji(folder, ['figures', 'none', '--format', 'csv'])).out).toMatch(/^path,.*\r\n$/);
});
