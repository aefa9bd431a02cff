import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { classNames } from '../../engine/rules/classNames';
import { basisOf, type Rule, type Severity } from '../../engine/rules/rule';
import type { RunContext } from '../context';
import { standardInput } from '../files/inputs';
import { isTextName } from '../files/walk';
import { writeJson } from '../json';
import { localize } from '../problem';
import type { PlacedDiagnostic } from './fileReport';
import type { Format, Found, Whole } from './format';
import { foundIn, regionOf, sentenceOf, type Region } from './place';
import { pageIn } from './rulePage';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};
/** What relative addresses of files start from. */
const root = '%SRCROOT%';
const indent = ' '.repeat(8);

/** The findings as SARIF 2.1.0: one run, with all rules and their help, a result a finding. */
export function sarifFormat(context: RunContext): Format {
  const { language, io, rules } = context;
  const indices = new Map(rules.map(({ code }, index) => [code, index]));
  const head = (): string =>
    [
      '{',
      `  "$schema": ${writeJson(schema)},`,
      '  "version": "2.1.0",',
      '  "runs": [',
      '    {',
      `      "tool": ${writeJson(toolOf(context), ' '.repeat(6))},`,
      `      "language": ${writeJson(language === 'en' ? 'en-US' : 'zh-CN')},`,
      '      "columnKind": "utf16CodeUnits",',
      `      "originalUriBaseIds": ${writeJson({ [root]: { uri: folderAddress(io.cwd) } })},`,
      '      "results": [',
      '',
    ].join('\n');
  const foot = ({ complaints }: Whole): string => {
    const invocation = {
      executionSuccessful: complaints.every(({ isFailure }) => !isFailure),
      toolExecutionNotifications: complaints.map(({ text, isFailure }) => ({
        level: isFailure ? 'error' : 'warning',
        message: { text },
      })),
    };
    return `\n      ],\n      "invocations": ${writeJson([invocation], ' '.repeat(6))}\n    }\n  ]\n}\n`;
  };
  const print = ({ path, diagnostics }: Found): string => {
    const artifact = artifactOf(path, io.cwd);
    return diagnostics
      .map((diagnostic) => {
        const ruleIndex = indices.get(diagnostic.code) ?? -1;
        return indent + writeJson(resultOf(diagnostic, ruleIndex, artifact, context), indent);
      })
      .join(',\n');
  };
  return {
    print: (file) => print(foundIn(file)),
    printRoster: print,
    head,
    between: ',\n',
    foot,
    none: (whole) => head() + foot(whole),
  };
}

function toolOf({ rules, language, engine, io }: RunContext): object {
  const rule = (rule: Rule): object => {
    const basis = basisOf(rule, engine.formBasis);
    const page = io.rulePage?.(rule.code) ?? null;
    const name = localize(rule.name, language);
    return {
      id: rule.code,
      shortDescription: { text: name },
      fullDescription: { text: `${name}（${localize(classNames[rule.class], language)}）` },
      help: {
        text: `${name}\n${basis}`,
        ...(page === null ? {} : { markdown: pageIn(page, language) }),
      },
      defaultConfiguration: { level: levels[rule.severity] },
      properties: { class: rule.class, fixable: rule.fixable, basis },
    };
  };
  return { driver: { name: 'Gouji', version, semanticVersion: version, rules: rules.map(rule) } };
}

interface Artifact {
  readonly uri: string;
  readonly uriBaseId?: string;
}

function resultOf(
  diagnostic: PlacedDiagnostic,
  ruleIndex: number,
  artifactLocation: Artifact,
  { language, io: { cwd } }: RunContext,
): object {
  const { code, severity, key, range, place, related, fixes } = diagnostic;
  const physical = (region: Region | null): object => ({
    physicalLocation: { artifactLocation, ...(region ? { region } : {}) },
  });
  const elsewhere = (path: string, other: PlacedDiagnostic['range']): object => ({
    physicalLocation: {
      artifactLocation: artifactOf(path, cwd),
      // A document has no lines.
      ...(isTextName(path) ? { region: regionOf(other, {}) } : {}),
    },
  });
  const region = regionOf(range, diagnostic);
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: sentenceOf(diagnostic, language) },
    locations: [
      {
        ...physical(region),
        ...(place === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: place }], message: { text: place } }),
      },
    ],
    // In a document nothing tells where they stand but the finding's own words.
    ...(region && related.length > 0
      ? {
          relatedLocations: related.map(({ message, path, range: other }, index) => ({
            id: index + 1,
            ...(path === undefined ? physical(regionOf(other, diagnostic)) : elsewhere(path, other)),
            message: { text: message },
          })),
        }
      : {}),
    partialFingerprints: { 'goujiKey/v1': key },
    ...(region && fixes.length > 0
      ? {
          fixes: fixes.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: [
              {
                artifactLocation,
                replacements: edits.map((edit) => ({
                  deletedRegion: regionOf(edit.range, diagnostic),
                  insertedContent: { text: edit.newText },
                })),
              },
            ],
          })),
        }
      : {}),
    properties: { severity, class: diagnostic.class, basis: diagnostic.basis },
  };
}

/** The address of a file: relative where it stands below the working folder. */
function artifactOf(path: string, cwd: string): Artifact {
  if (path === standardInput) return { uri: standardInput };
  const below = relative(cwd, isAbsolute(path) ? path : `${cwd}${sep}${path}`);
  if (isAbsolute(below) || below === '..' || below.startsWith(`..${sep}`))
    return { uri: pathToFileURL(isAbsolute(path) ? path : `${cwd}${sep}${path}`).href };
  return { uri: below.split(sep).map(segment).join('/'), uriBaseId: root };
}

const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A name as a part of an address; half a surrogate pair, which no address can hold, becomes U+FFFD. */
function segment(name: string): string {
  return encodeURIComponent(name.replace(halves, '\uFFFD'));
}

function folderAddress(folder: string): string {
  const { href } = pathToFileURL(folder);
  return href.endsWith('/') ? href : `${href}/`;
}
