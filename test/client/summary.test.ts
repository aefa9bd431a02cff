import { describe, expect, it } from 'vitest';
import type { CheckedFinding } from '../../client/checkAll/answer';
import { pageOf, type Frame } from '../../client/checkAll/page';
import { summarize, type CheckedDraft } from '../../client/checkAll/summary';
import { en, zh } from '../../client/checkAll/words';
import { nodesOf, type Node } from '../support/html';

const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } };

function finding(code: string, kind: CheckedFinding['class'], message = '不平'): CheckedFinding {
  return { code, name: `规则${code}`, class: kind, message, range };
}

function draft(
  path: string,
  institution: string | null,
  findings: CheckedFinding[],
  equations = { held: 42, failed: 0, unknown: 0 },
): CheckedDraft {
  const status = { form: '2021', equations, errors: 0, warnings: 0 };
  const accepted = path === 'c.txt' ? [{ ...finding('n', 'notice'), reason: '沿用登记系统导出的口径' }] : [];
  return {
    uri: `file:///${path}`,
    path,
    report: { title: null, institution, year: 2024, status, diagnostics: [], findings, accepted, notes: [] },
  };
}

const drafts = [
  draft('a.txt', '甲局', [finding('e', 'explain'), finding('n', 'notice'), finding('n', 'notice')]),
  draft('b.txt', '乙局', [finding('m', 'must'), finding('n', 'notice')], { held: 40, failed: 2, unknown: 0 }),
  draft('c.txt', null, [], { held: 0, failed: 0, unknown: 42 }),
];
const frame: Frame = {
  cspSource: 'https://csp',
  style: 'https://csp/a.css',
  script: 'https://csp/a.js',
  subtitle: '三份',
  unread: [],
  lines: [],
};

describe('the summary', () => {
  const summary = summarize(drafts);

  it('counts by body, the gravest first', () => {
    expect(
      summary.bodies.map(({ name, must, explain, notice, accepted }) => [name, must, explain, notice, accepted]),
    ).toEqual([
      ['乙局', 1, 0, 1, 0],
      ['甲局', 0, 1, 2, 0],
      ['c.txt', 0, 0, 0, 1],
    ]);
  });

  it('counts by rule, and knows where each finding stands', () => {
    expect(summary.rules.map(({ code, findings, drafts: count }) => [code, findings.length, count])).toEqual([
      ['m', 1, 1],
      ['e', 1, 1],
      ['n', 3, 2],
    ]);
    for (const { code, findings } of summary.rules) {
      for (const at of findings) expect(drafts[at.draft]?.report.findings[at.finding]?.code).toBe(code);
    }
  });

  it('counts by class, what was accepted, and the equations', () => {
    expect(summary).toMatchObject({
      classes: { must: 1, explain: 1, notice: 3 },
      accepted: 1,
      equations: { held: 82, failed: 2, unknown: 42 },
    });
    expect(summarize([])).toMatchObject({ classes: { must: 0, explain: 0, notice: 0 }, bodies: [], rules: [] });
  });
});

describe('documents that are not read', () => {
  it('tells what stands on the lines of rosters, and of those that are too many', () => {
    const line = (at: number): Frame['lines'][number] => ({
      path: '县/名册.csv',
      line: at,
      message: `没有“${at}局”2024 年的报告。`,
    });
    const few = pageOf(summarize([]), zh, { ...frame, lines: [line(7), { ...line(8), message: '<b>' }] });
    expect(few).toContain('名册和 .gouji.json (2)');
    expect(few).toContain('<li>县/名册.csv 第 8 行: 没有“7局”2024 年的报告。</li>');
    expect(few).not.toContain('<b>');
    const many = pageOf(summarize([]), zh, { ...frame, lines: Array.from({ length: 250 }, (_, at) => line(at)) });
    expect(many.split('<li>')).toHaveLength(201);
    expect(many).toContain(zh.moreLines(50));
    expect(pageOf(summarize([]), zh, frame)).not.toContain(zh.rosters);
  });

  it.each([zh, en])('are named with what they are, and counted', (t) => {
    const unread = [
      { path: '甲.docx', reason: t.documents.word },
      { path: '乙.pdf', reason: t.documents.pdf },
    ];
    const page = pageOf(summarize([]), t, { ...frame, subtitle: t.documentsLeft(2), unread });
    for (const text of ['甲.docx', t.documents.word, '乙.pdf', t.documents.pdf, `${t.unread} (2)`, t.documentsLeft(2)])
      expect(page).toContain(text);
  });
});

