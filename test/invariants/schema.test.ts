import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { withCodes } from '../../scripts/facts.mjs';
import { acceptanceKeys } from '../../server/config/acceptance';
import { configKeys, readConfig, severityChoices } from '../../server/config/config';
import { fewestCharacters, weaknessOf } from '../../server/config/reason';
import { officialForms } from '../../server/engine/form/editions';
import { rules } from '../../server/engine/rules/index';
import { readProject } from '../support/samples';

interface Schema {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly minLength?: number;
  readonly pattern?: string;
  readonly not?: Schema;
}

const text = readProject('schemas/gouji.schema.json');
const schema = JSON.parse(text) as Schema;
const entry = schema.properties['accepted']?.items;
const reason = entry?.properties['reason'];
const known = { forms: officialForms.map(({ edition }) => edition), codes: rules.map(({ code }) => code) };
const accepts = (over: object): boolean =>
  readConfig(
    JSON.stringify({ accepted: [{ file: 'a.txt', key: 'k', reason: '沿用登记系统导出的口径', ...over }] }),
    known,
  ).problems.length === 0;

describe('the schema of .gouji.json', () => {
  it('is named by the manifest and up to date with the rules', () => {
    expect(manifest.contributes.jsonValidation).toEqual([
      { fileMatch: '.gouji.json', url: './schemas/gouji.schema.json' },
      { fileMatch: '*.gouji-form.json', url: './schemas/own-form.schema.json' },
    ]);
    expect(text, 'run npm run pages').toBe(withCodes(text, rules));
  });

  it('has the keys, forms, codes and severities of the reader', () => {
    expect(Object.keys(schema.properties)).toEqual(configKeys);
    expect(schema.properties['form']?.anyOf?.[0]?.enum).toEqual(['auto', ...known.forms]);
    expect(Object.keys(schema.properties['severity']?.properties ?? {})).toEqual(known.codes);
    for (const { enum: choices } of Object.values(schema.properties['severity']?.properties ?? {}))
      expect(choices).toEqual(severityChoices);
    expect(Object.keys(entry?.properties ?? {})).toEqual(acceptanceKeys);
  });

  it('asks for what the reader asks for', () => {
    for (const key of acceptanceKeys) expect(accepts({ [key]: undefined }), key).toBe(!entry?.required?.includes(key));
    expect(reason?.minLength).toBe(fewestCharacters);
    for (const weak of ['核实无误，核实无误', '同上同上同上', '无无无无无无', '核实无误。同上。']) {
      expect(new RegExp(reason?.not?.pattern ?? '$^', 'u').test(weak), weak).toBe(true);
      expect(weaknessOf(weak), weak).not.toBeNull();
    }
    for (const path of ['/a.txt', 'a\\b.txt', 'C:/a.txt', '../a.txt', 'a/../b.txt', '..']) {
      expect(new RegExp(entry?.properties['file']?.not?.pattern ?? '$^', 'u').test(path), path).toBe(true);
      expect(accepts({ file: path }), path).toBe(false);
    }
    for (const day of ['2026-01-31', '2026-1-31', '昨天']) {
      expect(new RegExp(entry?.properties['on']?.pattern ?? '$^', 'u').test(day), day).toBe(accepts({ on: day }));
    }
  });
});
