import type { Node } from 'jsonc-parser';
import type { Localized } from '../../engine/form/data';
import type { Span } from '../../engine/text/source';
import { spanOf } from '../json';
import { longestOther } from './lengths';
import { mostItems } from './limits';
import { fieldsOf, itemsOf, textAt, textsAt, type Problems } from './nodes';

/** A case of a form: a draft, and all that is to be found in it. */
export interface FormCase extends Span {
  readonly name: string;
  /** From the folder of the form; null where the text stands in the form. */
  readonly draft: string | null;
  readonly text: string | null;
  /** Codes, each with a line from 1 or null for any. */
  readonly findings: readonly { readonly code: string; readonly line: number | null }[];
}

export function readCases(problems: Problems, node: Node | undefined, codes: readonly string[]): FormCase[] {
  const items = node ? itemsOf(problems, node, 'cases') : [];
  if (node && items.length > mostItems.cases) problems.say(many, node, { most: mostItems.cases });
  return items.slice(0, mostItems.cases).flatMap((item) => readCase(problems, item, codes) ?? []);
}

function readCase(problems: Problems, item: Node, codes: readonly string[]): FormCase | null {
  const fields = fieldsOf(problems, item, ['name', 'draft', 'text', 'findings'], 'cases');
  if (!fields) return null;
  const [name, draft] = [textAt(problems, fields, 'name', longestOther), textAt(problems, fields, 'draft')];
  const textNode = fields.get('text');
  const lines = textNode ? itemsOf(problems, textNode, 'text').map(({ value }) => String(value ?? '')) : null;
  if (name === undefined || (draft === undefined) === (lines === null)) {
    problems.say(incomplete, item);
    return null;
  }
  if (draft !== undefined && /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(draft))
    problems.say(outside, fields.get('draft') ?? item);
  const findings = (textsAt(problems, fields, 'findings') ?? []).flatMap((said) => {
    const [, code = '', line] = /^(\S+)(?:\s+([0-9]{1,6}))?$/.exec(said) ?? [];
    if (!codes.includes(code)) problems.say(noCode, fields.get('findings') ?? item, { said });
    return codes.includes(code) ? [{ code, line: line === undefined ? null : Number(line) }] : [];
  });
  return { ...spanOf(item), name, draft: draft ?? null, text: lines?.join('\n') ?? null, findings };
}

const many: Localized = { zh: '试例至多 {most} 个。', en: 'a form may have {most} cases.' };
const incomplete: Localized = {
  zh: '试例应有 name、findings，以及 draft（草稿的路径）或 text（逐行的全文）之一。',
  en: 'a case has a name, findings, and either a draft (a path) or a text (its lines).',
};
const outside: Localized = {
  zh: 'draft 应为从本文件夹算起的路径，不能是绝对路径，不能含 ..。',
  en: 'draft is a path from this folder: neither absolute nor with dots (..).',
};
const noCode: Localized = {
  zh: 'findings 的“{said}”应为规则代码，或者 代码 行号。',
  en: '"{said}" of findings should be the code of a rule, or code and line.',
};
