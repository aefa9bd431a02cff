import { inBoth } from '../texts';

export const acceptingTexts = inBoth(
  {
    title: (name: string) => `说明理由并接受：${name}`,
    prompt: (message: string) => `${message} 理由写入 .gouji.json，与草稿放在一起。`,
    placeHolder: '例如：按登记台账，其中 2 件为跨年办结',
    short: '理由不少于 6 个字，请写明依据或原因。',
    empty: '“核实无误”“无”“同上”之类不算理由，请写明依据或原因。',
    gone: '这个问题已经不在了，没有写入。',
    none: '光标处没有可以说明理由的问题。必改的问题只能改正。',
    pick: '为哪一个问题说明理由？',
    noneAccepted: '光标处没有已说明理由并接受的问题。',
    pickAccepted: '哪一个问题？',
    withdrawn: (file: string) => `已从 ${file} 中撤销`,
    done: (file: string) => `已写入 ${file}`,
    broken: (line: number, character: number, message: string) =>
      `.gouji.json 第 ${line} 行第 ${character} 列：${message}没有写入，请先改正。`,
    dirty: '.gouji.json 有尚未保存的改动，没有写入。请先保存或撤销。',
    link: '.gouji.json 是符号链接，没有写入，以免改动别处的文件。请改用普通文件，或自己打开它填写。',
    failed: (reason: string) => `.gouji.json 没有写成：${reason}`,
    open: '打开 .gouji.json',
  },
  {
    title: (name) => `Accept with a reason: ${name}`,
    prompt: (message) => `${message} The reason is written to .gouji.json, beside the draft.`,
    placeHolder: 'For example: the register has two requests that were concluded in the next year',
    short: 'A reason has at least six characters: say what the figure rests on.',
    empty: '核实无误 (checked), 无 (none), 同上 (as above) and the like are no reasons: say what the figure rests on.',
    gone: 'The finding is no longer there; nothing was written.',
    none: 'No finding at the cursor can be accepted. What must be mended can only be mended.',
    pick: 'Which finding do you accept?',
    noneAccepted: 'No finding at the cursor was accepted with a reason.',
    pickAccepted: 'Which finding?',
    withdrawn: (file) => `Taken out of ${file}`,
    done: (file) => `Written to ${file}`,
    broken: (line, character, message) =>
      `.gouji.json, line ${line}, column ${character}: ${message} Nothing was written; mend it first.`,
    dirty: '.gouji.json has changes that are not saved, so nothing was written. Save or undo them first.',
    link: '.gouji.json is a symbolic link, so nothing was written: that would change a file elsewhere. Use a plain file, or open it and write the entry yourself.',
    failed: (reason) => `.gouji.json was not written: ${reason}`,
    open: 'Open .gouji.json',
  },
);
