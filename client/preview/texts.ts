import { inBoth } from '../texts';

export const previewTexts = inBoth(
  {
    previewTitle: (name: string) => `预览 ${name}`,
    previewMarks: '显示标注',
    previewLastYear: '显示上年的数',
    previewSave: '保存为网页',
    previewCopy: '复制到 Word',
    previewFill: '填表',
    previewNone: '这份文档现在没有可以预览的年报。',
    previewCopied: '年报已复制，可以粘贴到 Word。',
    previewNotCopied: '没能写入剪贴板，年报没有复制。',
    previewSaved: (name: string) => `已保存 ${name}，可用浏览器打开或打印。`,
    previewNotSaved: (reason: string) => `没能保存：${reason}`,
    previewIsDraft: '这是草稿自己的文件，没有保存。请换一个文件名。',
    previewSuffix: '（预览）',
  },
  {
    previewTitle: (name) => `Preview ${name}`,
    previewMarks: 'Show Marks',
    previewLastYear: 'Show Last Year’s Figures',
    previewSave: 'Save as Web Page',
    previewCopy: 'Copy for Word',
    previewFill: 'Fill In',
    previewNone: 'This document holds no report to preview now.',
    previewCopied: 'The report was copied and can be pasted into Word.',
    previewNotCopied: 'The clipboard could not be written; the report was not copied.',
    previewSaved: (name) => `Saved ${name}; open or print it with a browser.`,
    previewNotSaved: (reason) => `It could not be saved: ${reason}`,
    previewIsDraft: 'That is the draft’s own file; nothing was saved. Choose another name.',
    previewSuffix: ' (preview)',
  },
);
