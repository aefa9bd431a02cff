import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { sarifToMarkdown } from '@security-alert/sarif-to-markdown';
import { error, notice, warning } from '@actions/core';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseJunit } from 'junit2json';
import { describe, expect, it, vi } from 'vitest';
import { readProject } from '../support/samples';
import { faulty, run } from './official';
import { folderWith } from '../support/folders';
import { wordOf } from './word';

const load = createRequire(import.meta.url);

interface Diagnostic {
  readonly code: string;
  readonly severity: string;
  readonly key: string;
  readonly message: string;
  readonly place?: string;
  readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly character: number }>>;
}
interface Json {
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly Diagnostic[] }[];
}

const clean = readProject('samples/clean.gouji.txt');

/** Names that markup, addresses, commands and tables have signs for. */
const names = [`年 报 & "草"<稿>'1',a:b%20.txt`, 'e\u0301é#?;=.md', '换\n行\u202e.txt', '好.txt'];
const [hostile = ''] = names;
const texts = Object.fromEntries(names.map((name) => [`d/${name}`, name === '好.txt' ? clean : faulty]));

/** The same run in every format: what it prints, in JSON and in `format`. */
async function printed(
  format: string,
  files: Readonly<Record<string, string | Uint8Array>> = texts,
  more: string[] = [],
) {
  const folder = folderWith(files);
  const { code, out, err } = await run(folder, [
    'check',
    'd',
    '--format',
    format,
    '--output',
    'json=found.json',
    ...more,
  ]);
  const json = JSON.parse(readFileSync(join(folder, 'found.json'), 'utf8')) as Json;
  const found = json.files.flatMap(({ path, diagnostics }) => diagnostics.map((each) => ({ path, ...each })));
  expect(found.length).toBeGreaterThan(Object.keys(files).length - 1);
  return { folder, code, out, err, json, found };
}

interface Sarif {
  readonly runs: readonly {
    readonly columnKind: string;
    readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>;
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string;
          readonly help: { readonly text: string; readonly markdown?: string };
        }[];
      };
    };
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
    }[];
    readonly results: readonly Result[];
  }[];
}
interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
        readonly region?: Region;
      };
      readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
    },
  ];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly [
      {
        readonly replacements: readonly {
          readonly deletedRegion: Region;
          readonly insertedContent: { readonly text: string };
        }[];
      },
    ];
  }[];
}

/** The committee's schema, as Microsoft's matchers ship it: draft 04, of which Ajv leaves out the name alone. */
const schema = load('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<string, unknown>;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile({
  ...schema,
  $schema: undefined,
  id: undefined,
});
const sarifOf = (text: string): Sarif['runs'][0] => {
  const log = JSON.parse(text) as Sarif;
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return log.runs[0]!;
};
/** Offsets of a text by lines and columns from 1. */
const offsetOf = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length +
  (line > 1 ? 1 : 0) +
  column -
  1;

