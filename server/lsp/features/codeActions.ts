import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { textOf, type Diagnosis } from '../../engine/rules/check';
import { fixAll } from '../../engine/rules/fixAll';
import type { Fix } from '../../engine/rules/rule';
import type { Edit } from '../../engine/text/edits';
import { toTextEdit, touches } from '../../engine/text/ranges';
import type { Span } from '../../engine/text/source';
import type { Analysis } from '../analyses';
import { acceptedActions } from './accepted';
import { onReport } from './feature';
import { acceptAction } from './accepting';
import { concernedIn, type Concerned } from './concerned';

const fixAllKind = `${CodeActionKind.SourceFixAll}.gouji`;

export const codeActions = onReport({
  method: 'textDocument/codeAction',
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } },
  fallback: [],
  needsFindings: true,
  answer: (analysis, params: CodeActionParams, client) => codeActionsOf(analysis, params, client.acceptsFindings),
});

const fixAllTitle = { 'zh-cn': '修正全部无争议的问题', en: 'Fix all problems that cannot be disputed' };

/**
 * Quick fixes of the findings at a range, best first; or all safe fixes, where these are asked for. With
 * `canAccept`, the client can ask for a reason to accept a finding.
 */
export function codeActionsOf(
  analysis: Analysis,
  { range, context }: CodeActionParams,
  canAccept = false,
): CodeAction[] {
  const wants = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => isKind(kind, only));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const { source } = analysis.draft;
    const span = { start: source.offsetAt(range.start), end: source.offsetAt(range.end) };
    const here = analysis.result.diagnoses.filter(({ finding }) => touches(finding.span, span));
    const concerned = concernedIn(context);
    const linked = linksTo(analysis);
    for (const diagnosis of here) {
      const own = (diagnosis.finding.fixes?.() ?? []).map((fix) => toAction(analysis, diagnosis, fix, concerned));
      actions.push(...(own.length > 0 ? own : linkedActions(analysis, diagnosis, linked(diagnosis), concerned)));
    }
    if (canAccept) for (const diagnosis of here) actions.push(...acceptAction(analysis, diagnosis, concerned));
    if (canAccept) actions.push(...acceptedActions(analysis, span));
  }
  // Without being asked for, a source action is no answer to a light bulb.
  if (context.only !== undefined && wants(fixAllKind)) actions.push(...fixAllOf(analysis));
  return withoutTwins(actions);
}

function isKind(kind: string, asked: string): boolean {
  return kind === asked || kind.startsWith(`${asked}.`);
}

function toAction(analysis: Analysis, diagnosis: Diagnosis, fix: Fix, concerned: Concerned): CodeAction {
  const { rule, key } = diagnosis;
  return {
    title: textOf(rule, fix.title, fix.args, analysis.language),
    kind: CodeActionKind.QuickFix,
    diagnostics: concerned(key),
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(analysis, fix.edits),
  };
}

/** Finds the findings that name the place of another among what is related to them; all of them are gone through once. */
function linksTo({ result }: Analysis): (diagnosis: Diagnosis) => readonly Diagnosis[] {
  const byPlace = new Map<string, Diagnosis[]>();
  const nameOf = ({ start, end }: Span): string => `${start}-${end}`;
  for (const diagnosis of result.diagnoses) {
    for (const name of new Set(diagnosis.finding.related?.map(({ span }) => nameOf(span)))) {
      const same = byPlace.get(name);
      if (same) same.push(diagnosis);
      else byPlace.set(name, [diagnosis]);
    }
  }
  return ({ finding }) => byPlace.get(nameOf(finding.span)) ?? [];
}

/**
 * A figure that is to blame has its repair at the totals that fail because of it. It is offered at the figure, too: with
 * nothing there but to accept the finding, an editor would not look for the fixes of the others.
 */
function linkedActions(
  analysis: Analysis,
  { finding, key }: Diagnosis,
  linked: readonly Diagnosis[],
  concerned: Concerned,
): CodeAction[] {
  return linked.flatMap((other) => {
    const mends = (other.finding.fixes?.() ?? []).filter(
      ({ preferred, edits }) => preferred && edits.some(({ span }) => touches(span, finding.span)),
    );
    return mends.map((fix) => ({ ...toAction(analysis, other, fix, concerned), diagnostics: concerned(key) }));
  });
}

function fixAllOf(analysis: Analysis): CodeAction[] {
  const edits = fixAll(
    analysis.draft.source.text,
    analysis.result.diagnoses,
    (text) => analysis.resultOf(text).diagnoses,
  );
  if (edits.length === 0) return [];
  return [{ title: fixAllTitle[analysis.language], kind: fixAllKind, edit: toWorkspaceEdit(analysis, edits) }];
}

function toWorkspaceEdit({ document, version, draft }: Analysis, edits: readonly Edit[]): WorkspaceEdit {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  return {
    documentChanges: [
      { textDocument: { uri: document.uri, version }, edits: ordered.map((edit) => toTextEdit(draft.source, edit)) },
    ],
  };
}

/** Several findings of one slip offer the same edit: it is listed once, for all of them. */
function withoutTwins(actions: readonly CodeAction[]): CodeAction[] {
  const byEdit = new Map<string, { readonly action: CodeAction; readonly diagnostics: Set<Diagnostic> }>();
  for (const action of actions) {
    const key = JSON.stringify([action.kind, action.edit, action.command]);
    const twin = byEdit.get(key);
    if (twin) {
      for (const diagnostic of action.diagnostics ?? []) twin.diagnostics.add(diagnostic);
      if (action.isPreferred) twin.action.isPreferred = true;
    } else byEdit.set(key, { action, diagnostics: new Set(action.diagnostics) });
  }
  return [...byEdit.values()].map(({ action, diagnostics }) =>
    action.diagnostics ? { ...action, diagnostics: [...diagnostics] } : action,
  );
}
