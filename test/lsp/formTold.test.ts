import { afterEach, describe, expect, it } from 'vitest';
import { projectPath, readProject } from '../support/samples';
import { engine } from '../support/check';
import { rules } from '../../server/engine/rules/index';
import { gouji } from '../cli/support';
import { pulling, startClient, type TestClient } from './client';

const folder = projectPath('samples/forms');
const names = ['quarterly', 'projects', 'province'];
const sample = (name: string): string => readProject(`samples/forms/${name}`);

interface Told {
  readonly text: string;
  readonly wanted: readonly string[];
}

let client: TestClient;
afterEach(() => client.close());

async function tell(what: string, name: string, text: string, more: object = {}): Promise<Told> {
  client = await startClient(pulling, () => null, { readsFiles: true });
  client.rpc.onRequest('gouji/read', () => null);
  const uri = `file:///w/${encodeURIComponent(name)}`;
  return client.rpc.sendRequest<Told>('gouji/formTold', { uri, text, what, ...more });
}

describe('what is said of a form file in an editor', () => {
  it.each(names.flatMap((name) => [['check', name] as const, ['explain', name] as const]))(
    'is what gouji form %s says of %s, in both languages',
    async (what, name) => {
      const file = `${name}.gouji-form.json`;
      for (const language of ['zh-cn', 'en']) {
        const { out } = await gouji(folder, ['form', what, file, '--lang', language], { tools: { rules, engine } });
        expect((await tell(what, file, sample(file), { language })).text).toBe(out);
        client.close();
      }
    },
  );

  it.each(names)('asks for the drafts of the cases of %s, and then says what gouji form test says', async (name) => {
    const file = `${name}.gouji-form.json`;
    const first = await tell('test', file, sample(file));
    expect(first.text).toBe('');
    expect(first.wanted).toEqual([expect.stringContaining(name)]);
    client.close();
    const drafts = Object.fromEntries(first.wanted.map((path) => [path, sample(path)]));
    const { out } = await gouji(folder, ['form', 'test', file], { tools: { rules, engine } });
    expect((await tell('test', file, sample(file), { drafts })).text).toBe(out);
  });

  it('says which drafts cannot be read, and lists errors with their lines', async () => {
    const file = 'quarterly.gouji-form.json';
    const { text } = await tell('test', file, sample(file), { drafts: { 'quarterly.md': null } });
    expect(text.split('\n').slice(0, 2)).toEqual(['  ✗ 平的报告没有问题', '    读不了草稿 quarterly.md']);
    client.close();
    const broken = sample(file).replace('年初预算 + 调整数', '年初预算 + 调正数');
    expect((await tell('explain', file, broken)).text).toMatch(
      /^有 1 处错误，改好之前不能用这个格式：\n {2}第 \d+ 行：没有叫“调正数”的列，是不是“调整数”？\n$/,
    );
  });
});
