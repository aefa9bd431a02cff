import { describe, expect, it } from 'vitest';
import { filler } from '../../../server/engine/text/source';
import { readText } from '../../../server/engine/report/reportText';
import { readMarkup } from '../../../server/engine/text/markup/markup';

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

  it('is shown with all behind it where it is left open: a draft must not vanish while its author writes', () => {
    for (const mark of ['<!-- ', '<script>', '<style>', '</局', '<!'])
      expect(seen(`<p>甲10</p>${mark}件\n二、乙`), mark).toMatch(/^甲10.*件\n二、乙$/s);
    for (const name of ['script', 'STYLE'])
      expect(seen(`<p>甲</p><${name}>丙</${name}>乙<${name}>丁`), name).toBe('甲\n乙丁');
  });

  it('takes nothing before it where it is left open at the end', () => {
    for (const mark of ['<!--5', '</局', '<!', '<!DOC', '<![CDATA[5', '<?'])
      expect(seen(`<p>甲10${mark}`), mark).toMatch(/^甲10/);
  });
});

describe('a text of Markdown', () => {
  const shown = (text: string): string => readText(text).view.text.replaceAll(filler, '');

  it('shows no comment and no tag, be it the only one', () => {
    expect(shown('今年<!-- 去年5件 -->收到3件')).toBe('今年收到3件');
    expect(shown('收到</b>3件')).toBe('收到3件');
  });

  it('shows what only looks like a tag', () => {
    for (const text of ['不足<5件', '<附件一>', '一 < 二', '见<https://example.org/a>']) expect(shown(text)).toBe(text);
  });
});
