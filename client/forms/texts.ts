import { inBoth } from '../texts';

/** What is said to whoever writes a form. */
export const formTexts = inBoth(
  {
    noForm: '请先打开一个格式文件（*.gouji-form.json）。',
    check: '核对格式',
    test: '运行试例',
    explain: '写开等式',
    page: (name: string, what: string) => `${name} ${what}.txt`,
    noFormFrom: '这份文档里没有“一、”“二、”这样的栏目，推不出格式。',
    formFrom: (count: number, isPlaced: boolean) =>
      `格式已推出${count > 0 ? `，其中 ${count} 处是推测` : ''}。请核对，` +
      (isPlaced ? '再保存并启用。' : '存为 *.gouji-form.json，并写入 .gouji.json 的 forms。'),
    use: '保存并启用',
    used: (name: string) => `已保存 ${name}，并写入 .gouji.json`,
  },
  {
    noForm: 'Open a form file (*.gouji-form.json) first.',
    check: 'Check the Form',
    test: 'Run Its Cases',
    explain: 'Write Out Equations',
    page: (name: string, what: string) => `${name} - ${what}.txt`,
    noFormFrom: 'This document has no sections numbered 一、 二、, so that no form can be proposed.',
    formFrom: (count, isPlaced) =>
      `A form was proposed${count > 0 ? `; guesses in it: ${count}` : ''}. Check it, then ` +
      (isPlaced ? 'save it and put it to use.' : 'save it as *.gouji-form.json and name it in forms of .gouji.json.'),
    use: 'Save and Use',
    used: (name) => `${name} was saved and named in .gouji.json`,
  },
);
