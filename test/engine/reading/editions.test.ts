import { describe, expect, it } from 'vitest';
import { compileForm } from '../../../server/engine/form/compile';
import type { FormData } from '../../../server/engine/form/data';
import type { ProseData } from '../../../server/engine/form/proseData';
import data2019 from '../../../server/engine/form/editions/2019.json';
import data2021 from '../../../server/engine/form/editions/2021.json';
import prose from '../../../server/engine/form/editions/prose.json';
import type { Form } from '../../../server/engine/form/form';
import { Draft } from '../../../server/engine/reading/draft';
import { createEngine } from '../../../server/engine/reading/engine';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { writers } from '../../support/layouts';
import { slotsOf } from '../../support/write';

/** An edition with texts replaced and rows put in behind others; the year it holds from ends the one before it. */
function edition(
  data: unknown,
  year: number | null,
  texts: Readonly<Record<string, string>> = {},
  end: number | null = null,
): Form {
  let json = JSON.stringify(data);
  for (const [from, to] of Object.entries(texts)) {
    if (!json.includes(from)) throw new Error(`no ${from}`);
    json = json.replaceAll(from, to);
  }
  const copy = JSON.parse(json) as FormData;
  const years = { ...copy.years, ...(year === null ? {} : { from: year }), ...(end === null ? {} : { to: end }) };
  return compileForm({
    ...copy,
    edition: year === null ? copy.edition : String(year),
    years,
    prose: prose as ProseData,
  });
}

const form2019 = edition(data2019, null);
const form2021 = edition(data2021, null, {}, 2025);

const changed = {
  '"label":"行政许可"': '"label":"行政许可事项"',
  '"label":"7.属于行政执法案卷"': '"label":"7.属于行政执法卷宗材料"',
};
const renamed = {
  '"label":"1.属于国家秘密"': '"label":"1.依法确定为涉密信息"',
  '"label":"2.重复申请"': '"label":"2.已答复又申请"',
  '"label":"本年处理决定数量"': '"label":"本年作出决定数量"',
};
const added = {
  '{"key":"excessive","label":"4.无正当理由大量反复申请"':
    '{"key":"machine","label":"4.以程序批量提出申请"},{"key":"excessive","label":"5.无正当理由大量反复申请"',
};
const nextEditions: Readonly<Record<string, Form>> = {
  'two texts changed': edition(data2021, 2026, changed),
  'rows and columns renamed': edition(data2021, 2026, renamed),
  'a row added': edition(data2021, 2026, added),
  'all of these': edition(data2021, 2026, { ...changed, ...renamed, ...added }),
};
const lists: Readonly<Record<string, readonly Form[]>> = {
  'those of 2019 and 2021 alone': [form2019, form2021],
  ...Object.fromEntries(
    Object.entries(nextEditions).map(([name, form]) => [`and one of 2026 with ${name}`, [form2019, form2021, form]]),
  ),
  'and two that follow': [
    form2019,
    form2021,
    edition(data2021, 2026, changed, 2029),
    edition(data2021, 2030, { ...changed, ...renamed }),
  ],
};

/** A report on `year` with the tables of `form`, every figure 0. */
function report(form: Form, year: number, layout = 'tabs'): string {
  const zeros = new Map(slotsOf(form).map(({ id }) => [id, '0']));
  const parts = form.sections.map(({ heading, table: key }) => {
    const table = form.tables.find((other) => other.key === key);
    return `${heading}\n\n${table ? (writers[layout]?.(table, zeros) ?? '') : '平稳推进各项工作，没有其他事项。'}\n`;
  });
  return `青禾县水务局${year}年政府信息公开工作年度报告\n\n${parts.join('\n')}`;
}

/** The edition that a report's tables are read by, and the codes of what is wrong with its tables. */
function readBy(forms: readonly Form[], text: string): { edition: string | undefined; codes: string[] } {
  const draft = new Draft(text, createEngine(forms), { form: 'auto', isReport: false, layout: 'tabs' });
  const found = check(draft, rules, {}).diagnoses.map(({ rule }) => rule.code);
  return {
    edition: draft.reading?.form.edition,
    codes: found.filter((code) => /^(?:row-|figure-|table-(?!layout)|form-)/.test(code)),
  };
}

const yearOf = (form: Form): number => form.years.from ?? 2019;

