import { expect, it } from 'vitest';
import { annotateWord } from '../../server/documents/word/comment';
import { readWord } from '../../server/documents/word/read';
import { writeWord } from '../../server/documents/word/write';
import { docx, p } from './support';

it('leaves the bytes of a document as they are, be they an array or a buffer of Node’s', () => {
  const bytes = docx(p('甲 1'));
  for (const own of [Uint8Array.from(bytes), Buffer.from(bytes)]) {
    const document = readWord(own);
    writeWord(document, document.text.replace('1', '2'));
    annotateWord(document, [{ start: 2, end: 3, lines: ['乙'] }], { name: '甲', initials: '甲', date: null });
    expect([...own]).toEqual([...bytes]);
  }
});
