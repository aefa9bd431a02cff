import {
  commands,
  type Disposable,
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
  workspace,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import { sortNaturally } from '../../server/engine/text/natural';
import { originalOf } from '../documents/address';
import { fileName } from '../reports/documents';
import { texts } from '../texts';
import type { Unread } from './companyFeed';
import type { KnownState, MissingBody, ReportStates } from './reportStates';

/** The reports of one year; with what `gouji.compile` takes. */
interface YearNode {
  readonly kind: 'year';
  readonly year: number | null;
  readonly states: readonly KnownState[];
  readonly missing: readonly MissingBody[];
  readonly from: readonly Uri[];
}

interface ReportNode {
  readonly kind: 'report' | 'last';
  readonly state: KnownState;
  /** Whether its year has others by the same name: its file tells it from them. */
  readonly isOneOfSeveral: boolean;
}

type Node =
  | YearNode
  | ReportNode
  | { readonly kind: 'missing'; readonly body: MissingBody }
  | { readonly kind: 'files'; readonly files: readonly Unread[] }
  | { readonly kind: 'file'; readonly file: Unread };

/** So many files that cannot be read are listed. */
const mostUnread = 200;
const viewId = 'gouji.reports';

/** The view 年报: the reports of the workspace by year and body, and how each stands. */
export class ReportsTree implements TreeDataProvider<Node>, Disposable {
  readonly #states: ReportStates;
  readonly #changed = new EventEmitter<undefined>();
  readonly #view: TreeView<Node>;
  readonly #listeners: Disposable[];
  readonly onDidChangeTreeData = this.#changed.event;
  #isBySeverity = false;
  #isUnsettled = false;

  constructor(states: ReportStates) {
    this.#states = states;
    this.#view = window.createTreeView<Node>(viewId, { treeDataProvider: this, showCollapseAll: true });
    const refresh = (): void => this.#refresh();
    const choose = (name: string, set: () => void): Disposable =>
      commands.registerCommand(name, () => {
        set();
        this.#tellContext();
        refresh();
      });
    this.#listeners = [
      this.#view,
      this.#changed,
      states.onDidChange(refresh),
      this.#view.onDidChangeVisibility(({ visible }) => states.look(visible)),
      choose('gouji.reportsBySeverity', () => (this.#isBySeverity = true)),
      choose('gouji.reportsByName', () => (this.#isBySeverity = false)),
      choose('gouji.reportsUnsettled', () => (this.#isUnsettled = true)),
      choose('gouji.reportsAll', () => (this.#isUnsettled = false)),
      commands.registerCommand('gouji.openLastYear', (node: unknown) => this.#openLastYear(node)),
    ];
    this.#tellContext();
    states.look(this.#view.visible);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.#top();
    if (node.kind === 'year') return this.#ordered(node);
    if (node.kind === 'files') return node.files.slice(0, mostUnread).map((file) => ({ kind: 'file', file }));
    const last = node.kind === 'report' ? this.#lastOf(node.state) : undefined;
    return last ? [{ kind: 'last', state: last, isOneOfSeveral: false }] : [];
  }

  getTreeItem(node: Node): TreeItem {
    if (node.kind === 'year') return yearItem(node);
    if (node.kind === 'files') return filesItem(node.files);
    if (node.kind === 'file') return fileItem(node.file);
    if (node.kind === 'missing') return missingItem(node.body);
    return reportItem(node, this.#lastOf(node.state) !== undefined && node.kind === 'report');
  }

  dispose(): void {
    for (const listener of this.#listeners.splice(0)) listener.dispose();
  }

  #refresh(): void {
    const { all } = this.#states;
    const shown = all.filter((state) => this.#isShown(state)).length;
    this.#view.message = this.#isUnsettled ? texts().treeMessage(shown, all.length) : undefined;
    this.#changed.fire(undefined);
  }

  #top(): Node[] {
    const byYear = new Map<number | null, KnownState[]>();
    for (const state of this.#states.all) {
      if (!this.#isShown(state)) continue;
      const same = byYear.get(state.year);
      if (same) same.push(state);
      else byYear.set(state.year, [state]);
    }
    const { missing, unread: files } = this.#states;
    for (const { year } of missing) if (!byYear.has(year)) byYear.set(year, []);
    const years = [...byYear].sort(([a], [b]) => (b ?? 0) - (a ?? 0));
    const yearNode = ([year, states]: (typeof years)[number]): Node => ({
      kind: 'year',
      year,
      states,
      missing: missing.filter((body) => body.year === year),
      from: states.map(({ uri }) => uri),
    });
    return [...years.map(yearNode), ...(files.length > 0 ? [{ kind: 'files', files } as const] : [])];
  }

  #isShown({ must, explain }: KnownState): boolean {
    return !this.#isUnsettled || must + explain > 0;
  }

  /** In the order of the roster, then of the names; or the gravest first, with the missing behind what must be mended. */
  #ordered({ states, missing }: YearNode): Node[] {
    const named = sortNaturally([...states], (state) => `${nameOf(state)} ${state.uri.path}`);
    const counts = new Map<string, number>();
    for (const state of named) counts.set(nameOf(state), (counts.get(nameOf(state)) ?? 0) + 1);
    const isTwice = (state: KnownState): boolean => (counts.get(nameOf(state)) ?? 0) > 1;
    const nodes: { readonly node: Node; readonly line: number; readonly weight: readonly number[] }[] = [
      ...named.map((state) => ({
        node: { kind: 'report', state, isOneOfSeveral: isTwice(state) } as const,
        line: state.line ?? Infinity,
        weight: [state.must, state.explain, state.notice],
      })),
      ...missing.map((body) => ({
        node: { kind: 'missing', body } as const,
        line: body.line,
        weight: [0, Infinity, 0],
      })),
    ];
    nodes.sort((a, b) => (a.line === b.line ? 0 : a.line - b.line));
    if (this.#isBySeverity)
      nodes.sort((a, b) => {
        const at = a.weight.findIndex((weight, index) => weight !== b.weight[index]);
        return at < 0 ? 0 : (b.weight[at] ?? 0) > (a.weight[at] ?? 0) ? 1 : -1;
      });
    return nodes.map(({ node }) => node);
  }

  #lastOf({ previous }: KnownState): KnownState | undefined {
    return previous === null ? undefined : this.#states.get(previous);
  }

  async #openLastYear(node: unknown): Promise<void> {
    const last = isReport(node) ? this.#lastOf(node.state) : undefined;
    if (last) await window.showTextDocument(last.uri);
    else void window.showInformationMessage(texts().noLastYearsReport);
  }

  #tellContext(): void {
    void commands.executeCommand('setContext', 'gouji.reportsBySeverity', this.#isBySeverity);
    void commands.executeCommand('setContext', 'gouji.reportsUnsettled', this.#isUnsettled);
  }
}

function isReport(node: unknown): node is ReportNode {
  return typeof node === 'object' && node !== null && 'state' in node;
}

function nameOf({ institution, uri }: KnownState): string {
  return institution ?? fileName(originalOf(uri));
}

/** The counts that are not 0, the gravest first, in words. */
function countsIn(states: readonly KnownState[]): string {
  const { treeMust, treeExplain, treeNotice, treeAccepted, treeClean, comma } = texts();
  const sum = (count: (state: KnownState) => number): number =>
    states.reduce((total, state) => total + count(state), 0);
  const counts = [
    [sum(({ must }) => must), treeMust],
    [sum(({ explain }) => explain), treeExplain],
    [sum(({ notice }) => notice), treeNotice],
    [sum(({ accepted }) => accepted), treeAccepted],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, text]) => text(count));
  return told.length > 0 ? told.join(comma) : treeClean;
}

function missingItem({ name, year, roster, line }: MissingBody): TreeItem {
  const t = texts();
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.id = `missing ${year} ${line} ${roster.toString()}`;
  item.description = t.treeMissing;
  item.tooltip = t.treeMissingNote(workspace.asRelativePath(originalOf(roster)));
  item.iconPath = new ThemeIcon('circle-slash', new ThemeColor('list.warningForeground'));
  // A workbook opens as its text, whose lines are those of the first sheet below its name.
  item.command = {
    command: 'vscode.open',
    title: '',
    arguments: [roster, { selection: new Range(line, 0, line, 0) }],
  };
  item.accessibilityInformation = { label: [name, t.treeYear(year), t.treeMissing].join(t.comma) };
  return item;
}

function yearItem({ year, states, missing }: YearNode): TreeItem {
  const t = texts();
  const item = new TreeItem(t.treeYear(year), TreeItemCollapsibleState.Expanded);
  item.id = `year ${year ?? ''}`;
  const lacking = missing.length > 0 ? [t.treeMissingCount(missing.length)] : [];
  item.description = [t.treeReports(states.length), ...lacking, ...(states.length > 0 ? [countsIn(states)] : [])].join(
    t.comma,
  );
  item.contextValue = year === null ? 'unknownYear' : 'year';
  item.accessibilityInformation = { label: [t.treeYear(year), item.description].join(t.comma) };
  return item;
}

function reportItem({ kind, state, isOneOfSeveral }: ReportNode, hasLast: boolean): TreeItem {
  const t = texts();
  const label = kind === 'last' ? t.treeLast(state.year ?? 0) : nameOf(state);
  const item = new TreeItem(label, hasLast ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  const path = workspace.asRelativePath(originalOf(state.uri));
  item.id = `${kind} ${state.uri.toString()}`;
  item.description = [countsIn([state]), ...(isOneOfSeveral ? [fileName(originalOf(state.uri))] : [])].join(t.comma);
  item.tooltip = `${path}\n${item.description}`;
  item.iconPath = iconOf(state);
  item.contextValue = hasLast ? 'reportWithLast' : 'report';
  item.command = { command: 'vscode.open', title: '', arguments: [state.uri] };
  const year = state.year === null || kind === 'last' ? [] : [t.treeYear(state.year)];
  item.accessibilityInformation = { label: [label, ...year, item.description, path].join(t.comma) };
  return item;
}

function iconOf({ must, explain, notice }: KnownState): ThemeIcon {
  if (must > 0) return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  if (explain > 0) return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  return notice > 0 ? new ThemeIcon('info') : new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
}

function filesItem(files: readonly Unread[]): TreeItem {
  const item = new TreeItem(texts().treeUnread, TreeItemCollapsibleState.Collapsed);
  item.id = 'files';
  item.description = String(files.length);
  return item;
}

function fileItem({ uri, reason }: Unread): TreeItem {
  const own = originalOf(uri);
  const item = new TreeItem(fileName(own), TreeItemCollapsibleState.None);
  const path = workspace.asRelativePath(own);
  item.id = `file ${uri.toString()}`;
  item.description = reason;
  item.tooltip = `${path}\n${reason}`;
  item.iconPath = new ThemeIcon('circle-slash');
  item.command = { command: 'vscode.open', title: '', arguments: [own] };
  item.accessibilityInformation = { label: [path, texts().treeUnread, reason].join(texts().comma) };
  return item;
}
