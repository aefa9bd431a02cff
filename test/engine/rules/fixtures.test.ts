import { describe, expect, it } from 'vitest';
import { formEnding } from '../../../server/config/forms/formNames';
import { rules } from '../../../server/engine/rules/index';
import type { Edit } from '../../../server/engine/text/edits';
import { foldBare } from '../../../server/engine/text/fold';
import { draftOf } from '../../support/check';
import {
  checkAs,
  describeAs,
  elsewhereName,
  elsewhereOf,
  filesOf,
  fixAll,
  fixesOf,
  fixOneByOne,
  fixtures,
  folders,
  readFixtureFile,
  rosterFindings,
  titleOf,
  type ExpectedFinding,
} from '../../support/fixtures';

const fixable = new Set(rules.filter((rule) => rule.fixable).map(({ code }) => code));
const order = (a: ExpectedFinding, b: ExpectedFinding): number => a.line - b.line || compare(a.code, b.code);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
  const { text, folder, expectation, elsewhere } = fixture;
  const result = checkAs(fixture, text);

  it(expectation.title, () => {
    const expected = [...expectation.findings, ...elsewhere].sort(order);
    const found = result.diagnoses.map((diagnosis) => ({ diagnosis, place: describeAs(undefined, diagnosis, text) }));
    found.sort((a, b) => order(a.place, b.place));
    const described = found.map(({ diagnosis }, index) => describeAs(expected[index], diagnosis, text));
    expect(described, `what a new rule finds here goes to its own test/fixtures/<code>/${elsewhereName}`).toEqual(
      expected,
    );
    expect(result.checks).toMatchObject(expectation.checks ?? {});
    expect(rosterFindings(fixture)).toEqual(expectation.roster ?? []);
  });

  it('says exactly where its findings stand, and for its own rule what they say', () => {
    const { lines } = draftOf(text).source;
    for (const { code, line, column, text: under, message } of [...expectation.findings, ...elsewhere]) {
      const content = lines[line - 1]?.text ?? '';
      const first = content.indexOf(under);
      expect(first, `line ${line} holds ${under}`).toBeGreaterThanOrEqual(0);
      const isPlain = under !== '' && content.indexOf(under, first + 1) < 0;
      expect(isPlain || column !== undefined, `line ${line}: ${under} needs a column`).toBe(true);
      expect(code !== folder || message !== undefined, `line ${line} needs a message`).toBe(true);
    }
  });

  it('is offered fixes by none but fixable rules, each a change of whole words, or of a table that keeps its words', () => {
    for (const diagnosis of result.diagnoses) {
      for (const fix of fixesOf(diagnosis)) {
        const title = titleOf(diagnosis, fix);
        expect(fixable.has(diagnosis.rule.code), title).toBe(true);
        expect(fix.edits.length, title).toBeGreaterThan(0);
        expect(disorderOf(text, fix.edits), title).toEqual([]);
      }
    }
  });

  it('has nothing left to fix, and no finding of a new kind, once each finding is fixed in turn', () => {
    const { leaves = [], fixed } = expectation;
    const mended = fixOneByOne(fixture);
    if (fixed !== undefined) expect(mended).toBe(readFixtureFile(folder, fixed));
    const after = new Set(checkAs(fixture, mended).diagnoses.map(({ rule }) => rule.code));
    const before = [...expectation.findings, ...elsewhere].map(({ code }) => code);
    expect([...after].filter((code) => !before.includes(code) && !leaves.includes(code))).toEqual([]);
    expect(leaves.filter((code) => !after.has(code))).toEqual([]);
  });

  it('is changed by fix-all once, and not again', () => {
    const mended = fixAll(fixture, text);
    if (expectation.fixedByAll !== undefined) expect(mended).toBe(readFixtureFile(folder, expectation.fixedByAll));
    expect(fixAll(fixture, mended)).toBe(mended);
  });
});

