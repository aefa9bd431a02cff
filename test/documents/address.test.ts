import { describe, expect, it } from 'vitest';
import { placesOf } from '../../server/config/places';
import { originalAddress, textAddress } from '../../server/documents/address';

const documents = [
  'file:///home/a/%E6%8A%A5%E5%91%8A.docx',
  'file:///c%3A/%E5%B9%B4%E6%8A%A5/2024%20%23%25.docx',
  'file://server/share/a_b.docx',
  'vscode-vfs://github/owner/repo/a.docx',
  'vscode-remote://ssh-remote%2Bhost/home/a.docx',
  'vscode-remote://localhost:8080/home/a.docx',
  'memfs:/a/b.docx',
  'memfs:/a/b.docx?version=1#x',
  'memfs:/a/b.docx.gouji.txt',
];

describe('the address of a text form', () => {
  it.each(documents)('gives %s back', (document) => {
    const text = textAddress(document);
    expect(text).toMatch(/^gouji-docx:\/\/[^/]+\/.*\.gouji\.txt(?:\?|$)/);
    expect(originalAddress(text)).toBe(document);
  });

  it('is another one for each document', () => {
    expect(new Set(documents.map(textAddress)).size).toBe(documents.length);
  });

  it('leaves other addresses, and names the folders above a document', () => {
    for (const other of ['file:///a/b.gouji.txt', 'untitled:Untitled-1', 'gouji-docxx:/a'])
      expect(originalAddress(other)).toBe(other);
    expect(originalAddress('gouji-docx://vscode-vfs_github/owner/repo')).toBe('vscode-vfs://github/owner/repo');
  });

  it('leads to the .gouji.json beside the document, which calls it by its own name', () => {
    const original = originalAddress(textAddress('memfs:/drafts/a/%E6%8A%A5.docx'));
    expect(placesOf(original, ['memfs:/drafts'])).toEqual([
      { uri: 'memfs:/drafts/a/.gouji.json', file: '报.docx' },
      { uri: 'memfs:/drafts/.gouji.json', file: 'a/报.docx' },
    ]);
  });
});
