import { afterEach, describe, expect, it } from 'vitest';
import { textAddress } from '../../server/documents/address';
import { readSheets } from '../../server/documents/sheet/read';
import { faulty, filesOf } from '../cli/official';
import { folderWith } from '../support/folders';
import { xlsxOf } from '../cli/word';
import { pulling, startClient, type TestClient } from './client';

const rows = (text: string): string[][] => text.split('\n').map((line) => line.split('\t'));
const tables = rows(faulty).filter(({ length }) => length > 1);
const title = [['云溪县档案局2024年政府信息公开工作年度报告']];
const workbooks = {
  '表.xlsx': xlsxOf({ name: '附表', rows: tables }),
  '题.xlsx': xlsxOf({ name: '附表', rows: [...title, [], ...tables] }),
  '全.xlsx': xlsxOf({ name: '报告', rows: rows(faulty) }),
  '别的.xlsx': xlsxOf({ name: '值班', rows: [['甲', '1']] }),
};

let client: TestClient | undefined;
afterEach(() => client?.close());

describe('a workbook in an editor', () => {
  it('has the findings that the command has, in check all and open, and is none where it holds no table of the form', async () => {
    client = await startClient(pulling, () => null);
    client.rpc.onRequest('workspace/diagnostic/refresh', () => null);
    const folder = folderWith(workbooks);
    const found: Record<string, string[]> = {};
    const open: Record<string, string[]> = {};
    for (const [name, bytes] of Object.entries(workbooks)) {
      const uri = textAddress(encodeURI(`file:///w/${name}`));
      const { text } = readSheets(bytes);
      const answer = await client.rpc.sendRequest<{ diagnostics: { data: { key: string } }[] } | null>(
        'gouji/checkText',
        {
          uri,
          languageId: 'gouji-report',
          text,
        },
      );
      if (answer) found[name] = answer.diagnostics.map(({ data }) => data.key);
      await client.open(uri, text, 'gouji-report');
      open[name] = (await client.pull(uri)).map(({ data }) => (data as { key: string }).key);
    }
    const names = ['表.xlsx', '题.xlsx', '全.xlsx'];
    const told: Record<string, string[]> = {};
    for (const name of names)
      told[name] = (await filesOf(folder, [name])).flatMap(({ diagnostics }) => diagnostics.map(({ key }) => key));
    expect(told['表.xlsx']).not.toContain('title-missing');
    expect(told['表.xlsx']).toContain('row-total:requests/received');
    expect(found).toEqual(told);
    expect(open).toEqual({ ...told, '别的.xlsx': [] });
  });
});
