import { describe, expect, it } from 'vitest';
import { matchesAny, setKeys } from '../../server/config/set';
import { readConfig, type Config } from '../../server/config/config';
import { readProject } from '../support/samples';

const read = (set: unknown): Config => readConfig(JSON.stringify({ set }), { forms: [], codes: [] });
const problems = (set: unknown): string[] =>
  read(set).problems.map(
    ({ text, start, end }) => `${JSON.stringify({ set }).slice(start, end)}: ${text.en.slice(0, 30)}`,
  );

describe('what .gouji.json says of a set', () => {
  it('is read: roster, year, last year, parts and whole', () => {
    const { set, problems: none } = read({
      roster: './名册.csv',
      year: 2024,
      previous: ['2023/**'],
      parts: ['单位/*.{txt,docx}'],
      whole: '县.docx',
    });
    expect(none).toEqual([]);
    expect(set).toMatchObject({ roster: '名册.csv', year: 2024, whole: '县.docx' });
    expect(matchesAny(set?.previous ?? [], '2023/甲/乙.txt')).toBe(true);
    expect(matchesAny(set?.parts ?? [], '单位/甲.docx')).toBe(true);
    expect(matchesAny(set?.parts ?? [], '单位/甲.pdf')).toBe(false);
    expect(read(undefined).set).toBeNull();
    expect(read({}).set).toEqual({ roster: null, year: null, previous: null, parts: null, whole: null, named: [] });
  });

  it('is told of where it is wrong, at its place, and the rest counts', () => {
    expect(problems([])).toEqual(['[]: set: should be a JSON object, ']);
    expect(
      problems({ rooster: 'a.csv', year: '2024', roster: '../a.csv', whole: 5, previous: 'x', parts: ['/a', 'b'] }),
    ).toEqual([
      '"rooster": set has no key "{key}"; those ',
      '"2024": set.year: should be a year of ',
      '"../a.csv": {key}: should be a path from t',
      '5: {key}: should be a path from t',
      '"x": {key}: should be a list in bra',
      '"/a": {key}: should be a path from t',
    ]);
    expect(read({ parts: ['/a', 'b'] }).set?.parts).toHaveLength(1);
  });

  it('has the keys of the schema', () => {
    const schema = JSON.parse(readProject('schemas/gouji.schema.json')) as {
      properties: { set: { properties: object } };
    };
    expect(Object.keys(schema.properties.set.properties)).toEqual([...setKeys]);
  });
});
