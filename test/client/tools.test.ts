import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { inputSchemaOf, tools } from '../../server/engine/tools/tools';
import { readProject } from '../support/samples';

const { languageModelTools, problemMatchers, taskDefinitions } = manifest.contributes;

describe('the tools for language models in the manifest', () => {
  it('are those of the server, described to the model in the same words', () => {
    const description = languageModelTools[0]?.inputSchema.properties.path.description ?? '';
    expect(description).toMatch(/^Optional\. /);
    expect(
      languageModelTools.map(({ name, modelDescription, inputSchema }) => ({ name, modelDescription, inputSchema })),
    ).toEqual(
      tools.map((tool) => ({
        name: tool.name,
        modelDescription: tool.description,
        inputSchema: inputSchemaOf(tool, { description, isRequired: false }),
      })),
    );
    const registered = [...readProject('client/tools/register.ts').matchAll(/'(gouji_[a-z]+)'/g)].map(
      ([, name]) => name,
    );
    expect(registered).toEqual(tools.map(({ name }) => name));
  });
});

describe('the problem matcher', () => {
  const [matcher] = problemMatchers;
  const pattern = new RegExp(matcher?.pattern.regexp ?? '');

  it('reads a line of the task: paths with blanks, quotes and colons too', () => {
    expect(taskDefinitions[0]?.type).toBe('gouji');
    for (const file of ['/草 稿/a & "b".txt', 'C:\\草稿\\a:1:2.txt']) {
      const [, ...parts] = pattern.exec(`${file}:12:3: error row-total: 「总计」填报 4：合计 3`) ?? [];
      expect(parts).toEqual([file, '12', '3', 'error', 'row-total', '「总计」填报 4：合计 3']);
    }
    expect(pattern.test('年报 1 份，问题 3 个，其中错误 1 个。')).toBe(false);
  });
});
