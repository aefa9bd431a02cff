import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedFinding } from '../../client/checkAll/answer';
import { pageOf, readClick } from '../../client/checkAll/page';
import { summarize } from '../../client/checkAll/summary';
import { en, zh } from '../../client/checkAll/words';
import { readMessage } from '../../client/preview/messages';
import { formShellOf } from '../../client/form/shell';
import { shellOf } from '../../client/preview/shell';
import { publishedOf } from '../../server/lsp/features/published';
import { hostileDraft, attacks } from '../lsp/features/preview/hostile';
import { analysisOf } from '../lsp/features/preview/support';
import { nodesOf, type Node } from '../support/html';
import { readProject } from '../support/samples';
import { hold } from '../support/runs';
import { sourcesUnder } from '../support/sources';

const own = 'https://own.invalid';
const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } };
const words = {
  language: 'zh-CN',
  name: '勾稽',
  previewMarks: '标记',
  previewLastYear: '上年',
  previewSave: '保存',
  previewCopy: '复制',
  previewFill: '填表',
} as const;
const formWords = {
  language: 'zh-CN',
  name: '勾稽',
  formDraft: '草稿',
  formPreview: '预览',
  formImport: '导入',
  previewLastYear: '上年',
  formHelp: '按键',
  formClipboard: '剪贴板',
} as const;

/** The page of a summary in which everything that comes from drafts and files is `text`. */
function summaryWith(text: string, t = zh): string {
  const finding: CheckedFinding = { code: 'row-total', name: text, class: 'must', message: text, range };
  const status = { form: text, equations: { held: 1, failed: 1, unknown: 0 }, errors: 1, warnings: 0 };
  const report = {
    title: text,
    institution: text,
    year: 2024,
    status,
    diagnostics: [],
    findings: [finding],
    accepted: [{ ...finding, reason: text }],
    notes: [text],
  };
  const frame = {
    cspSource: own,
    style: `${own}/a.css`,
    script: `${own}/a.js`,
    subtitle: text,
    unread: [{ path: text, reason: text }],
    lines: [{ path: text, line: 0, message: text }],
  };
  return pageOf(summarize([{ uri: `file:///${text}`, path: text, report }]), t, frame);
}

const pages: readonly (readonly [name: string, html: string])[] = [
  ['the preview', shellOf({ source: own, address: (name) => `${own}/${name}` }, words)],
  ['the form', formShellOf({ source: own, address: (name) => `${own}/${name}` }, formWords)],
  ...attacks.map((attack) => [`the summary of drafts with ${JSON.stringify(attack)}`, summaryWith(attack)] as const),
  ['the summary in English', summaryWith(attacks.join(''), en)],
];

describe('the pages in VS Code', () => {
  it.each(pages)('%s lets in its own script and style alone, by its policy and by its elements', (_, html) => {
    const all = nodesOf(html);
    const policies = all.filter(({ attribs }) => attribs?.['http-equiv'] !== undefined);
    expect(policies.map(({ attribs }) => attribs?.['http-equiv'])).toEqual(['Content-Security-Policy']);
    const policy = new Map(
      (policies[0]?.attribs?.['content'] ?? '')
        .split(';')
        .map((part) => part.trim().split(' '))
        .map(([name = '', ...sources]) => [name, sources] as const),
    );
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual([own]);
    expect(policy.get('style-src')).toEqual([own]);
    for (const [name, sources] of policy)
      if (!['script-src', 'style-src'].includes(name)) expect(sources, name).toEqual(["'none'"]);

    const named = (name: string): Node[] => all.filter((element) => element.name === name);
    expect(named('script').map(({ attribs, children }) => [attribs?.['src']?.startsWith(`${own}/`), children])).toEqual(
      [[true, []]],
    );
    expect(named('link').map(({ attribs }) => attribs?.['href']?.startsWith(`${own}/`))).toEqual([true]);
    for (const name of ['style', 'iframe', 'img', 'form', 'base', 'object', 'embed', 'a'])
      expect(named(name), name).toEqual([]);
    for (const { attribs = {} } of all)
      expect(Object.keys(attribs).filter((key) => /^on|^style$|^srcdoc$/.test(key))).toEqual([]);
  });

  it('show what drafts hold as text: titles, bodies, messages, reasons and paths', () => {
    for (const attack of attacks) {
      const texts = nodesOf(summaryWith(attack)).filter(
        ({ data }) => data !== undefined && attack.length > 0 && data.includes(attack),
      );
      // Elements of text alone: the name, the path, the message twice, the reason, the note, what was not read.
      if (!attack.includes('&') && !attack.includes('\0')) expect(texts.length, attack).toBeGreaterThan(6);
    }
  });

  it('are the only ones: every page of the extension is made there', () => {
    const makers = sourcesUnder('client').filter(
      (file) => file.endsWith('.ts') && /\.html\s*=[^=]/.test(readProject(file)),
    );
    expect(makers.sort()).toEqual(['client/checkAll/panel.ts', 'client/form/form.ts', 'client/preview/preview.ts']);
    const into = [...sourcesUnder('client'), 'media/summary.js'].filter((file) =>
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(readProject(file)),
    );
    // What the server has escaped is put in at one place of each page.
    expect(into).toEqual(['client/form/page/morph.ts', 'client/preview/page/view.ts']);
  });
});

