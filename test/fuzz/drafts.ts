import fc from 'fast-check';
import { realDrafts } from '../support/drafts';
import { fixtures } from '../support/fixtures';
import { writers } from '../support/layouts';
import { clean, mistakes } from '../support/samples';
import { distinctFigures, form2019, form2021 } from '../engine/binding/support';

const title = '青禾县档案局2024年政府信息公开工作年度报告';

/** Each official table of both forms, written in each layout, below a title: small drafts with much to find. */
const tables = [form2019, form2021].flatMap((form) =>
  form.tables.flatMap((table) =>
    Object.values(writers).map((write) => {
      const heading = form.sections.find((section) => section.table === table.key)?.heading ?? '';
      return `${title}\n\n${heading}\n\n${write(table, distinctFigures(form))}\n`;
    }),
  ),
);

/** Drafts of a few hundred characters: read in a millisecond or two. */
const small: readonly string[] = [
  '',
  title,
  `${title}\n\n一、总体情况\n\n今年平稳。\n`,
  ...tables.filter((text) => text.length < 500),
];

/** Whole drafts: the samples, the fixtures of every rule, the tables, and the real drafts where they are at hand. */
const whole: readonly string[] = [
  clean,
  mistakes,
  ...fixtures.map(({ text }) => text),
  ...tables,
  ...(realDrafts ?? []).map(({ text }) => text),
];

/** What comes into drafts by accident or by malice. */
const pieces: readonly string[] = [
  '\ud800',
  '\udc00',
  '😀',
  '\0',
  '\ufeff',
  '\u200b',
  '\u0301',
  '\r',
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  '\t\t',
  ' ',
  '　',
  '|',
  '\\|',
  '|\n|',
  ' | ',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> 甲\n',
  '||||||| 乙\n',
  '#',
  '## ',
  '**',
  '```\n',
  '$',
  '$&',
  '{0}',
  '${a}',
  '__proto__',
  'constructor',
  '<',
  '<p',
  '<table><tr><td>',
  '</td></tr>',
  '</table>',
  '<td colspan=999999999 rowspan=999999999>',
  '<!--',
  '-->',
  '<script>',
  '<style>',
  '&',
  '&#x',
  '&nbsp;',
  '<b>',
  '</b>',
  '<br>',
  '<pre>',
  '<![CDATA[',
  '0',
  '1',
  '-1',
  '１２',
  '1,234',
  '8件',
  '3.5',
  '-',
  '/',
  '—',
  '无',
  '9'.repeat(40),
  '1e999',
  '一、',
  '二、',
  '六、',
  '（一）',
  '（七）总计',
  '总计',
  '自然人',
  '3.其他',
  '一、总体情况\n',
  '三、收到和处理政府信息公开申请情况\n',
  '六、其他需要报告的事项\n',
  '其他',
  '收到政府信息公开申请5件',
  '2023年，',
  '截止',
  '，',
  ',',
  '；',
  '。',
  '《',
  '“',
  '××',
  '\u202e',
  '\u0085',
  '\u2028',
  '\x0b',
  '\x0c',
  '\x1b[2J',
];

/** One thing that happens to a text; places are parts of ten thousand of its length. */
interface Mishap {
  readonly kind:
    | 'cut'
    | 'insert'
    | 'splice'
    | 'line twice'
    | 'line gone'
    | 'lines swapped'
    | 'number'
    | 'line ends'
    | 'cell gone'
    | 'cut off';
  readonly at: number;
  readonly to: number;
  readonly length: number;
  readonly text: string;
}

const place = fc.nat(9999);
const kinds = [
  'cut',
  'insert',
  'splice',
  'line twice',
  'line gone',
  'lines swapped',
  'number',
  'line ends',
  'cell gone',
  'cut off',
] as const;

/** A piece that stands in drafts by accident, any characters, or a number. */
export const anyPiece: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 8 }).map((codes) => String.fromCharCode(...codes)) },
  { weight: 2, arbitrary: fc.nat(120).map(String) },
);

const mishap: fc.Arbitrary<Mishap> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: place,
  to: place,
  length: fc.oneof({ weight: 3, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.nat(400) }),
  text: anyPiece,
});

function suffer(text: string, { kind, at, to, length, text: piece }: Mishap): string {
  const start = Math.floor((at * text.length) / 10_000);
  const lines = (): string[] => text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const index = (of: readonly unknown[], part: number): number => Math.floor((part * of.length) / 10_000);
  switch (kind) {
    case 'cut':
      return text.slice(0, start) + text.slice(start + length);
    case 'insert':
      return text.slice(0, start) + piece + text.slice(start);
    case 'splice': {
      const other = whole[index(whole, to)] ?? '';
      const from = Math.floor((length * 31 * other.length) / 10_000) % (other.length || 1);
      return text.slice(0, start) + other.slice(from, from + length * 2) + text.slice(start);
    }
    case 'line twice': {
      const all = lines();
      const line = all[index(all, at)] ?? '';
      return [...all.slice(0, index(all, to)), line, ...all.slice(index(all, to))].join('');
    }
    case 'line gone':
      return lines()
        .filter((_, number, all) => number !== index(all, at))
        .join('');
    case 'lines swapped': {
      const all = lines();
      const [a, b] = [index(all, at), index(all, to)];
      [all[a], all[b]] = [all[b] ?? '', all[a] ?? ''];
      return all.join('');
    }
    case 'number': {
      const numbers = [...text.matchAll(/\d+/g)];
      const number = numbers[index(numbers, at)];
      return number ? text.slice(0, number.index) + String(length) + text.slice(number.index + number[0].length) : text;
    }
    case 'line ends':
      return text.replace(/\r\n|\n|\r/g, ['\r\n', '\r', '\n'][length % 3] ?? '\n');
    case 'cell gone': {
      const cells = [...text.matchAll(/[\t|]/g)];
      const cell = cells[index(cells, at)];
      return cell ? text.slice(0, cell.index) + text.slice(cell.index + 1) : text;
    }
    case 'cut off':
      return length > 100 ? text.slice(0, start) : text;
  }
}

function spoilt(bases: readonly string[], most: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...bases), fc.array(mishap, { maxLength: most }))
    .map(([base, mishaps]) => mishaps.reduce(suffer, base));
}

/** A whole draft with up to eight mishaps. */
export const anyDraft: fc.Arbitrary<string> = spoilt(whole, 8);
/** A small draft with up to three. */
export const anySmallDraft: fc.Arbitrary<string> = spoilt(small, 3);
/** A whole draft and the versions that up to six mishaps make of it, one after another. */
export const anyVersions: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.constantFrom(...whole), fc.array(mishap, { minLength: 1, maxLength: 6 }))
  .map(([base, mishaps]) =>
    mishaps.reduce<readonly string[]>((versions, next) => [...versions, suffer(versions.at(-1) ?? '', next)], [base]),
  );
