import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { readProject } from '../support/samples';
import { run } from './official';
import { gouji } from './support';

test('rules are listed in columns that line up for Chinese', async () => {
  const { code, out } = await gouji('/', ['rules']);
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    'word-error    error    must     可修正  用词“错处”  测试文件 第一条',
    'word-plain    error    must             用词“糊涂”  测试文件 第一条',
    'word-warning  warning  explain  可修正  用词“截止”  测试文件 第一条',
    '',
  ]);
});

test('rules are listed as JSON in the language asked for', async () => {
  const { out } = await gouji('/', ['rules', '--format', 'json', '--lang', 'en']);
  const { rules } = JSON.parse(out) as { rules: object[] };
  expect(rules[0]).toEqual({
    code: 'word-error',
    severity: 'error',
    class: 'must',
    fixable: true,
    basis: '测试文件 第一条',
    name: 'The word 错处',
  });
  expect(rules).toHaveLength(3);
});

test('what JSON there is of the rules holds to its schema', async () => {
  const validate = new Ajv().compile(JSON.parse(readProject('schemas/rules.schema.json')) as object);
  const { out } = await run('/', ['rules', '--format', 'json']);
  expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
});
