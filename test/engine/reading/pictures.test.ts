import { describe, expect, it } from 'vitest';
import { picture } from '../../../server/engine/text/invisible';
import { checkText, messageOf } from '../../support/check';
import { clean, edit } from '../../support/samples';

/** What is said of a draft, by key. */
function messagesOf(text: string): Record<string, string> {
  return Object.fromEntries(checkText(text).diagnoses.map(({ key, finding }) => [key, finding.message ?? 'default']));
}

const start = clean.indexOf('\n', clean.indexOf('\n二、') + 1) + 1;
const withoutTable = `${clean.slice(0, start)}\n${clean.slice(clean.indexOf('三、收到和处理', start))}`;

describe('a picture of a document', () => {
  it('in the section of a table that is not there is the reason', () => {
    expect(messagesOf(withoutTable)).toMatchObject({ 'table-missing:disclosure': 'default' });
    expect(messagesOf(edit(withoutTable, '\n三、收到和处理', `${picture}\n三、收到和处理`))).toMatchObject({
      'table-missing:disclosure': 'picture',
    });
  });

  it('in another section, or on the heading, is none', () => {
    for (const place of ['三、收到和处理', '二、主动公开'])
      expect(messagesOf(edit(withoutTable, place, `${picture}${place}`))).toMatchObject({
        'table-missing:disclosure': 'default',
      });
  });

  it('is what a section without words shows', () => {
    const at = clean.indexOf('\n', clean.indexOf('六、')) + 1;
    expect(messagesOf(`${clean.slice(0, at)}\n`)).toHaveProperty('section-empty:others');
    expect(messagesOf(`${clean.slice(0, at)}${picture}\n`)).not.toHaveProperty('section-empty:others');
  });

  it('beside a title, a heading, a label, a figure or a word changes nothing that is found', () => {
    const lines = clean.split('\n');
    const found = messagesOf(clean);
    for (let index = 0; index < lines.length; index += 3) {
      for (const at of [0, lines[index]?.length ?? 0]) {
        const with_ = lines.map((line, own) => (own === index ? line.slice(0, at) + picture + line.slice(at) : line));
        const now = messagesOf(with_.join('\n'));
        // A hash of words in a key may be another one.
        expect(Object.keys(now).map((key) => key.split(':')[0])).toEqual(
          Object.keys(found).map((key) => key.split(':')[0]),
        );
      }
    }
  });

  it('in the words or the markup of a text is one too, and no empty table is put beside it', () => {
    const at = withoutTable.indexOf('\n三、收到和处理');
    for (const mark of [
      '![](table.png)',
      '![表][t]',
      '![[table.png]]',
      '<img src="table.png">',
      '\ufffc',
      '[图片]',
      '（表格见图片）',
      '表二.jpg',
    ]) {
      const text = `${withoutTable.slice(0, at)}${mark}\n${withoutTable.slice(at)}`;
      const found = checkText(text).diagnoses.find(({ rule }) => rule.code === 'table-missing');
      expect(found && messageOf(found), mark).toMatch(/只有图片.*没有核对/);
      expect(found?.finding.fixes?.(), mark).toEqual([]);
    }
  });
});