describe.each(Object.entries(lists))('among the editions, %s', (_, forms) => {
  const pairs = forms.flatMap((tables) => forms.map((own) => ({ tables, own })));

  it.each(pairs.map(({ tables, own }) => [`${own.edition} on the tables of ${tables.edition}`, tables, own] as const))(
    'a report of %s is read by those tables',
    (name, tables, own) => {
      const { edition: read, codes } = readBy(forms, report(tables, yearOf(own)));
      const isRowMore =
        tables !== own &&
        tables.tables.every(
          (table, index) => Math.abs(table.lines.length - (own.tables[index]?.lines.length ?? 0)) <= 1,
        ) &&
        read === own.edition;
      // One row more or less is no other edition: it is missing, or none of the form's.
      if (isRowMore)
        expect(
          codes.every((code) => ['row-missing', 'row-unknown', 'row-label'].includes(code)),
          name,
        ).toBe(true);
      else
        expect({ read, codes }, name).toEqual({ read: tables.edition, codes: tables === own ? [] : ['form-obsolete'] });
    },
  );

  it.each(Object.keys(writers))('tables of 2021 in a report on 2020 are told from those of 2019 in %s', (layout) => {
    expect(readBy(forms, report(form2021, 2020, layout))).toEqual({ edition: '2021', codes: ['form-obsolete'] });
    expect(readBy(forms, report(form2019, 2022, layout))).toEqual({ edition: '2019', codes: ['form-obsolete'] });
  });
});

it('one label of another edition is a slip, not an edition', () => {
  const next = nextEditions['two texts changed'];
  if (!next) throw new Error('no edition');
  const text = report(next, 2027).replace('行政许可事项', '行政许可');
  expect(readBy([form2019, form2021, next], text)).toEqual({ edition: '2026', codes: ['row-label'] });
});

describe('two editions that differ', () => {
  interface Near {
    readonly texts: Readonly<Record<string, string>>;
    /** What is wrong with the tables of the earlier in a report by the later one, and the other way round. */
    readonly earlier: readonly string[];
    readonly later: readonly string[];
  }
  const row = '{"key":"excessive","label":"4.无正当理由大量反复申请"';
  const column = '{"key":"repealed","label":"本年废止件数"}';
  const near: Readonly<Record<string, Near>> = {
    'in the label of one row': {
      texts: { '"label":"2.重复申请"': '"label":"2.已答复又申请"' },
      earlier: ['row-unknown'],
      later: ['row-unknown'],
    },
    'in one short label': {
      texts: { '"label":"规章"': '"label":"规则"' },
      earlier: ['row-unknown'],
      later: ['row-unknown'],
    },
    // Columns are known by their order.
    'in the label of one column': { texts: { '"label":"科研机构"': '"label":"科研院所"' }, earlier: [], later: [] },
    'in one row': {
      texts: { [row]: `{"key":"machine","label":"4.以程序批量提出申请"},${row.replace('4.', '5.')}` },
      earlier: ['row-missing'],
      later: ['row-unknown'],
    },
    'in one column': {
      texts: { [column]: `${column},{"key":"amended","label":"本年修订件数"}` },
      earlier: ['figure-count', 'figure-count'],
      later: ['figure-count', 'figure-count'],
    },
  };

  it.each(Object.entries(near))('%s: a report is read by that of its year', (_, { texts, earlier, later }) => {
    const next = edition(data2021, 2026, texts);
    const forms = [form2019, form2021, next];
    expect(readBy(forms, report(form2021, 2024))).toEqual({ edition: '2021', codes: [] });
    expect(readBy(forms, report(next, 2027))).toEqual({ edition: '2026', codes: [] });
    expect(readBy(forms, report(form2021, 2027))).toEqual({ edition: '2026', codes: earlier });
    expect(readBy(forms, report(next, 2024))).toEqual({ edition: '2021', codes: later });
  });

  it.each(Object.entries(near))('%s: one of another kind is told from both', (_, { texts }) => {
    const forms = [form2019, form2021, edition(data2021, 2026, texts)];
    expect(readBy(forms, report(form2019, 2027))).toEqual({ edition: '2019', codes: ['form-obsolete'] });
    expect(readBy(forms, report(form2021, 2020)).codes).toEqual(['form-obsolete']);
  });
});
