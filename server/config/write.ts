import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Acceptance } from './acceptance';
import { parseJson, spanOf, type ConfigProblem } from './json';

/** What is to be written of an acceptance. */
export type NewAcceptance = Omit<Acceptance, 'start' | 'end'>;

/**
 * The text of a `.gouji.json` with one more acceptance; one of the same finding is replaced. Every other character
 * stays as it is; the new ones are laid out as those around them.
 * @param text of the file; null where there is none yet
 * @returns what is wrong with the file where it cannot be extended
 */
export function withAcceptance(text: string | null, entry: NewAcceptance): string | ConfigProblem {
  const mark = text?.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = (text ?? '').slice(mark.length);
  if (body.trim() === '') return `${mark}${JSON.stringify({ accepted: [inOrder(entry)] }, null, 2)}\n`;
  const parsed = parseJson(body);
  if ('problem' in parsed) return parsed.problem;
  const { root } = parsed;
  const list = findNodeAtLocation(root, ['accepted']);
  if (root.type !== 'object' || (list && list.type !== 'array')) {
    return { text: noPlace, args: {}, ...spanOf(list ?? root), file: null };
  }
  return mark + new Writer(body).write(root, list, inOrder(entry));
}

/**
 * The text of a `.gouji.json` without the acceptances of one finding of one draft, and the comma that parted them;
 * with the last of all, the list goes too. Every other character stays as it is. The text itself where there is none of it.
 * @returns what is wrong with the file where it cannot be read
 */
export function withoutAcceptance(text: string, entry: Pick<NewAcceptance, 'file' | 'key'>): string | ConfigProblem {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const parsed = parseJson(body);
  if ('problem' in parsed) return parsed.problem;
  const list = findNodeAtLocation(parsed.root, ['accepted']);
  const items = list?.type === 'array' ? (list.children ?? []) : [];
  const index = items.findIndex((item) => isSame(item, entry));
  const item = items[index];
  if (!list || !item) return text;
  const [before, after] = [items[index - 1], items[index + 1]];
  if (!before && !after) return mark + withoutProperty(body, list);
  const start = before ? spanOf(before).end : after ? spanOf(item).start : list.offset + 1;
  const end = before ? spanOf(item).end : after ? spanOf(after).start : list.offset + list.length - 1;
  return withoutAcceptance(mark + body.slice(0, start) + body.slice(end), entry);
}

/** Without the property whose value is `value`, and the comma that parted it from another. */
function withoutProperty(body: string, { parent: property }: Node): string {
  const all = property?.parent?.children ?? [];
  const index = property ? all.indexOf(property) : -1;
  const [before, own, after] = [all[index - 1], all[index], all[index + 1]];
  if (!own) return body;
  // Nothing but an empty object is left.
  if (!before && !after)
    return `${body.slice(0, spanOf(own).start).trimEnd()}${body.slice(spanOf(own).end).trimStart()}`;
  const start = before ? spanOf(before).end : spanOf(own).start;
  const end = before ? spanOf(own).end : after ? spanOf(after).start : spanOf(own).end;
  return body.slice(0, start) + body.slice(end);
}

/**
 * The text of a `.gouji.json` that names one more form file; the text itself where it names it, or all of its folder.
 * @param path of the form file from the folder of the `.gouji.json`, with /
 * @returns what is wrong with the file where it cannot be extended
 */
export function withForm(text: string | null, path: string): string | ConfigProblem {
  const mark = text?.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = (text ?? '').slice(mark.length);
  if (body.trim() === '') return `${mark}${JSON.stringify({ forms: [path] }, null, 2)}\n`;
  const parsed = parseJson(body);
  if ('problem' in parsed) return parsed.problem;
  const { root } = parsed;
  const list = findNodeAtLocation(root, ['forms']);
  if (root.type !== 'object' || (list && list.type !== 'array'))
    return { text: noFormsPlace, args: {}, ...spanOf(list ?? root), file: null };
  const all = `${path.slice(0, path.lastIndexOf('/') + 1)}*.gouji-form.json`;
  const isNamed = list?.children?.some(({ value }) => value === path || value === all);
  return isNamed ? (text ?? '') : mark + new Writer(body).add(root, list, 'forms', path);
}

class Writer {
  readonly #unit: string;
  readonly #lineEnd: string;

  constructor(private readonly text: string) {
    this.#unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
    this.#lineEnd = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  }

  write(root: Node, list: Node | undefined, entry: NewAcceptance): string {
    const same = list?.children?.find((item) => isSame(item, entry));
    if (!list || !same) return this.add(root, list, 'accepted', entry);
    const { start, end } = spanOf(same);
    return (
      this.text.slice(0, start) +
      this.#print(entry, this.#breaks(list) ? this.#indentAt(start) : null) +
      this.text.slice(end)
    );
  }

  /** A value more in the list of a property, which is made where it is not there. */
  add(root: Node, list: Node | undefined, name: string, value: unknown): string {
    return list
      ? this.#append(list, (indent) => this.#print(value, indent))
      : this.#append(root, (indent) => `"${name}": ${this.#print([value], indent)}`);
  }

  /** One item more in an object or list; `print` gets its indentation, null where all stands on one line. */
  #append(container: Node, print: (indent: string | null) => string): string {
    const last = container.children?.at(-1);
    if (!last) {
      const [start, end] = [container.offset + 1, container.offset + container.length - 1];
      const indent = this.#indentAt(start);
      const deeper = indent + this.#unit;
      return `${this.text.slice(0, start)}${this.#lineEnd}${deeper}${print(deeper)}${this.#lineEnd}${indent}${this.text.slice(end)}`;
    }
    const at = last.offset + last.length;
    const indent = this.#breaks(container) ? this.#indentAt(last.offset) : null;
    const between = indent === null ? ' ' : this.#lineEnd + indent;
    return `${this.text.slice(0, at)},${between}${print(indent)}${this.text.slice(at)}`;
  }

  #print(value: unknown, indent: string | null): string {
    // Line ends within texts are written \n, so those left are between items.
    const lines = JSON.stringify(value, null, this.#unit).split('\n');
    return indent === null ? lines.map((line) => line.trim()).join(' ') : lines.join(this.#lineEnd + indent);
  }

  #breaks(node: Node): boolean {
    const { start, end } = spanOf(node);
    return this.text.slice(start, end).includes('\n');
  }

  /** The white space at the start of the line that holds `offset`. */
  #indentAt(offset: number): string {
    const start = this.text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(this.text.slice(start, offset))?.[0] ?? '';
  }
}

function inOrder({ file, key, reason, by, on, values }: NewAcceptance): NewAcceptance {
  return { file, key, reason, by, on, values };
}

function isSame(item: Node, { file, key }: Pick<NewAcceptance, 'file' | 'key'>): boolean {
  const of = (name: string): unknown => findNodeAtLocation(item, [name])?.value;
  const path = of('file');
  return of('key') === key && typeof path === 'string' && path.normalize('NFC') === file;
}

const noPlace = {
  zh: '“accepted”应为列表，写在方括号 [] 里，才能添加说明。',
  en: '"accepted" should be a list in brackets [] to add to.',
};
const noFormsPlace = {
  zh: '“forms”应为列表，写在方括号 [] 里，才能添加格式文件。',
  en: '"forms" should be a list in brackets [] to add to.',
};