describe('the report as it is published', () => {
  it('allows no script and loads nothing, whatever stands in the draft', () => {
    const { page, word } = publishedOf(analysisOf(hostileDraft));
    for (const html of [page, word]) {
      for (const { name, attribs = {} } of nodesOf(html)) {
        expect(['script', 'iframe', 'img', 'link', 'object', 'embed', 'form', 'base', 'svg'], name).not.toContain(name);
        expect(Object.keys(attribs).filter((key) => /^on|^href$|^src/.test(key))).toEqual([]);
      }
    }
  });
});

describe('a message to the extension', () => {
  const odd: readonly unknown[] = [
    null,
    undefined,
    0,
    '',
    'reveal',
    [],
    {},
    [1, 2],
    { type: null },
    { type: 'open' },
    { type: '__proto__' },
    { type: ['ready'] },
    { type: 'reveal' },
    { type: 'reveal', start: '0', end: '9' },
    { type: 'reveal', start: -1, end: 5 },
    { type: 'reveal', start: 5, end: 4 },
    { type: 'reveal', start: 0.5, end: 1 },
    { type: 'reveal', start: NaN, end: NaN },
    { type: 'reveal', start: 0, end: Infinity },
    { type: 'reveal', start: 0, end: 2 ** 53 },
    { type: 'reveal', start: { valueOf: 1 }, end: 2 },
    { command: 'workbench.action.terminal.new' },
    JSON.parse('{"__proto__": {"type": "ready"}}'),
    { draft: '0' },
    { draft: -1 },
    { draft: 0, finding: '0' },
    { draft: 0, finding: -1 },
    { draft: [0] },
    { draft: NaN, finding: null },
    { draft: 1e300 },
    { draft: 0, finding: {} },
    { draft: 'length' },
    { draft: '__proto__', finding: null },
  ];

  it.each(odd.map((message) => [JSON.stringify({ message }), message] as const))(
    '%s of another shape does nothing',
    (_, message) => {
      expect(readMessage(message)).toBeNull();
      expect(readClick(message)).toBeNull();
    },
  );

  it('of the right shape keeps what is known of it, and nothing else', () => {
    expect(readMessage({ type: 'reveal', start: 1, end: 2, uri: 'file:///etc/passwd' })).toEqual({
      type: 'reveal',
      start: 1,
      end: 2,
    });
    expect(readMessage({ type: 'save', target: 'file:///etc/passwd' })).toEqual({ type: 'save' });
    expect(readMessage({ type: 'copied', done: 'yes' })).toEqual({ type: 'copied', done: false });
    expect(readClick({ draft: 1, finding: 2, uri: 'file:///etc/passwd' })).toEqual({ draft: 1, finding: 2 });
    expect(readClick({ draft: 1 })).toEqual({ draft: 1, finding: null });
  });

  it('of any kind is read without a throw, and as nothing but places in lists and texts', async () => {
    const isPlace = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
    await hold(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ type: fc.constantFrom('ready', 'reveal', 'copied'), start: fc.anything(), end: fc.anything() }),
          fc.record({ draft: fc.anything(), finding: fc.anything() }),
        ),
        (message) => {
          const [told, click] = [readMessage(message), readClick(message)];
          if (told?.type === 'reveal') expect(isPlace(told.start) && isPlace(told.end)).toBe(true);
          if (click) expect(isPlace(click.draft) && (click.finding === null || isPlace(click.finding))).toBe(true);
        },
      ),
      500,
      20_000,
    );
  });
});
