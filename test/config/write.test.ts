import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config/config';
import { withAcceptance, withForm, withoutAcceptance, type NewAcceptance } from '../../server/config/write';

const entry: NewAcceptance = {
  file: '甲局.txt',
  key: 'row-label:requests/granted',
  reason: '沿用系统导出的写法',
  on: '2026-01-31',
  values: { row: '（一）予以公开' },
};

function write(text: string | null, given = entry): string {
  const written = withAcceptance(text, given);
  if (typeof written !== 'string') throw new Error(written.text.zh);
  const { accepted, problems } = readConfig(written, { forms: ['2021'], codes: [] });
  expect(problems).toEqual([]);
  expect(accepted.find(({ key, file }) => key === given.key && file === given.file)).toMatchObject(given);
  return written;
}

describe('an acceptance is written', () => {
  it('into a file of its own, where there is none', () => {
    expect(write(null)).toBe(`{
  "accepted": [
    {
      "file": "甲局.txt",
      "key": "row-label:requests/granted",
      "reason": "沿用系统导出的写法",
      "on": "2026-01-31",
      "values": {
        "row": "（一）予以公开"
      }
    }
  ]
}
`);
  });

  it('behind the others, with the tabs, line ends, mark and odd spaces of the file', () => {
    const before =
      '\uFEFF{ "form" :"2021",\r\n\t"accepted": [\r\n\t\t{"file": "乙局.txt", "key": "k:1",   "reason": "沿用系统导出的写法"}\r\n\t]\r\n}\r\n';
    const after = write(before);
    const at = before.indexOf('\r\n\t]');
    expect(after.startsWith(`${before.slice(0, at)},\r\n\t\t{\r\n\t\t\t"file": "甲局.txt",\r\n`)).toBe(true);
    expect(after.endsWith(`\r\n\t\t}${before.slice(at)}`)).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('into a file that has none yet, and into an empty list', () => {
    expect(write('{\n    "form": "2021"\n}\n')).toMatch(/^\{\n {4}"form": "2021",\n {4}"accepted": \[\n/);
    expect(write('{}')).toMatch(/^\{\n {2}"accepted": \[\n {4}\{\n {6}"file"/);
    expect(write('{"accepted": []}\n')).toMatch(/^\{"accepted": \[\n {2}\{\n {4}"file".*\n\]\}\n$/s);
    expect(write('{"form": "2021"}')).toMatch(/^\{"form": "2021", "accepted": \[ \{ "file": [^\n]*\}$/);
  });

  it('in the place of one of the same finding', () => {
    const once = write('{"accepted": [{"file": "乙局.txt", "key": "k:1", "reason": "沿用系统导出的写法"}]}');
    const again = write(once, { ...entry, reason: '台账中即为这一写法' });
    expect(again).not.toContain('"沿用系统导出的写法",\n');
    expect(readConfig(again, { forms: [], codes: [] }).accepted).toHaveLength(2);
  });

  it.each(['{"accepted": ', '{"accepted": {}}', '[]', '{"accepted": [],}'])('into no broken file: %s', (text) => {
    expect(withAcceptance(text, entry)).toHaveProperty('text.zh');
  });
});

describe('an acceptance is taken back', () => {
  const other: NewAcceptance = { file: '乙局.txt', key: 'wording:1a2b3c4d', reason: '引用的是文件的原名' };
  const third: NewAcceptance = { file: '甲局.txt', key: 'other-share:requests', reason: '多为咨询类的申请' };
  const empty = '\uFEFF{\r\n\t"form": "2021",\r\n\t"accepted": []\r\n}\r\n';
  const lists: readonly (readonly NewAcceptance[])[] = [[entry], [entry, other], [other, entry], [other, entry, third]];

  it.each(lists.map((list) => ({ list, names: list.map(({ key }) => key.split(':')[0]).join() })))(
    'and nothing beside it changes: $names',
    ({ list }) => {
      const all = list.reduce((text, one) => write(text, one), empty);
      const without = withoutAcceptance(all, entry);
      const rest = list.filter((one) => one !== entry);
      if (rest.length > 0) expect(without).toBe(rest.reduce((text, one) => write(text, one), empty));
      else expect(without).toBe('\uFEFF{\r\n\t"form": "2021"\r\n}\r\n');
    },
  );

  it('with the list, where it was the last of it', () => {
    const list = `"accepted": [${JSON.stringify(entry)}]`;
    expect(withoutAcceptance(`{${list}}`, entry)).toBe('{}');
    expect(withoutAcceptance(`{\n  ${list}\n}\n`, entry)).toBe('{}\n');
    expect(withoutAcceptance(`{\n  ${list},\n  "form": "2021"\n}`, entry)).toBe('{\n  "form": "2021"\n}');
    expect(withoutAcceptance(write(null), entry)).toBe('{}\n');
  });

  it('where it stands twice, both times; where it does not, nothing changes', () => {
    const twice = `{"accepted": [${JSON.stringify(entry)}, ${JSON.stringify(other)}, ${JSON.stringify(entry)}]}`;
    expect(withoutAcceptance(twice, entry)).toBe(`{"accepted": [${JSON.stringify(other)}]}`);
    for (const text of ['{}', '{"accepted": {}}', `{"accepted": [${JSON.stringify(other)}]}`])
      expect(withoutAcceptance(text, entry)).toBe(text);
  });

  it('not from a file that is broken: what is wrong with it is told', () => {
    expect(withoutAcceptance('{"accepted": [', entry)).toMatchObject({ text: { zh: expect.any(String) as string } });
  });
});

describe('a form file is named', () => {
  const path = '格式/季度.gouji-form.json';
  it.each([
    [null, `{\n  "forms": [\n    "${path}"\n  ]\n}\n`],
    ['{"form": "2021"}', `{"form": "2021", "forms": [ "${path}" ]}`],
    [
      '{\r\n\t"forms": [\r\n\t\t"a.gouji-form.json"\r\n\t]\r\n}\r\n',
      `{\r\n\t"forms": [\r\n\t\t"a.gouji-form.json",\r\n\t\t"${path}"\r\n\t]\r\n}\r\n`,
    ],
  ])('in %j, where every other character stays', (text, expected) => {
    expect(withForm(text, path)).toBe(expected);
    expect(withForm(expected, path)).toBe(expected);
  });

  it('and nothing is written where all forms of its folder are, or the file is broken', () => {
    const all = '{"forms": ["格式/*.gouji-form.json"]}';
    expect(withForm(all, path)).toBe(all);
    for (const text of ['{"forms": [', '{"forms": 1}'])
      expect(withForm(text, path)).toMatchObject({ text: { zh: expect.any(String) as string } });
  });
});
