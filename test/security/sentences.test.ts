import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, DocumentSymbol, Hover } from 'vscode-languageserver';
import { startClient, type TestClient } from '../lsp/client';
import { clean, edit } from '../support/samples';
import { isLong } from '../support/runs';

const uri = 'file:///draft.txt';
/** What would act in Markdown or HTML, in one clause. */
const hostile = '[点](command:workbench.action.terminal.new)<img src=x onerror=alert(1)>**甲**$(sync~spin)';

/** So many times, at length. */
const times = (most: number): number => (isLong ? most : most / 4);

/** Sentences of a megabyte in UTF-8 at length, or nearly, and of a quarter of it otherwise, each with something wrong in it that a rule of the prose tells. */
const sentences: readonly (readonly [name: string, code: string, sentence: string])[] = [
  [
    'a number that is another in the table',
    'prose-figure',
    `全年收到政府信息公开申请999件，${hostile.repeat(times(4000))}。`,
  ],
  ['a number behind much else', 'prose-figure', `${hostile.repeat(times(4000))}，全年收到政府信息公开申请999件。`],
  [
    'parts that exceed their sum',
    'prose-sum',
    `全年发布信息96条，其中${'网站60条、'.repeat(times(40_000))}微信40条${hostile}。`,
  ],
  [
    'parts with long names',
    'prose-sum',
    `全年发布信息96条，其中网站60条、${'微信'.repeat(8)}40条，${hostile.repeat(times(4000))}。`,
  ],
  ['a claim', 'prose-claim', `收到政府信息公开申请28件，均已办结，${hostile.repeat(times(4000))}。`],
  ['a claim again and again', 'prose-claim', `${'本年度未收到依申请公开件，'.repeat(times(20_000))}${hostile}。`],
  ['a period', 'period-wrong', `统计期限为2019年1月1日至2019年12月31日${hostile.repeat(times(4000))}。`],
  ['a blank to be filled in', 'placeholder', `全年培训××次${'×'.repeat(times(300_000))}${hostile}。`],
  ['slips of wording', 'wording', `截止2024年12月31日，${`${hostile}截止2024年底，`.repeat(times(3000))}共四次。`],
  ['punctuation', 'punctuation', `各股室按月核对,${hostile.repeat(times(4000))}，按月补齐,其余照旧。`],
];

describe.each(sentences)('a long text with %s', (_, code, sentence) => {
  let client: TestClient;
  let found: Diagnostic[] = [];
  const textDocument = { uri };
  const draft = edit(clean, '（一）主动公开。', `（一）主动公开。\n${sentence}\n`);

  beforeEach(async () => {
    client = await startClient();
    await client.open(uri, draft);
    found = await client.pull(uri);
  });
  afterEach(() => client.close());

  it('is told in messages, names and titles that do not grow with it', async () => {
    expect(found.map((diagnostic) => diagnostic.code)).toContain(code);
    const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    const actions = await client.rpc.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    const symbols = await client.rpc.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    const said = [
      ...found.flatMap(({ message, relatedInformation = [] }) => [
        message as string,
        ...relatedInformation.map((related) => related.message),
      ]),
      ...actions.map(({ title }) => title),
    ];
    for (const text of said) expect(text.length, text.slice(0, 100)).toBeLessThan(500);
    for (const { name, detail = '', children = [] } of symbols)
      for (const text of [name, detail, ...children.map((child) => child.name)]) expect(text.length).toBeLessThan(500);
    for (const { data } of found) expect(JSON.stringify(data ?? null).length).toBeLessThan(500);
  });

  it('has hovers that are bounded and hold no Markdown but ours', async () => {
    const places = found.flatMap(({ range }) => [range.start, range.end]).slice(0, 60);
    expect(places.length).toBeGreaterThan(0);
    for (const position of places) {
      const hover = await client.rpc.sendRequest<Hover | null>('textDocument/hover', { textDocument, position });
      const { value } = (hover?.contents ?? { value: '' }) as { value: string };
      expect(value.length).toBeLessThan(3000);
      expect(value).not.toMatch(/<|\]\(|javascript:|command:|https?:|\$\(/);
    }
  });
});
