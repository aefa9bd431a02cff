import { describe, expect, it } from 'vitest';
import { codes, draftOf } from '../../support/check';
import { clean, edit } from '../../support/samples';

/** Behind every cell, and once more behind the row, as text taken out of Word's own files has them. */
const marked = clean
  .split('\n')
  .map((line) => (line.includes('\t') ? `${line.replaceAll('\t', '\u0007')}\u0007\u0007` : line))
  .join('\n');

function figuresOf(text: string): unknown {
  const { reading } = draftOf(text);
  if (!reading) throw new Error('no report');
  return new Map([...reading.binding.figures].map(([{ id }, { value }]) => [id, value]));
}

describe('cells that Word has marked', () => {
  it('are the same figures as with tabs, and their slips are found', () => {
    expect(marked).not.toContain('\t');
    expect(figuresOf(marked)).toEqual(figuresOf(clean));
    expect(codes(marked)).toEqual(codes(clean));
    const slip = ['（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t'] as const;
    const inMarks = slip.map((text) => text.replaceAll('\t', '\u0007')) as [string, string];
    expect(codes(edit(marked, ...inMarks))).toEqual(codes(edit(clean, ...slip)));
  });

  it('may have no mark behind the last one', () => {
    expect(figuresOf(clean.replaceAll('\t', '\u0007'))).toEqual(figuresOf(clean));
  });

  it('are none amid a sentence, where a field of Word leaves such characters', () => {
    const paragraph = clean.split('\n').find((line) => line.length > 60 && line.endsWith('。')) ?? '';
    const field = `${paragraph.slice(0, 20)}\u0013HYPERLINK\u0014${paragraph.slice(20, 24)}\u0015${paragraph.slice(24)}`;
    expect(codes(edit(clean, paragraph, field))).toEqual(codes(clean));
  });
});
