import type { Node } from 'jsonc-parser';
import type { Localized } from '../engine/form/data';
import type { Args } from '../engine/rules/rule';
import { quote } from '../engine/text/quote';
import type { Span } from '../engine/text/source';
import { partsOf } from './glob';
import { propertiesOf, spanOf } from './json';
import { fewestCharacters, weaknessOf } from './reason';
import type { Values } from './values';

/** What was said of one finding. The span is its place in the `.gouji.json`. */
export interface Acceptance extends Span {
  /** The path of the draft from the folder of the `.gouji.json`, with /, in Unicode's form NFC. */
  readonly file: string;
  readonly key: string;
  readonly reason: string;
  readonly by?: string;
  /** A day: 2026-01-31. */
  readonly on?: string;
  /** What the finding rested on; absent where whoever wrote the entry did not say. */
  readonly values?: Values;
}

/** The keys that an entry may have; the JSON schema lists the same. */
export const acceptanceKeys: readonly string[] = ['file', 'key', 'reason', 'by', 'on', 'values'];

type Say = (text: Localized, node: Node, args?: Args, file?: string | null) => void;

/** An entry of `accepted`; null where something in it is wrong, which `say` is told: such an entry accepts nothing. */
export function readAcceptance(node: Node, say: Say): Acceptance | null {
  if (node.type !== 'object') {
    say(noEntry, node);
    return null;
  }
  const properties = propertiesOf(node);
  const parts = new Map(properties.flatMap(({ key, value, isAgain }) => (isAgain ? [] : [[key, value] as const])));
  const path = parts.get('file');
  const file = typeof path?.value === 'string' ? (partsOf(path.value)?.join('/').normalize('NFC') ?? null) : null;
  const refused: Node[] = [];
  const refuse = (text: Localized, at: Node, args: Args = {}): void => {
    refused.push(at);
    say(text, at, args, file);
  };
  for (const { key, name, isAgain } of properties) {
    if (isAgain) refuse(twice, name, { key: quote(key) });
    else if (!acceptanceKeys.includes(key))
      refuse(unknownKey, name, { key: quote(key), known: acceptanceKeys.join('、') });
  }
  for (const key of ['file', 'key', 'reason']) if (!parts.has(key)) refuse(missing, node, { key });
  for (const key of ['key', 'reason', 'by', 'on']) {
    const part = parts.get(key);
    if (part && typeof part.value !== 'string') refuse(noText, part, { key });
  }
  if (path && file === null) refuse(wrongPath, path);
  const text = (key: string): string | undefined => {
    const value: unknown = parts.get(key)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const [key, reason, by, on] = ['key', 'reason', 'by', 'on'].map(text);
  checkReason(reason, parts.get('reason'), refuse);
  if (on !== undefined && !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(on)) refuse(noDay, parts.get('on') ?? node);
  const values = readValues(parts.get('values'), refuse);
  if (refused.length > 0 || file === null || key === undefined || reason === undefined) return null;
  return { file, key, reason: reason.trim(), by, on, values, ...spanOf(node) };
}

function checkReason(
  reason: string | undefined,
  node: Node | undefined,
  refuse: (text: Localized, at: Node, args?: Args) => void,
): void {
  const weakness = reason === undefined ? null : weaknessOf(reason);
  if (weakness && node) refuse(weakness === 'short' ? shortReason : emptyReason, node, { fewest: fewestCharacters });
}

function readValues(node: Node | undefined, refuse: (text: Localized, at: Node) => void): Values | undefined {
  if (!node) return undefined;
  const values = (node.type === 'object' ? propertiesOf(node) : []).map(({ key, value }): [string, unknown] => [
    key,
    value.value,
  ]);
  const isRight = (entry: [string, unknown]): entry is [string, string | number] =>
    ['string', 'number'].includes(typeof entry[1]);
  if (node.type === 'object' && values.every(isRight)) return Object.fromEntries(values.filter(isRight));
  refuse(noValues, node);
  return undefined;
}

const noEntry: Localized = {
  zh: 'accepted 的每一项应为对象：{"file": "草稿.txt", "key": "…", "reason": "…"}。',
  en: 'each item of accepted is an object: {"file": "draft.txt", "key": "…", "reason": "…"}.',
};
const unknownKey: Localized = {
  zh: '这条说明里没有“{key}”这一项，可用的有 {known}。',
  en: 'an entry has no key "{key}"; those known are {known}.',
};
const twice: Localized = {
  zh: '这条说明里“{key}”写了两次，不起作用；请合并。',
  en: '"{key}" stands twice in this entry, which accepts nothing; make one of them.',
};
const missing: Localized = {
  zh: '这条说明缺少“{key}”，不起作用。',
  en: 'this entry lacks "{key}" and accepts nothing.',
};
const noText: Localized = {
  zh: '“{key}”应为文字，写在英文双引号里。',
  en: '"{key}" should be a text in double quotes.',
};
const wrongPath: Localized = {
  zh: '“file”应为草稿从本文件夹算起的路径，用 / 分隔；不能是绝对路径，不能含 ..。',
  en: '"file" should be the path of the draft from this folder, with /; neither absolute nor with dots (..).',
};
const shortReason: Localized = {
  zh: '理由不足 {fewest} 个字，不起作用：请写明依据或原因。',
  en: 'a reason of fewer than {fewest} characters accepts nothing: say what the figure rests on.',
};
const emptyReason: Localized = {
  zh: '“核实无误”“无”“同上”之类不算理由，不起作用：请写明依据或原因。',
  en: '核实无误 (checked), 无 (none), 同上 (as above) and the like are no reasons and accept nothing: say what the figure rests on.',
};
const noDay: Localized = { zh: '“on”应为日期，写成 2026-01-31。', en: '"on" should be a day such as 2026-01-31.' };
const noValues: Localized = {
  zh: '“values”应为对象，其中只有文字和数字。',
  en: '"values" should be an object of texts and numbers.',
};