/** What is wrong with the edits of a fix, as sentences. */
function disorderOf(text: string, edits: readonly Edit[]): string[] {
  const faults: string[] = [];
  let end = -1;
  for (const { span, text: replacement } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const was = text.slice(span.start, span.end);
    if (span.start < 0 || span.end > text.length || span.end < span.start) faults.push(`${was} is not in the text`);
    if (span.start < end || (span.start === end && was === '')) faults.push(`${was} is changed twice`);
    if (/[\t\r\n|]/.test(was)) faults.push(...lossOf(was, replacement));
    else if (was !== was.trim() && replacement !== '') faults.push(`${was} takes blanks with it`);
    if (isInNumber(text, span, was) || isInNumber(text, span, replacement)) faults.push(`${was} is a part of a number`);
    if (was === replacement) faults.push(`${was} does not change`);
    ({ end } = span);
  }
  return faults;
}

/** What a table that is laid out again loses: figures, their order, or words of its labels and heads. Two cells may be joined. */
function lossOf(was: string, replacement: string): string[] {
  const before = cellsOf(was);
  const after = cellsOf(replacement);
  if (before.length === 2 && before.join('') === replacement) return [];
  const figures = (cells: readonly string[]): string =>
    cells.filter((cell) => /^[^\p{L}]*[0-9０-９][^\p{L}]*$/u.test(cell)).join(' ');
  const words = after.map(foldBare).join('');
  const lost = before.filter((cell) => /\p{L}/u.test(cell) && !words.includes(foldBare(cell)));
  return [
    ...lost.map((cell) => `${cell} is lost`),
    ...(figures(before) === figures(after) ? [] : ['figures are changed']),
  ];
}

function cellsOf(table: string): string[] {
  return table
    .split(/[\t\r\n|]|<[^>]*>/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
}

/** Whether a digit at an end of `middle`, at `span`, meets another beside it. */
function isInNumber(text: string, span: Edit['span'], middle: string): boolean {
  const isDigit = (char: string): boolean => /[0-9０-９]/.test(char);
  const meets = (inner: string, outer: string): boolean => isDigit(inner) && isDigit(outer);
  return (
    meets(middle.charAt(0), text.charAt(span.start - 1)) ||
    meets(middle.charAt(middle.length - 1), text.charAt(span.end))
  );
}

describe('the fixtures', () => {
  it('have a folder for every rule, and no other', () => {
    expect(folders).toEqual(rules.map(({ code }) => code).sort(compare));
  });

  it.each(rules.map(({ code }) => code))('show %s found in one draft and silent in another', (code) => {
    const own = fixtures.filter(({ folder }) => folder === code);
    const isFound = own.map(({ expectation: { findings, roster = [] } }) =>
      [...findings, ...roster].some((finding) => finding.code === code),
    );
    expect(isFound).toContain(true);
    expect(isFound).toContain(false);
    const isShown = own.some(
      ({ expectation: { fixed, fixedByAll } }) => fixed !== undefined || fixedByAll !== undefined,
    );
    expect(isShown || !fixable.has(code), 'a fixable rule shows a text after its fixes').toBe(true);
  });

  it.each(folders)('use every file of %s', (folder) => {
    const own = fixtures.filter((fixture) => fixture.folder === folder);
    const used = own.flatMap(({ name, expectation: { fixed, fixedByAll, with: others } }) => {
      const draft = name.slice(folder.length + 1);
      const company = [...(others?.reports ?? []), ...(others?.roster === undefined ? [] : [others.roster])];
      return [...company, draft, `${draft.slice(0, draft.lastIndexOf('.'))}.json`, fixed ?? draft, fixedByAll ?? draft];
    });
    expect(filesOf(folder).filter((file) => file !== elsewhereName && !file.endsWith(formEnding))).toEqual(
      [...new Set(used)].sort(),
    );
  });

  it.each(folders)('list elsewhere what %s finds in drafts of other folders, and of no other rule', (folder) => {
    for (const [name, findings] of Object.entries(elsewhereOf(folder))) {
      expect(
        fixtures.some((fixture) => fixture.name === name && fixture.folder !== folder),
        name,
      ).toBe(true);
      expect(
        findings.filter(({ code }) => code !== folder),
        name,
      ).toEqual([]);
    }
  });
});
