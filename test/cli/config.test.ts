import { expect, test } from 'vitest';
import { gouji, reportText } from './support';
import { folderWith } from '../support/folders';

const faulty = reportText({ prose: '有错处。' });

test('form and severity come from the file, flags win over it', async () => {
  const config = '\uFEFF{"$schema": "x", "form": "2019", "severity": {"word-error": "warning"}}';
  const folder = folderWith({ 'a.txt': faulty, 'c.json': config });
  const { code, out } = await gouji(folder, ['check', 'a.txt', '--config', 'c.json', '--format', 'json']);
  const printed = JSON.parse(out) as { files: { form: string }[]; summary: object };
  expect(code).toBe(0);
  expect(printed.files[0]?.form).toBe('2019');
  expect(printed.summary).toMatchObject({ errors: 0, warnings: 1 });
  const flags = ['--severity', 'word-error=error', '--form', 'auto'];
  const again = await gouji(folder, ['check', 'a.txt', '--config', 'c.json', '--format', 'json', ...flags]);
  expect(again.code).toBe(1);
  expect((JSON.parse(again.out) as { files: { form: string }[] }).files[0]?.form).toBe('2021');
});

test('a form in the file does not make a report of what is none', async () => {
  const folder = folderWith({ 'a.txt': '买菜。', 'c.json': '{"form": "2021"}' });
  expect((await gouji(folder, ['check', 'a.txt', '--config', 'c.json'])).code).toBe(2);
});

test.each([
  ['{"accepted": [{}]}', '这条说明缺少“file”'],
  ['{"exclude": ["/x/**"]}', '不能是绝对路径'],
  ['{"froms": 1}', '没有“froms”这一项'],
  ['{"form": 2021}', 'form 不能是 2021，应为 "auto" | "2019" | "2021"'],
  ['{"severity": ["x"]}', 'severity：应为 JSON 对象'],
  ['{"severity": {"no-such": "off"}}', '没有代码为“no-such”的规则'],
  ['{"severity": {"word-error": "loud"}}', 'severity.word-error 不能是 "loud"'],
  ['{"form": ', 'c.json:1:8：这里缺少一个值'],
  ['[]', '应为 JSON 对象'],
])('%s is refused', async (config, message) => {
  const folder = folderWith({ 'a.txt': faulty, 'c.json': config });
  const { code, out, err } = await gouji(folder, ['check', 'a.txt', '--config', 'c.json']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('--config c.json');
  expect(err).toContain(message);
});

test('a file that is not there is refused', async () => {
  const folder = folderWith({ 'a.txt': faulty });
  const { code, err } = await gouji(folder, ['check', 'a.txt', '--config', 'c.json']);
  expect({ code, err }).toEqual({ code: 2, err: 'gouji: --config c.json：读不了：找不到这个文件或文件夹。\n' });
});