describe('sarif', () => {
  it('holds to the schema of SARIF 2.1.0, a result a finding, at the same place of the same file', async () => {
    const { out, found, folder } = await printed('sarif');
    const log = sarifOf(out);
    expect(log.columnKind).toBe('utf16CodeUnits');
    const base = log.originalUriBaseIds['%SRCROOT%']?.uri ?? '';
    expect(
      log.results.map(({ ruleId, ruleIndex, message, locations: [{ physicalLocation }], partialFingerprints }) => {
        const { startLine, startColumn, endLine, endColumn } = physicalLocation.region!;
        expect(log.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
        return [
          fileURLToPath(new URL(physicalLocation.artifactLocation.uri, base)),
          [startLine, startColumn, endLine, endColumn],
          message.text,
          partialFingerprints['goujiKey/v1'],
        ];
      }),
    ).toEqual(
      found.map(({ path, range: { start, end }, message, key }) => [
        join(folder, path),
        [start.line + 1, start.character + 1, end.line + 1, end.character + 1],
        message,
        key,
      ]),
    );
  });

  it('has fixes whose regions are the text that is to be replaced', async () => {
    const { out } = await printed('sarif', { [`d/${hostile}`]: faulty });
    const result = sarifOf(out).results.find(({ ruleId }) => ruleId === 'row-total');
    const [{ deletedRegion: region, insertedContent } = expect.fail('no fix')] =
      result?.fixes?.[0]?.artifactChanges[0].replacements ?? [];
    const at = (line: number, column: number): number => offsetOf(faulty, line, column);
    expect(faulty.slice(at(region.startLine, region.startColumn), at(region.endLine, region.endColumn))).toBe('4');
    expect(insertedContent.text).toBe('3');
  });

  it('has the help of every rule: its page in the language of the messages', async () => {
    const folder = folderWith({ 'a.txt': faulty });
    const rulePage = (code: string): string => readProject(`docs/rules/${code}.md`);
    const rulesIn = async (lang: string) =>
      sarifOf((await run(folder, ['check', 'a.txt', '--format', 'sarif', '--lang', lang], { rulePage })).out).tool
        .driver.rules;
    for (const { id, help } of await rulesIn('zh-cn')) {
      expect(help.text.length, id).toBeGreaterThan(5);
      expect(help.markdown, id).toMatch(/^## 查什么\n/);
      expect(help.markdown, id).not.toContain('In English');
    }
    for (const { id, help } of await rulesIn('en')) expect(help.markdown, id).toMatch(/^(?!##)[^]*[a-z]{3}/);
  });

  it('is read by what makes a page of it, a line a finding', async () => {
    const { out, found } = await printed('sarif');
    const [page] = sarifToMarkdown({ title: 'x', owner: 'o', repo: 'r', branch: 'main', sourceRoot: '' })(
      JSON.parse(out) as never,
    );
    expect(page?.body.match(/^ {4}- https?:\S+#L\d+-L\d+$/gm)).toHaveLength(found.length);
  });

  it('is whole where nothing was found, and tells what could not be read', async () => {
    const folder = folderWith({ 'a.txt': clean });
    expect(sarifOf((await run(folder, ['check', 'a.txt', '--format', 'sarif'])).out).results).toEqual([]);
    const { out, code } = await run(folder, ['check', 'a.txt', 'none.txt', '--format', 'sarif']);
    const [invocation] = sarifOf(out).invocations;
    expect({ code, isFine: invocation?.executionSuccessful }).toEqual({ code: 2, isFine: false });
    expect(invocation?.toolExecutionNotifications[0]?.message.text).toMatch(/^none\.txt：/);
  });

  it('has addresses that lead outside the working folder too', async () => {
    const folder = folderWith({ 'a b.txt': faulty, 'in/x.txt': '' });
    const { out } = await run(join(folder, 'in'), ['check', '../a b.txt', '--format', 'sarif']);
    const [result] = sarifOf(out).results;
    expect(fileURLToPath(result?.locations[0].physicalLocation.artifactLocation.uri ?? '')).toBe(
      join(folder, 'a b.txt'),
    );
  });
});

describe('a Word document', () => {
  const word = { 'd/a & b.docx': wordOf(faulty) };

  it('has no lines in a file: every format names the place in words, and offers no edit of bytes', async () => {
    const { out, found } = await printed('sarif', word);
    expect(found.every(({ place }) => place !== undefined)).toBe(true);
    for (const [index, { locations, message, fixes }] of sarifOf(out).results.entries()) {
      const { place = '', message: sentence = '' } = found[index] ?? {};
      expect(locations[0].physicalLocation.region).toBeUndefined();
      expect(locations[0].logicalLocations?.[0]?.fullyQualifiedName).toBe(place);
      expect(message.text).toBe(`${place}：${sentence}`);
      expect(fixes).toBeUndefined();
    }
    const place = '表格 一、本年新收政府信息公开申请数量 · 总计';
    expect((await printed('github', word)).out).toContain(`::error title=row-total,file=d/a & b.docx::${place}：`);
    expect((await printed('checkstyle', word)).out).toContain(`<error severity="error" message="${place}：`);
    expect((await printed('junit', word)).out).toContain(`message="${place}：`);
    expect((await printed('csv', word)).out).toContain(`d/a & b.docx,,,,,${place},row-total,`);
    expect((await printed('github', word, ['--lang', 'en'])).out).toContain(
      '::table: 一、本年新收政府信息公开申请数量 · 总计: ',
    );
  });
});

describe('junit', () => {
  interface Case {
    readonly name: string;
    readonly classname: string;
    readonly failure?: readonly { readonly message: string; readonly type: string }[];
    readonly skipped?: readonly { readonly message: string }[];
    readonly error?: readonly { readonly message: string }[];
  }
  interface Suites {
    readonly testsuite: readonly {
      readonly name: string;
      readonly tests: number;
      readonly failures: number;
      readonly testcase: readonly Case[];
    }[];
  }
  const read = async (text: string): Promise<Suites> => (await parseJunit(text)) as unknown as Suites;

  it('is read as a suite a report and a case a finding; only errors fail', async () => {
    const { out, json } = await printed('junit');
    const { testsuite } = await read(out);
    expect(testsuite.map(({ name }) => name)).toEqual(json.files.map(({ path }) => path));
    for (const [index, { diagnostics, path }] of json.files.entries()) {
      const { testcase, tests, failures } = testsuite[index]!;
      expect(tests).toBe(Math.max(1, diagnostics.length));
      expect(failures).toBe(diagnostics.filter(({ severity }) => severity === 'error').length);
      expect(testcase.every(({ classname }) => classname === path)).toBe(true);
      if (diagnostics.length === 0) expect(testcase[0]).toEqual({ classname: path, name: '没有问题' });
      else
        expect(
          testcase.map(({ name, failure, skipped }) => [name, failure?.[0]?.message ?? skipped?.[0]?.message]),
        ).toEqual(
          diagnostics.map(({ key, message, severity }) => [
            key,
            severity === 'error' ? message : `${severity}: ${message}`,
          ]),
        );
    }
  });

  it('has an error for what could not be read', async () => {
    const folder = folderWith({ 'a.txt': clean });
    const { testsuite } = await read((await run(folder, ['check', 'a.txt', 'none.txt', '--format', 'junit'])).out);
    expect(testsuite[1]?.testcase[0]?.error?.[0]?.message).toMatch(/^none\.txt：/);
  });
});

describe('checkstyle', () => {
  it('is read as an error a finding, at its line and column', async () => {
    const { out, found } = await printed('checkstyle');
    const { xml2js } = load('xml-js') as { xml2js: (text: string) => unknown };
    const { parseCheckstyle } = load('danger-plugin-lint-report/dist/parse/checkstyle_parser.js') as {
      parseCheckstyle: (report: unknown, root: string) => object[];
    };
    const level: Readonly<Record<string, string>> = { information: 'info', hint: 'info' };
    expect(parseCheckstyle(xml2js(out), '/nowhere')).toEqual(
      found.map(({ path, range: { start }, severity, message }) => ({
        file: path,
        line: start.line + 1,
        column: start.character + 1,
        severity: level[severity] ?? severity,
        message,
      })),
    );
  });
});

describe('github', () => {
  it('writes the commands that the toolkit of GitHub Actions writes, one a finding', async () => {
    const { out, found } = await printed('github');
    let expected = '';
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((expected += String(text)), true));
    try {
      for (const { path, range, severity, message, code } of found) {
        const isOneLine = range.start.line === range.end.line;
        const annotate = { error, warning }[severity] ?? notice;
        annotate(message, {
          title: code,
          file: path.replace('\u202e', ' '),
          startLine: range.start.line + 1,
          endLine: range.end.line + 1,
          ...(isOneLine ? { startColumn: range.start.character + 1, endColumn: range.end.character + 1 } : {}),
        });
      }
    } finally {
      spy.mockRestore();
    }
    expect(out).toBe(expected);
  });
});

describe('csv', () => {
  it('is read as a record a finding', async () => {
    const { out, found } = await printed('csv');
    const [head = [], ...records] = parseCsv(out, { columns: false });
    expect(records).toHaveLength(found.length);
    for (const [index, record] of records.entries()) {
      const { path, range, code, severity, key, message } = found[index]!;
      const value = (name: string): string | undefined => record[head.indexOf(name)];
      expect(value('path')).toBe(path.replaceAll(/[\n\u202e]/g, ' '));
      expect([value('line'), value('column')]).toEqual([
        String(range.start.line + 1),
        String(range.start.character + 1),
      ]);
      expect([value('code'), value('severity'), value('key'), value('message')]).toEqual([
        code,
        severity,
        key,
        message,
      ]);
    }
  });
});
