import { describe, expect, it } from 'vitest';
import { placesOf } from '../../server/config/places';

const files = (uri: string, ...roots: string[]): [string, string][] =>
  placesOf(uri, roots).map((place) => [place.uri, place.file]);

describe('the .gouji.json of a document', () => {
  it('stands in its folder, or above it up to the folder of the workspace', () => {
    expect(files('file:///d%3A/w/%E7%94%B2/a.txt', 'file:///d%3A/w')).toEqual([
      ['file:///d%3A/w/%E7%94%B2/.gouji.json', 'a.txt'],
      ['file:///d%3A/w/.gouji.json', '甲/a.txt'],
    ]);
  });

  it('whichever way the client writes a drive', () => {
    expect(files('file:///d%3A/w/x/a.txt', 'file:///d:/w/')).toHaveLength(2);
  });

  it('in the innermost of several folders of the workspace', () => {
    expect(files('vscode-vfs://github/o/r/x/a.txt', 'vscode-vfs://github/o', 'vscode-vfs://github/o/r')).toHaveLength(
      2,
    );
  });

  it('in its own folder alone outside the workspace', () => {
    expect(files('file:///w2/x/a.txt', 'file:///w')).toEqual([['file:///w2/x/.gouji.json', 'a.txt']]);
    expect(files('file:///a.txt?x/y#z')).toEqual([['file:///.gouji.json', 'a.txt']]);
  });

  it('nowhere for a document that was never saved', () => {
    expect(files('untitled:Untitled-1')).toEqual([]);
    expect(files('untitled:/w/a.txt', 'untitled:/w')).toEqual([]);
  });

  it('and is looked for whatever the address holds', () => {
    expect(files('file:///w/%zz/a.txt', 'file:///w')).toEqual([
      ['file:///w/%zz/.gouji.json', 'a.txt'],
      ['file:///w/.gouji.json', '%zz/a.txt'],
    ]);
    expect(files('')).toEqual([]);
  });
});
