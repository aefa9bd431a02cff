import { describe, expect, it } from 'vitest';
import { textOf } from '../../server/rules/check';
import { checkText } from '../support/check';
import { clean, edit } from '../support/samples';

const half = 500_000;

/** Half a million characters of one kind, on one line but where they break it. */
const masses: readonly (readonly [name: string, unit: string])[] = [
  ['Chinese', '甲'], ['words', 'ab '], ['digits', '1'], ['tabs and figures', '\t1'], ['bars', '|'], ['brackets', '（'], ['quotes', '“'], ['lone surrogates', '\ud800'],
  ['NUL', '\0'], ['tags without end', '<b>'], ['tables in tables', '<table><tr><td>'], ['angles', '<'], ['comments without end', '<!--'], ['entities', '&#x4e00;'], ['list items in lists', '<ul><li>'],
  ['conflict markers', '<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> 丙\n'], ['sentences', '全年收到申请5件，'], ['zero widths', '\u200b'], ['accents', '\u0301'],
];

/** Where they stand; each of these is read in a way of its own. */
const places: Readonly<Record<string, (mass: string) => string>> = {
  'in a figure': (mass) => edit(clean, '（一）予以公开\t\t9\t', `（一）予以公开\t\t${mass}\t`),
  'in the label of a row': (mass) => edit(clean, '（一）予以公开\t\t9', `（一）予以公开${mass}\t\t9`),
  'in a heading': (mass) => edit(clean, '六、其他需要报告的事项', `六、其他需要报告的事项${mass}`),
  'in the title': (mass) => edit(clean, '云溪县档案局2024年', `云溪县档案局${mass}2024年`),
  'in the prose': (mass) => edit(clean, '（一）主动公开。', `（一）主动公开。${mass}`),
  'behind the report': (mass) => clean + mass,
};

describe.each(Object.entries(places))('half a million characters %s', (_, put) => {
  it.each(masses)('of %s are read to their end, and no message grows with them', (_name, unit) => {
    const text = put(unit.repeat(half / unit.length));
    const { diagnoses } = checkText(text, { isReport: true });
    for (const { rule, finding, key } of diagnoses) {
      expect(key.length).toBeLessThan(200);
      const said = [textOf(rule, finding.message ?? 'default', finding.args, 'zh-cn'), ...(finding.related ?? []).map(({ message, args }) => textOf(rule, message, args, 'zh-cn'))];
      for (const one of said) expect(one.length, rule.code).toBeLessThan(400);
      for (const fix of finding.fixes?.() ?? []) expect(textOf(rule, fix.title, fix.args, 'zh-cn').length, rule.code).toBeLessThan(1000);
    }
  });
});
