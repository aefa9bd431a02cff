import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { writtenOf, type Change } from '../../../../server/lsp/features/form/write';
import { clean, edit } from '../../../support/samples';
import { analysisOf } from '../preview/support';

const slot = 'requests/granted/natural';
const row = '（一）予以公开\t\t9\t';

function write(text: string, changes: readonly Change[]) {
  const { edits, refused } = writtenOf(analysisOf(text), changes);
  const document = TextDocument.create('', '', 0, text);
  return { text: TextDocument.applyEdits(document, [...edits]), refused };
}

describe('what is typed into the form', () => {
  it('becomes an edit of the number alone', () => {
    expect(write(clean, [{ slot, text: '１２', from: '9' }])).toEqual({
      text: edit(clean, row, '（一）予以公开\t\t12\t'),
      refused: [],
    });
    expect(write(clean, [{ slot, text: '', from: '9' }]).text).toBe(edit(clean, row, '（一）予以公开\t\t\t'));
  });

  it('is refused where that figure has changed meanwhile, and only there', () => {
    const moved = edit(clean, row, '（一）予以公开\t\t8\t').replace('\n\n', '今\n\n');
    expect(write(moved, [{ slot, text: '12', from: '9' }])).toEqual({
      text: moved,
      refused: [{ slot, why: 'changed', now: '8' }],
    });
    expect(write(moved, [{ slot, text: '12', from: '8' }]).refused).toEqual([]);
  });

  it('is refused with the reason where it is no figure, and others beside it are written', () => {
    const { text, refused } = write(clean, [
      { slot, text: '约12', from: '9' },
      { slot: 'requests/granted/business', text: '-1', from: '2' },
      { slot: 'requests/granted/otherOrg', text: '1.5', from: '0' },
      { slot: 'requests/granted/no-such', text: '1', from: '' },
      { slot: 'requests/granted/total', text: '40', from: '13' },
    ]);
    expect(refused.map(({ why }) => why)).toEqual(['noNumber', 'negative', 'fraction', 'missing']);
    expect(text).toMatch(/（一）予以公开\t\t9\t2\t.*\t40$/m);
  });
});
