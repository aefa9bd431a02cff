import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { foldingOf } from '../../server/lsp/features/folding';
import { previewOf } from '../../server/lsp/features/preview/preview';
import { publishedOf } from '../../server/lsp/features/published';
import { symbolsOf } from '../../server/lsp/features/symbols';
import { textOf } from '../../server/engine/rules/check';
import { folderWith } from '../support/folders';
import { runNode } from '../faults/support';
import { analysisOf } from '../lsp/features/preview/support';
import { startClient } from '../lsp/client';
import { built } from '../support/built';
import { checkText } from '../support/check';
import { enough, growths } from '../support/cost';
import { isLong } from '../support/runs';
import { clean, edit } from '../support/samples';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const gouji = built();

/** Most in the prose, where most is read of it, a fifth of it elsewhere: 8 MB in UTF-8 at length, 300 KB in the usual run. */
const sizeOf = (place: string): number =>
  place === 'in the prose' ? (isLong ? 2_800_000 : 50_000) : isLong ? 560_000 : 20_000;

/** Characters of one kind, on one line but where they break it. */
const masses: readonly (readonly [name: string, unit: string])[] = [
  ['Chinese', '甲'],
  ['words', 'ab '],
  ['digits', '1'],
  ['tabs and figures', '\t1'],
  ['bars', '|'],
  ['brackets', '（'],
  ['quotes', '“'],
  ['lone surrogates', '\ud800'],
  ['NUL', '\0'],
  ['tags without end', '<b>'],
  ['tables in tables', '<table><tr><td>'],
  ['angles', '<'],
  ['comments without end', '<!--'],
  ['entities', '&#x4e00;'],
  ['list items in lists', '<ul><li>'],
  ['conflict markers', '<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> 丙\n'],
  ['sentences', '全年收到申请5件，'],
  ['zero widths', '\u200b'],
  ['accents', '\u0301'],
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

describe.each(Object.entries(places))('a mass of characters %s', (place, put) => {
  it.each(masses)('of %s is read to its end, and no message grows with it', (_name, unit) => {
    const text = put(unit.repeat(sizeOf(place) / unit.length));
    const { diagnoses } = checkText(text, { isReport: true });
    for (const { rule, finding, key } of diagnoses) {
      expect(key.length).toBeLessThan(200);
      const said = [
        textOf(rule, finding.message ?? 'default', finding.args, 'zh-cn'),
        ...(finding.related ?? []).map(({ message, args }) => textOf(rule, message, args, 'zh-cn')),
      ];
      for (const one of said) expect(one.length, rule.code).toBeLessThan(400);
      for (const fix of finding.fixes?.() ?? [])
        expect(textOf(rule, fix.title, fix.args, 'zh-cn').length, rule.code).toBeLessThan(1000);
    }
  });
});

/** At length, beyond what a title may have even at a sixteenth of it: where a report ends to be one, fewer steps are taken. */
const costed = isLong ? 30_000 : 15_000;

/** Below so many microseconds other things count for more than the text. */
const least = 100_000;

describe.each(isLong ? Object.keys(places) : ['in the prose'])(
  'the cost of a check grows no faster than the draft, %s',
  (place) => {
    const grows = growths(
      masses.map(([name, unit]) => {
        const text = (times: number): string => places[place]?.(unit.repeat((times * costed) / unit.length)) ?? '';
        return [name, (times) => void checkText(text(times))];
      }),
      least / 4,
    );
    it.each(masses)('of %s', (name) => expect(grows(name)).toBeLessThan(enough));
  },
);

describe('the cost of a preview grows no faster than the draft', () => {
  const show = (unit: string, times: number): void => {
    const analysis = analysisOf(places['in the prose']?.(unit.repeat((times * 8000) / unit.length)) ?? '');
    previewOf(analysis);
    publishedOf(analysis);
    symbolsOf(analysis);
    foldingOf(analysis);
  };
  const grows = growths(
    masses.map(([name, unit]) => [name, (times) => show(unit, times)]),
    least / 4,
  );
  it.each(masses)('of %s', (name) => expect(grows(name)).toBeLessThan(enough));
});

describe('memory', () => {
  it('of a draft that was closed is given back', async () => {
    const client = await startClient();
    const held = async (times: number): Promise<number> => {
      for (let time = 0; time < times; time++) {
        const uri = `file:///${time}.txt`;
        await client.open(uri, clean + '甲乙丙丁。'.repeat(20_000));
        await client.pull(uri);
        await client.rpc.sendNotification('textDocument/didClose', { textDocument: { uri } });
      }
      await client.pull('file:///none.txt');
      collect();
      return process.memoryUsage().heapUsed;
    };
    await held(5);
    // Drafts of 200 KB each: what each of them leaves behind is less than a tenth of its text. What else the process
    // holds may grow once beside them; what drafts leave behind grows every time.
    const drafts = isLong ? 50 : 15;
    const limit = drafts * 20_000;
    let [before, grown] = [await held(5), Infinity];
    for (let round = 0; round < 5 && grown >= limit; round++) {
      const after = await held(drafts);
      grown = after - before;
      before = after;
    }
    expect(grown).toBeLessThan(limit);
    client.close();
  });

  it('of the command stays small for a draft of 4 MB', async () => {
    const folder = folderWith({ 'a.txt': clean + '全年收到申请，按期答复。\n'.repeat(110_000) });
    const { code, err } = await runNode(['--max-old-space-size=400', gouji.command, 'check', 'a.txt'], folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
