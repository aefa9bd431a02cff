import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { menuOf, type About, type MenuItem } from '../../../../server/lsp/features/form/menu';
import { clean, edit, mistakes } from '../../../support/samples';
import { analysisOf } from '../preview/support';

const total = '（一）予以公开\t\t9\t2\t0\t1\t1\t0\t13';

function itemsOf(text: string, about: About): readonly MenuItem[] {
  return menuOf(analysisOf(text), about).items;
}

function apply(text: string, item: MenuItem | undefined): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...(item?.edits ?? [])]);
}

describe('the menu of a cell', () => {
  it('offers the sum of its parts at a total, with the difference', () => {
    const off = edit(clean, total, total.replace(/13$/, '15'));
    const [first, ...others] = itemsOf(off, { slot: 'requests/granted/total' });
    expect(first?.title).toBe('= 各部分之和 13（现填 15，差 2）');
    expect(apply(off, first)).toBe(clean);
    expect(others.map(({ title }) => title).join()).not.toContain('改为各部分之和 13');
  });

  it('offers the sum at a blank total, and none where it is right', () => {
    const blank = edit(clean, total, total.replace(/13$/, ''));
    expect(itemsOf(blank, { slot: 'requests/granted/total' })[0]?.title).toBe('= 各部分之和 13');
    expect(itemsOf(clean, { slot: 'requests/granted/total' })).toEqual([]);
  });

  it('offers what the light bulb does', () => {
    const titles = itemsOf(mistakes, { slot: 'requests/refused.thirdParty/natural' }).map(({ title }) => title);
    expect(titles[0]).toMatch(/由 7 改为 2/);
  });
});

describe('the menu of a table', () => {
  it('puts back a row that is missing', () => {
    const lacking = clean.replace(/^.*（二）部分公开.*\n/m, '');
    const items = itemsOf(lacking, { table: 'requests' });
    expect(apply(lacking, items[0])).toMatch(/^.*（二）部分公开[^\t]*\t{8}$/m);
    expect(itemsOf(lacking, { slot: 'requests/partlyGranted/natural' })).toEqual(items);
  });

  it('gives a blank table its cells again', () => {
    const from = clean.indexOf('\n三、收到') + 1;
    const to = clean.indexOf('\n四、政府', from);
    const cut = clean.slice(0, from) + clean.slice(from, to).replace(/\t[0-9\t]+$/gm, '') + clean.slice(to);
    expect(itemsOf(cut, { table: 'requests' }).map(({ title }) => title)).toContain('换成规定的空表');
  });

  it('has nothing to mend where all is well', () => {
    expect(itemsOf(clean, { table: 'requests' })).toEqual([]);
    expect(itemsOf(clean, { table: 'no-such' })).toEqual([]);
  });
});