describe('the page of the summary', () => {
  it.each([zh, en])('has a button for each finding of each table, and one for each draft', (t) => {
    const buttons = nodesOf(pageOf(summarize(drafts), t, frame)).filter(({ name }) => name === 'button');
    const places = buttons
      .map(({ attribs }) => `${attribs?.['data-draft'] ?? ''}.${attribs?.['data-finding'] ?? ''}`)
      .sort();
    const expected = drafts.flatMap(({ report }, index) => [
      `${index}.`,
      ...report.findings.flatMap((_, at) => [`${index}.${at}`, `${index}.${at}`]),
    ]);
    expect(places).toEqual(expected.sort());
  });

  it('lets nothing of a draft be more than text', () => {
    const nasty = `</li><script>alert(1)</script><img src=x onerror=1>"'&`;
    const html = pageOf(summarize([draft(nasty, nasty, [finding('m', 'must', nasty)])]), zh, {
      ...frame,
      unread: [{ path: nasty, reason: nasty }],
      subtitle: nasty,
    });
    const all = nodesOf(html);
    expect(all.filter(({ name }) => name === 'script').map(({ attribs }) => attribs?.['src'])).toEqual([frame.script]);
    expect(all.filter(({ name }) => name === 'img')).toEqual([]);
    expect(all.filter(({ data }) => data?.includes(nasty) || data?.includes('&#60;/li')).length).toBeGreaterThan(0);
  });

  it('has no script, style or handler within it: the policy allows files of the extension alone', () => {
    const html = pageOf(summarize(drafts), zh, frame);
    const all = nodesOf(html);
    const policy = all.find(({ attribs }) => attribs?.['http-equiv'])?.attribs?.['content'];
    expect(policy).toBe("default-src 'none'; style-src https://csp; script-src https://csp");
    for (const { name, attribs = {} } of all) {
      expect(
        name === 'style' || Object.keys(attribs).some((key) => key === 'style' || key.startsWith('on')),
        JSON.stringify(attribs),
      ).toBe(false);
    }
  });

  it('draws bars whose parts fill them, and says their numbers in words', () => {
    const svgs = nodesOf(pageOf(summarize(drafts), zh, frame)).filter(({ name }) => name === 'svg');
    const widthOf = ({ children = [] }: Node): number =>
      children.reduce((sum, { attribs }) => sum + Number.parseFloat(attribs?.['width'] ?? '0'), 0);
    const widths = svgs.map(widthOf);
    const isWhole = ({ attribs }: Node): boolean =>
      [zh.chart, zh.equations].some((name) => attribs?.['aria-label']?.startsWith(name));
    expect(svgs.filter(isWhole).map((svg) => Math.round(widthOf(svg)))).toEqual([100, 100]);
    expect(svgs.every(({ attribs }) => attribs?.['role'] === 'img' && /\d/.test(attribs['aria-label'] ?? ''))).toBe(
      true,
    );
    expect(Math.max(...widths)).toBeLessThan(100.1);
  });

  it('says what to do where there is no draft, and lists so many findings only', () => {
    expect(pageOf(summarize([]), zh, frame)).toContain(zh.nothing);
    const many = draft(
      'a.txt',
      '甲局',
      Array.from({ length: 250 }, () => finding('m', 'must')),
    );
    expect(pageOf(summarize([many]), zh, frame)).toContain(zh.more(50));
  });
});
