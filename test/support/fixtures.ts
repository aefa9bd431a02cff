import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formEnding } from '../../server/config/forms/formNames';
import { readFormSet } from '../../server/config/forms/formSet';
import type { Form } from '../../server/engine/form/form';
import { withForms } from '../../server/engine/reading/engine';
import { Collection, nothingAsked, type Asked } from '../../server/engine/collection/collection';
import { alone, type Company } from '../../server/engine/collection/company';
import { readCsv } from '../../server/engine/collection/csv';
import { profileOf } from '../../server/engine/collection/profile';
import { readRoster } from '../../server/engine/collection/roster';
import { officialForms } from '../../server/engine/form/editions';
import type { Draft } from '../../server/engine/reading/draft';
import { check, textOf, type CheckResult, type Diagnosis } from '../../server/engine/rules/check';
import { checkRoster } from '../../server/engine/rules/checkRoster';
import { fixAll as allSafe } from '../../server/engine/rules/fixAll';
import { rules } from '../../server/engine/rules/index';
import type { Fix, Status } from '../../server/engine/rules/rule';
import { applyEdits } from '../../server/engine/text/edits';
import { remember } from '../../server/engine/text/remember';
import { applyFix, draftOf, engine, messageOf } from './check';
import { known } from './forms';
import { projectPath } from './samples';

/** A finding as a fixture expects it. */
export interface ExpectedFinding {
  readonly code: string;
  /** Counted from 1. */
  readonly line: number;
  /** In UTF-16 units from 1; only where the text does not tell the place: it stands twice in its line or is empty. */
  readonly column?: number;
  /** What stands under the finding, to the end of its first line. */
  readonly text: string;
  /** In Chinese; may be left out for rules of other folders. */
  readonly message?: string;
  /** The titles of its fixes in their order, a preferred one marked with *; where absent they are not looked at. */
  readonly fixes?: readonly string[];
}

/**
 * What a scenario shows and what is to be found in its draft: all of it, of all rules. A rule that came later lists
 * what it finds in drafts of other folders in its own, so that adding one touches none of theirs.
 */
export interface Expectation {
  readonly title: string;
  readonly findings: readonly ExpectedFinding[];
  /** What some rules have to say of the whole draft. */
  readonly checks?: Readonly<Record<string, Status>>;
  /** The file with the text after the first fix of every finding, one after another. */
  readonly fixed?: string;
  /** The file with the text after fix-all. */
  readonly fixedByAll?: string;
  /** Codes of findings that come up, or stay, because a fix inserts blanks that only the writer can fill. */
  readonly leaves?: readonly string[];
  /** The other reports that it is checked with. */
  readonly with?: With;
  /** What is found on lines of the roster, counted from 1. */
  readonly roster?: readonly { readonly code: string; readonly line: number; readonly message: string }[];
}

/** The company of a draft; files of its folder. */
export interface With {
  readonly reports?: readonly string[];
  /** Which of them are its parts, where no roster says. */
  readonly parts?: readonly string[];
  readonly roster?: string;
  readonly year?: number;
  readonly isSet?: boolean;
}

/** A draft of test/fixtures/<code>/ with its expectation. */
export interface Fixture {
  /** `code/name.txt`, for test names. */
  readonly name: string;
  readonly folder: string;
  readonly text: string;
  readonly expectation: Expectation;
  /** What rules that list it themselves find in the draft. Their fixes are not applied to it. */
  readonly elsewhere: readonly ExpectedFinding[];
}

const root = projectPath('test/fixtures');

export const folders: readonly string[] = readdirSync(root).sort();

export function filesOf(folder: string): string[] {
  return readdirSync(path.join(root, folder)).sort();
}

export function readFixtureFile(folder: string, name: string): string {
  return readFileSync(path.join(root, folder, name), 'utf8');
}

/** In the folder of a rule: what it finds in drafts of other folders, by `folder/draft`; empty where only after a fix. */
export const elsewhereName = 'in-other-drafts.json';
export type Elsewhere = Readonly<Record<string, readonly ExpectedFinding[]>>;

export function elsewhereOf(folder: string): Elsewhere {
  return existsSync(path.join(root, folder, elsewhereName))
    ? (JSON.parse(readFixtureFile(folder, elsewhereName)) as Elsewhere)
    : {};
}

const elsewhere = folders.map(elsewhereOf);

/** The draft beside each expectation: the file of its name that is not the expectation itself. */
export const fixtures: readonly Fixture[] = folders.flatMap((folder) => {
  const files = filesOf(folder);
  return files
    .filter((file) => file.endsWith('.json') && file !== elsewhereName && !file.endsWith(formEnding))
    .map((file): Fixture => {
      const stem = file.slice(0, -'.json'.length);
      const draft = files.find((other) => other === `${stem}.txt` || other === `${stem}.md`);
      if (draft === undefined) throw new Error(`${folder}/${file} has no draft beside it`);
      const expectation = JSON.parse(readFixtureFile(folder, file)) as Expectation;
      const name = `${folder}/${draft}`;
      return {
        name,
        folder,
        text: readFixtureFile(folder, draft),
        expectation,
        elsewhere: elsewhere.flatMap((list) => list[name] ?? []),
      };
    });
});

