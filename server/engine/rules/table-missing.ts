import type { Reading } from '../reading/reading';
import { holdsPicture, type Section } from '../report/report';
import { layouts } from '../report/tables/layouts';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { hasLabelsOf } from '../reading/standing';
import { afterLine, emptyTable, sectionOfTable } from '../reading/structure';

/** Sections 二, 三 and 四 each have their table, in a layout that can be read. */
export const tableMissing: Rule = {
  code: 'table-missing',
  severity: 'error',
  class: 'must',
  fixable: true,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '缺少表格', en: 'Table missing' },
  messages: {
    default: { zh: '「{heading}」之下没有规定的表格。', en: 'The table of “{heading}” is missing.' },
    picture: {
      zh: '「{heading}」之下只有图片，没有文字表格：图片中的数字没有核对，也不便于公众使用。请换成文字表格。',
      en: '“{heading}” holds a picture and no table: figures in a picture were not checked, and cannot be reused. Put a table of text there.',
    },
    unread: {
      zh: '读不出「{heading}」的表格，没有核对：请改用制表符或竖线（|）隔开各格，或者从 Word、网页重新粘贴这张表。',
      en: 'The table of “{heading}” cannot be read and was not checked: part its cells with tabs or bars (|), or paste it again from Word or a web page.',
    },
    insert: { zh: '插入空表', en: 'Insert the empty table' },
  },
  *check(reading) {
    for (const { form, status, unread } of reading.binding.tables) {
      const section = sectionOfTable(reading, form.key);
      // It is there: another copy would be one too many.
      if (unread)
        yield {
          message: 'unread',
          args: { heading: section?.section.heading ?? form.title },
          subject: form.key,
          span: unread,
        };
      if (status !== 'absent' || !section) continue;
      const isPicture = hasPicture(reading, section);
      yield {
        ...(isPicture ? { message: 'picture' } : {}),
        args: { heading: section.section.heading },
        subject: form.key,
        span: section.heading,
        fixes: () => {
          // The table is there, though nobody can check it: another would be one too many.
          if (isPicture || hasLabelsOf(reading, form)) return [];
          const gap = reading.source.lineEnd.repeat(layouts[reading.layout].gap);
          const at = afterLine(reading, section.heading.start);
          const edit = { span: { start: at, end: at }, text: gap + (emptyTable(reading, form.key) ?? '') };
          return [{ title: 'insert', edits: [edit], preferred: true }];
        },
      };
    }
  },
};

/** In the markup of a text: of Markdown, of a wiki, of HTML; the place of an object that a text cannot hold. */
const pictureMark = /!\[[^\]\n]{0,200}\][([]|!\[\[|<(?:img|v:imagedata|svg|object|picture|canvas|embed)\b|\ufffc/i;
/** A line that stands for one: its file, or a word in its place. */
const pictureLine =
  /^(?:\S{1,80}\.(?:png|jpe?g|gif|bmp|tiff?|webp|emf|wmf|svg)|[[【（(<].{0,10}(?:图片|图像|截图|扫描件|照片).{0,10}[\]】）)>])$/i;
const longestLine = 100;

function hasPicture({ source, report }: Reading, section: Section): boolean {
  const text = source.slice({ start: section.heading.end, end: section.end });
  return (
    holdsPicture(report, section.heading.end, section.end) ||
    pictureMark.test(text) ||
    text.split(/\r\n|\n|\r/).some((line) => line.length <= longestLine && pictureLine.test(line.trim()))
  );
}
