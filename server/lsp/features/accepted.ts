import {
  CodeActionKind,
  MarkupKind,
  type CodeAction,
  type Hover,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { Explained } from '../../config/applyAcceptances';
import { quote } from '../../engine/text/quote';
import { toRange, touches } from '../../engine/text/ranges';
import type { Span } from '../../engine/text/source';
import { fill, textOf } from '../../engine/rules/check';
import type { Analysis } from '../analyses';
import { onReport } from './feature';

/** What the client needs to withdraw an acceptance, or to show it. URIs are as the client writes them. */
export interface Accepted {
  /** The `.gouji.json` that it stands in, and where. */
  readonly config: string;
  readonly range: Range;
  /** The draft's path in that file, and the finding's key. */
  readonly file: string;
  readonly key: string;
  readonly name: string;
  readonly message: string;
  readonly reason: string;
}

/** The commands of the client. */
export const withdrawCommand = 'gouji.withdrawAcceptance';
export const openCommand = 'gouji.openAcceptance';

const texts = {
  'zh-cn': {
    accepted: '已说明理由并接受：{message}',
    reason: '理由：{reason}',
    said: '（{said}）',
    join: '，',
    withdraw: '撤销接受：{name}（理由：{reason}{said}）',
    saidBehind: '；{said}',
    open: '打开说明：{name}',
  },
  en: {
    accepted: 'Accepted with a reason: {message}',
    reason: 'Reason: {reason}',
    said: ' ({said})',
    join: ', ',
    withdraw: 'Withdraw the acceptance: {name} (reason: {reason}{said})',
    saidBehind: '; {said}',
    open: 'Open the reason: {name}',
  },
};

/** Of a reason: more is not read in a menu. UTF-16 units. */
const longestShown = 40;

/** What a client asks of what was accepted: of one finding, or at one place. */
interface Which {
  readonly uri: string;
  readonly key?: string;
  readonly range?: Range;
}

export const acceptedFindings = onReport({
  method: 'gouji/accepted',
  fallback: [],
  needsFindings: true,
  answer: (analysis, which: Which): Accepted[] => acceptedOf(analysis, which),
});

/** What was accepted at a place. */
export function acceptedAt(analysis: Analysis, span: Span): readonly Explained[] {
  return analysis.result.accepted.filter(({ diagnosis }) => touches(diagnosis.finding.span, span));
}

/** The hover of a place, with the reason and the day of what was accepted there; that alone where there is nothing else. */
export function withAccepted(analysis: Analysis, position: Position, hover: Hover | null): Hover | null {
  const { source } = analysis.draft;
  const at = source.offsetAt(position);
  const here = acceptedAt(analysis, { start: at, end: at });
  const [first] = here;
  if (!first) return hover;
  const { contents = null, range = toRange(source, first.diagnosis.finding.span) } = hover ?? {};
  const before = contents !== null && typeof contents === 'object' && 'value' in contents ? [contents.value] : [];
  const value = [...before, ...here.map((explained) => aboutAccepted(analysis, explained))].join('\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range };
}

function aboutAccepted(analysis: Analysis, { diagnosis: { rule, finding }, acceptance }: Explained): string {
  const t = texts[analysis.language];
  const message = textOf(rule, finding.message ?? 'default', finding.args, analysis.language);
  const said = saidOf(analysis, acceptance.on, acceptance.by);
  return [
    fill(`**${t.accepted}**`, { message: plain(message) }),
    fill(t.reason, { reason: plain(acceptance.reason) }) + plain(said),
  ].join('\n\n');
}

/** When, and by whom: （2026-01-31，张三）. */
function saidOf({ language }: Analysis, on: string | undefined, by: string | undefined): string {
  const t = texts[language];
  const parts = [on, by].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? '' : fill(t.said, { said: parts.join(t.join) });
}

/** Text that is other people's, as Markdown that shows it and does nothing. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>~&:@/]/g, '\\$&');
}

/** Offers to take back what was accepted at a place, and to show where it is written. */
export function acceptedActions(analysis: Analysis, span: Span): CodeAction[] {
  const { document, language } = analysis;
  const t = texts[language];
  return acceptedAt(analysis, span).flatMap(({ diagnosis: { rule, key }, acceptance }): CodeAction[] => {
    const name = language === 'en' ? rule.name.en : rule.name.zh;
    const reason = quote(acceptance.reason.replace(/\s+/g, ' '), longestShown);
    const said = acceptance.on ? fill(t.saidBehind, { said: acceptance.on }) : '';
    return [
      [fill(t.withdraw, { name, reason, said }), withdrawCommand],
      [fill(t.open, { name }), openCommand],
    ].map(([title = '', command = '']) => ({
      title,
      kind: CodeActionKind.QuickFix,
      command: { title, command, arguments: [{ uri: document.uri, key }] },
    }));
  });
}

/** What was accepted in a report, with its place in the `.gouji.json`: of one key, or at one place, or all. */
export function acceptedOf(analysis: Analysis, { key, range }: Which): Accepted[] {
  const { draft, language, result, terms } = analysis;
  if (!terms) return [];
  const span = range && { start: draft.source.offsetAt(range.start), end: draft.source.offsetAt(range.end) };
  const wanted = result.accepted.filter(
    ({ diagnosis }) => (key === undefined || diagnosis.key === key) && (!span || touches(diagnosis.finding.span, span)),
  );
  return wanted.map(({ diagnosis: { rule, finding, key: own }, acceptance }) => ({
    config: terms.uri,
    range: toRange(terms.config.source, acceptance),
    file: acceptance.file,
    key: own,
    name: language === 'en' ? rule.name.en : rule.name.zh,
    message: textOf(rule, finding.message ?? 'default', finding.args, language),
    reason: acceptance.reason,
  }));
}
