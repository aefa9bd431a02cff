import { describe, expect, it } from 'vitest';
import { filler } from '../../server/text/source';
import { readMarkup } from '../../server/text/markup/markup';

const seen = (text: string): string => readMarkup(text).view.replaceAll(filler, '').trim();

describe('what a page does not show', () => {
  it.each([
    ['a comment', '<!-- 5 -->'],
    ['a comment without end marks', '<! 5>'],
    ['a comment that ends at once', '<!-->'],
    ['a closing tag whose name has no letter at its front', '</局2td>'],
    ['a closing tag without a name', '</ >'],
    ['an instruction', '<?xml version="1.0"?>'],
    ['a declaration', '<!DOCTYPE html>'],
    ['a CDATA section', '<![CDATA[5]]>'],
    ['a CDATA section torn', '<![CDAT[5]]>'],
  ])('%s takes nothing of the text beside it', (_, mark) => {
    expect(seen(`<p>甲10${mark}3件</p>`)).toBe('甲103件');
    expect(seen(`<p>12${mark}&amp;3</p>`)).toBe('12&3');
  });

  it('takes nothing before it where it is left open at the end', () => {
    for (const mark of ['<!--5', '</局', '<!', '<!DOC', '<![CDATA[5', '<?']) expect(seen(`<p>甲10${mark}`), mark).toMatch(/^甲10/);
  });
});
