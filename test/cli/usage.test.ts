import { expect, test, vi } from 'vitest';
import { version } from '../../package.json';
import { gouji, reportText } from './support';
import { folderWith } from '../support/folders';

test('help and version are answers', async () => {
  expect(await gouji('/', ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  const help = await gouji('/', ['--help']);
  expect(help).toMatchObject({ code: 0, err: '' });
  for (const word of [
    'gouji check',
    'gouji figures',
    'gouji rules',
    'gouji lsp --stdio',
    '--fix-dry-run',
    '--max-warnings',
    '.html',
  ])
    expect(help.out).toContain(word);
  expect((await gouji('/', ['-h', '--lang', 'en'])).out).toContain('Exit codes: 0 no error');
});

test.each([
  [
    'check',
    ['--format', 'stylish | json | sarif', '--fix-dry-run', '.html', '--lang', '退出码：0'],
    ['figures', 'rules', 'lsp', '--cells'],
  ],
  [
    'figures',
    ['--format json | csv', '--cells', '--form auto', '.htm '],
    ['check', 'rules', 'lsp', '--fix', '--severity'],
  ],
  ['rules', ['--format text | json', '--lang'], ['check', 'figures', 'lsp', '--form auto', '.txt']],
  ['lsp', ['gouji lsp --stdio'], ['check', 'figures', 'rules', '--format']],
])('help behind a command is about that command alone: %s', async (command, words, others) => {
  for (const argv of [
    [command, '--help'],
    ['-h', command, '--lang=en'],
  ]) {
    const { code, out, err } = await gouji('/', argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`gouji ${command} `);
    for (const word of others.map((other) =>
      other.startsWith('-') || other.startsWith('.') ? other : `gouji ${other}`,
    ))
      expect(out, word).not.toContain(word);
    if (argv.at(-1) === '--help') for (const word of words) expect(out).toContain(word);
  }
});

test.each([
  [[], '缺少命令'],
  [['chekc', 'a.txt'], '没有“chekc”这个命令'],
  [['check'], '没有说明要读哪个文件'],
  [['check', 'a.txt', '--sevrity', 'x'], '没有 --sevrity 这个选项，是不是 --severity？'],
  [['check', 'a.txt', '-x'], '没有 -x 这个选项'],
  [['check', 'a.txt', '--cells'], '--cells 不能用于 gouji check'],
  [['--fix'], '--fix 前面缺少命令'],
  [['check', 'a.txt', '--format'], '--format 后面缺少值'],
  [['check', 'a.txt', '--format', '--fix'], '--format 后面缺少值'],
  [['check', 'a.txt', '--fix=yes'], '--fix 不带值'],
  [['check', 'a.txt', '--format', 'xml'], '--format 不能是“xml”，应为 stylish | json'],
  [['figures', 'a.txt', '--format', 'stylish'], '--format 不能是“stylish”，应为 json | csv'],
  [['check', 'a.txt', '--form', '2020'], '--form 不能是“2020”，应为 auto | 2019 | 2021'],
  [['check', 'a.txt', '--lang', 'fr'], '--lang 不能是“fr”，应为 zh-cn | en'],
  [['check', 'a.txt', '--severity', 'word-error'], '应为 --severity 规则代码=严重程度'],
  [['check', 'a.txt', '--severity', 'no-such=error'], '没有代码为“no-such”的规则'],
  [['check', 'a.txt', '--severity', 'word-error=fatal'], '严重程度不能是“fatal”'],
  [['check', 'a.txt', '--max-warnings', '-1'], '--max-warnings 不能是“-1”'],
  [['check', 'a.txt', '--max-warnings', 'many'], '--max-warnings 不能是“many”'],
  [['check', 'a.txt', '--fix', '--fix-dry-run'], '只能用一个'],
  [['check', ''], '有一个文件名是空的'],
  [['rules', 'a.txt'], 'gouji rules 列出全部规则，后面不带“a.txt”'],
  [['lsp'], '请写 gouji lsp --stdio'],
  [['lsp', '--stdio', 'a.txt'], 'gouji lsp 后面不带“a.txt”'],
])('wrong use ends with 2 and says what is wrong: %j', async (argv, message) => {
  const folder = folderWith({ 'a.txt': reportText() });
  const { code, out, err } = await gouji(folder, argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^gouji: .*\n$/);
  expect(err).toContain(message);
});

test('wrong use is explained in English on demand, wherever --lang stands', async () => {
  expect((await gouji('/', ['check', 'a.txt', '--sevrity', 'x', '--lang', 'en'])).err).toBe(
    'gouji: there is no option --sevrity; did you mean --severity?\n',
  );
  expect((await gouji('/', ['--lang=en'])).err).toContain('a command is missing');
});

test('a file whose name looks like an option stands behind --', async () => {
  const folder = folderWith({ '--fix': reportText() });
  expect((await gouji(folder, ['check', '--', '--fix'])).code).toBe(0);
});

test('options may stand before the command and between the files', async () => {
  const folder = folderWith({ 'a.txt': reportText(), 'b.txt': reportText() });
  expect((await gouji(folder, ['--lang', 'en', 'check', 'a.txt', '--form', '2021', 'b.txt'])).out).toContain(
    'reports: 2;',
  );
});

test('lsp starts the server, or says that it does not start', async () => {
  const startServer = vi.fn();
  expect(await gouji('/', ['lsp', '--stdio', '--clientProcessId=1'], { startServer })).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  expect(startServer).toHaveBeenCalledOnce();
  const broken = await gouji('/', ['lsp', '--stdio'], {
    startServer: () => {
      throw new Error('no such module');
    },
  });
  expect(broken).toEqual({ code: 2, out: '', err: 'gouji: 语言服务器启动不了：no such module。请重新安装 gouji。\n' });
});

test('a rule that throws is reported and the other files are checked', async () => {
  const folder = folderWith({ 'a.txt': reportText({ prose: '惊' }), 'b.txt': reportText() });
  const { testRules, engine } = await import('./support');
  const [first, ...others] = testRules;
  if (!first) throw new Error('no rule');
  const angry = {
    ...first,
    check: ({ source }: Parameters<typeof first.check>[0]): [] => {
      if (source.text.includes('惊')) throw new Error('angry');
      return [];
    },
  };
  const { code, out, err } = await gouji(folder, ['check', '.'], { tools: { rules: [angry, ...others], engine } });
  expect(code).toBe(2);
  expect(err).toContain('./a.txt: 程序内部出错');
  expect(err).toContain('angry');
  expect(out).toContain('./b.txt');
});
