import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { clean } from '../support/samples';
import { run } from './official';
import { folderWith } from '../support/folders';

describe('what was found on a roster', () => {
  const roster = '名称\n云溪县档案局\n没有交的局\n';
  const files = { 'd/a.txt': clean, 'r & s.csv': roster };

  it('is a result in every format, at its line, as the counts say', async () => {
    const folder = folderWith(files);
    const more = ['sarif', 'junit', 'github', 'checkstyle', 'csv'].flatMap((name) => [
      '--output',
      `${name}=${name}.out`,
    ]);
    const { code, out } = await run(folder, [
      ...['check', 'd', '--roster', 'r & s.csv', '--severity', 'report-missing=error', '--format', 'json'],
      ...more,
    ]);
    const { set, summary } = JSON.parse(out) as { set: { missing: { key: string }[] }; summary: { errors: number } };
    expect([code, summary.errors, set.missing.length]).toEqual([1, 1, 1]);
    const of = (name: string): string => readFileSync(join(folder, `${name}.out`), 'utf8');
    const sarif = JSON.parse(of('sarif')) as {
      runs: { results: { locations: { physicalLocation: object }[]; partialFingerprints: object }[] }[];
    };
    expect(sarif.runs[0]?.results).toMatchObject([
      {
        partialFingerprints: { 'goujiKey/v1': set.missing[0]?.key },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'r%20%26%20s.csv' }, region: { startLine: 3 } } }],
      },
    ]);
    expect(of('junit')).toContain(`<testcase classname="r &#38; s.csv" name="${set.missing[0]?.key}"><failure`);
    expect(of('checkstyle')).toContain('<file name="r &#38; s.csv">\n    <error line="3" column="1" severity="error"');
    expect(of('github')).toMatch(/^::error title=report-missing,file=r & s\.csv,line=3,/);
    expect(parseCsv(of('csv'), { columns: true })).toMatchObject([
      { path: 'r & s.csv', line: '3', code: 'report-missing', key: set.missing[0]?.key },
    ]);
  });
});

describe('places in other reports', () => {
  it('are places of those files in sarif', async () => {
    const folder = folderWith({ 'd/a.txt': clean, 'd/b.txt': clean });
    const { out } = await run(folder, ['check', 'd', '--format', 'sarif']);
    const { runs } = JSON.parse(out) as {
      runs: { results: { ruleId: string; relatedLocations: unknown[] }[] }[];
    };
    const copies = runs[0]?.results.filter(({ ruleId }) => ruleId === 'report-copy');
    expect(copies?.map(({ relatedLocations }) => relatedLocations)).toMatchObject([
      [{ physicalLocation: { artifactLocation: { uri: 'd/b.txt' }, region: { startLine: 1 } } }],
      [{ physicalLocation: { artifactLocation: { uri: 'd/a.txt' }, region: { startLine: 1 } } }],
    ]);
  });
});

describe('a run that fails for its warnings', () => {
  it('has one failure in junit, that says so', async () => {
    const folder = folderWith({ 'd/a.txt': clean.replace('规章\t0\t0\t0', '规章\t0\t0\t') });
    const argv = ['check', 'd', '--format', 'junit'];
    expect((await run(folder, argv)).out).not.toContain('<failure');
    const { code, out } = await run(folder, [...argv, '--max-warnings', '0']);
    expect(code).toBe(1);
    expect(out.match(/<failure/g)).toHaveLength(1);
    expect(out).toContain('<failure type="max-warnings" message="警告 1 个，多于 --max-warnings 0。"/>');
  });
});
