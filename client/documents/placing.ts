import {
  CodeAction,
  Hover,
  MarkdownString,
  Range,
  WorkspaceEdit,
  type Command,
  type Position,
  type TextDocument,
  type TextEdit,
} from 'vscode';
import { documentScheme } from '../../server/documents/address';
import { inBoth } from '../texts';

const texts = inBoth(
  {
    noPlace: (reason: string) => `不提供自动修正：${reason}。`,
    byFormula: '（Word 公式的结果）',
    formula: '这是 Word 公式（域）的结果：改了以后，在 Word 里更新域（F9）时会重新计算。',
  },
  {
    noPlace: (reason) => `No fix is offered here: ${reason}.`,
    byFormula: ' (result of a Word formula)',
    formula:
      'This is the result of a Word formula (a field): Word works it out again when its fields are updated (F9).',
  },
);

/** What a change of a text would meet in its document. */
export interface Meeting {
  /** Why it would not be saved: a sentence; null where it has a place. */
  readonly obstacle: string | null;
  /** Whether it is put where a formula of Word stands, which works it out again when fields are updated. */
  readonly isOverFormula: boolean;
}

/** Tells what the text of a document would meet, were it changed; the part that knows documents does. */
export type Meet = (document: TextDocument, wanted: string) => Promise<Meeting>;

type Actions = (CodeAction | Command)[];

/** Fixes that could not be saved are not offered on the text of a document: each says why, and those of a formula what Word does. */
export async function withPlaces(document: TextDocument, actions: Actions, meet: Meet): Promise<Actions> {
  if (document.uri.scheme !== documentScheme) return actions;
  const found: Actions = [];
  for (const action of actions) {
    if (!(action instanceof CodeAction) || !action.edit) found.push(action);
    else if (action.kind?.value.startsWith('source.') === true)
      found.push(...(await allThatFit(document, action, action.edit, meet)));
    else found.push(await placed(document, action, action.edit, meet));
  }
  return found;
}

/** What the hover at a place says of the fixes there that cannot be saved, or stand on a formula. */
export async function hoverWithPlaces(
  document: TextDocument,
  position: Position,
  hover: Hover | null | undefined,
  fixes: () => Promise<Actions>,
  meet: Meet,
): Promise<Hover | null | undefined> {
  if (document.uri.scheme !== documentScheme) return hover;
  const { byFormula, formula, noPlace } = texts();
  const said = new Set<string>();
  for (const action of await withPlaces(document, await fixes(), meet)) {
    if (action instanceof CodeAction && action.disabled) said.add(noPlace(action.disabled.reason));
    else if (action.title.endsWith(byFormula)) said.add(formula);
  }
  if (said.size === 0) return hover;
  const notes = [...said].map((text) => new MarkdownString(text.replace(/[\\`*_[\]<>~|#!&]/g, '\\$&')));
  return new Hover([...(hover?.contents ?? []), ...notes], hover?.range ?? new Range(position, position));
}

async function placed(
  document: TextDocument,
  action: CodeAction,
  edit: WorkspaceEdit,
  meet: Meet,
): Promise<CodeAction> {
  const { obstacle, isOverFormula } = await meet(document, edited(document, editsIn(edit)));
  if (obstacle !== null) {
    const refused = new CodeAction(action.title, action.kind);
    if (action.diagnostics) refused.diagnostics = action.diagnostics;
    refused.disabled = { reason: obstacle };
    return refused;
  }
  if (isOverFormula) action.title += texts().byFormula;
  return action;
}

/** Of many edits at once, none of which needs another, those that have a place; no action where none has. */
async function allThatFit(
  document: TextDocument,
  action: CodeAction,
  edit: WorkspaceEdit,
  meet: Meet,
): Promise<CodeAction[]> {
  const all = editsIn(edit);
  const fits = async (some: readonly TextEdit[]): Promise<boolean> =>
    (await meet(document, edited(document, some))).obstacle === null;
  if (await fits(all)) return [action];
  let kept: TextEdit[] = [];
  for (const one of all) if (await fits([...kept, one])) kept = [...kept, one];
  if (kept.length === 0) return [];
  action.edit = new WorkspaceEdit();
  action.edit.set(document.uri, kept);
  return [action];
}

function editsIn(edit: WorkspaceEdit): TextEdit[] {
  return edit.entries().flatMap(([, edits]) => edits);
}

/** The text of a document with edits made; they do not overlap. */
function edited(document: TextDocument, edits: readonly TextEdit[]): string {
  let text = document.getText();
  const places = edits.map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    newText,
  }));
  for (const { start, end, newText } of places.sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + newText + text.slice(end);
  return text;
}
