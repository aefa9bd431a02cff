import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf } from '../../support/check';
import { projectPath, readProject } from '../../support/samples';
import { places, readBase, reportWith, type Place } from './corpus/report';
import { bases } from './corpus/wordings';

/**
 * `words/<code>.txt`: `+ base @place | sentence` where the rule finds something on the sentence, `-` where nothing loud is found,
 * nor by it. ¶ ends a paragraph.
 */
interface Line {
  readonly isHit: boolean;
  readonly base: string;
  readonly place: Place;
  readonly sentence: string;
}

const reports = new Map(bases.map((name) => [name as string, readBase(name)]));
const files = readdirSync(projectPath('test/engine/prose/words')).sort();

function readLines(file: string): Line[] {
  const lines = readProject(`test/engine/prose/words/${file}`)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const {
      sign,
      base = '',
      at,
      sentence = '',
    } = /^(?<sign>[+-]) (?<base>\w+) @(?<at>[^ ]+) \| (?<sentence>.+)$/.exec(line)?.groups ?? {};
    const place = places.find((name) => name === at);
    if (!sign || !place || !reports.has(base)) throw new Error(`${file}: ${line}`);
    return { isHit: sign === '+', base, place, sentence: sentence.replaceAll('¶', '\n\n') };
  });
}

/** Severity and code of what is found on the sentence. */
function findIn({ base, place, sentence }: Line): string[] {
  const report = reports.get(base);
  if (!report) throw new Error(base);
  const text = reportWith(report, place, sentence);
  const start = text.indexOf(sentence);
  return check(draftOf(text), rules, {})
    .diagnoses.filter(({ finding: { span } }) => span.start < start + sentence.length && span.end > start)
    .map(({ rule, severity }) => `${severity} ${rule.code}`);
}

describe.each(files.map((file) => ({ file, code: file.replace(/(?:@.*)?\.txt$/, ''), lines: readLines(file) })))(
  '$file',
  ({ code, lines }) => {
    it('has at least twice as many traps as hits', () => {
      const hits = lines.filter(({ isHit }) => isHit).length;
      expect(hits).toBeGreaterThan(0);
      expect(lines.length - hits).toBeGreaterThanOrEqual(2 * hits);
    });

    it.each(lines.map((line) => [line.isHit ? '+' : '-', line.base, line.sentence, line] as const))(
      '%s %s: %s',
      (_, _base, _sentence, line) => {
        const found = findIn(line);
        if (line.isHit) expect(found.map((one) => one.split(' ')[1])).toContain(code);
        else expect(found.filter((one) => /^(?:error|warning) /.test(one) || one.endsWith(` ${code}`))).toEqual([]);
      },
    );
  },
);