/** The forms of one's own that stand in a folder, for its drafts alone. */
const formsIn = remember((folder: string): readonly Form[] => {
  const names = filesOf(folder).filter((name) => name.endsWith(formEnding));
  const { files, forms } = readFormSet(
    names,
    new Map(names.map((name) => [name, readFixtureFile(folder, name)])),
    known,
  );
  for (const { path: name, file } of files)
    for (const { text } of file.problems) throw new Error(`${folder}/${name}: ${text.zh}`);
  return forms;
});

function setOf({ folder, expectation: { with: others = {} } }: Fixture): { collection: Collection; asked: Asked } {
  const collection = new Collection(officialForms);
  const own = withForms(engine, formsIn(folder));
  for (const name of others.reports ?? []) {
    const draft = draftOf(readFixtureFile(folder, name), {}, own);
    collection.set(profileOf(draft, { id: name, name }), draft.reading?.form);
  }
  const { parts, roster, year, isSet } = others;
  const asked: Asked = {
    ...nothingAsked,
    roster: roster === undefined ? null : readRoster(readCsv(readFixtureFile(folder, roster))),
    year: year ?? null,
    isSet: isSet ?? false,
    parts: parts ? (id) => parts.includes(id) : null,
  };
  return { collection, asked };
}

function companyOf(fixture: Fixture, draft: Draft): Company {
  if (!fixture.expectation.with) return alone;
  const { collection, asked } = setOf(fixture);
  return collection.companyOf(profileOf(draft, { id: 'own', name: 'own' }), asked);
}

/** What is found on the roster that a draft is checked with. */
export function rosterFindings(fixture: Fixture): NonNullable<Expectation['roster']> {
  const { collection, asked } = setOf(fixture);
  if (!asked.roster || asked.year === null) return [];
  collection.set(profileOf(draftOf(fixture.text), { id: 'own', name: 'own' }));
  return checkRoster(rules, {}, asked.roster, asked.year, collection).map(({ rule, args, entry }) => ({
    code: rule.code,
    line: entry.line + 1,
    message: textOf(rule, 'default', args, 'zh-cn'),
  }));
}

/** Checks a text as the editor would check the file of that name, with the other reports that its fixture names. */
export function checkAs(fixture: Fixture, text: string): CheckResult {
  const { name, folder } = fixture;
  const isReport = /\.gouji\.(?:txt|md)$/.test(name);
  const own = formsIn(folder);
  const draft = draftOf(text, { isReport, layout: name.endsWith('.md') ? 'pipes' : 'tabs' }, withForms(engine, own));
  return check(draft, rules, {}, companyOf(fixture, draft));
}

export function fixesOf({ finding }: Diagnosis): readonly Fix[] {
  return finding.fixes?.() ?? [];
}

export function titleOf({ rule }: Diagnosis, { title, args, preferred }: Fix): string {
  return (preferred ? '*' : '') + textOf(rule, title, args, 'zh-cn');
}

/** A finding in the shape of an expected one, with what that one gives and no more. */
export function describeAs(expected: ExpectedFinding | undefined, diagnosis: Diagnosis, text: string): ExpectedFinding {
  const { rule, finding } = diagnosis;
  const { line, character } = draftOf(text).source.positionAt(finding.span.start);
  return {
    code: rule.code,
    line: line + 1,
    ...(expected?.column === undefined ? {} : { column: character + 1 }),
    text: text.slice(finding.span.start, finding.span.end).split(/[\r\n]/, 1)[0] ?? '',
    ...(expected?.message === undefined ? {} : { message: messageOf(diagnosis) }),
    ...(expected?.fixes === undefined ? {} : { fixes: fixesOf(diagnosis).map((fix) => titleOf(diagnosis, fix)) }),
  };
}

const mostRounds = 50;

/** `text` with the first fix of each finding applied, one at a time, but for findings of the codes that are left or listed elsewhere. */
export function fixOneByOne(fixture: Fixture): string {
  const left = [...(fixture.expectation.leaves ?? []), ...fixture.elsewhere.map(({ code }) => code)];
  let { text } = fixture;
  for (let round = 0; round < mostRounds; round++) {
    const next = checkAs(fixture, text).diagnoses.find(
      (diagnosis) => fixesOf(diagnosis).length > 0 && !left.includes(diagnosis.rule.code),
    );
    if (!next) return text;
    text = applyFix(text, next);
  }
  throw new Error(`after ${mostRounds} fixes there is still one to apply`);
}

/** `text` after fix-all, but for findings of codes listed elsewhere. */
export function fixAll(fixture: Fixture, text: string): string {
  const left = new Set(fixture.elsewhere.map(({ code }) => code));
  const check = (of: string): readonly Diagnosis[] =>
    checkAs(fixture, of).diagnoses.filter(({ rule }) => !left.has(rule.code));
  return applyEdits(text, allSafe(text, check(text), check));
}
