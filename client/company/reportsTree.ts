import {
  commands,
  type Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  type Uri,
  window,
} from 'vscode';
import { sortNaturally } from '../../server/engine/text/natural';
import type { Unread } from './companyFeed';
import { byWeight, itemsIn, nest, prune, type Branch, type Heading, type Listed } from './levels';
import {
  fileItem,
  filesItem,
  headingItem,
  lastItem,
  missingItem,
  nameOf,
  reportItem,
  statesIn,
  yearItem,
  type Below,
  type Entry,
} from './reportItems';
import type { KnownState, ReportStates } from './reportStates';
import { companyTexts } from './texts';

/** The reports of one year; with what `gouji.compile` takes. */
interface YearNode {
  readonly kind: 'year';
  readonly year: number | null;
  readonly entries: readonly Entry[];
  readonly branches: readonly Branch<Entry>[];
  readonly from: readonly Uri[];
}

/** A body in a year, with those below it, and with what `gouji.compile` takes. */
type BodyNode = (Entry | { readonly kind: 'heading'; readonly heading: Heading }) & {
  readonly year: number | null;
  readonly institution: string;
  readonly from: readonly Uri[];
  readonly level: number;
  readonly below: readonly Branch<Entry>[];
};

type Node =
  | YearNode
  | BodyNode
  | { readonly kind: 'last'; readonly state: KnownState; readonly under: KnownState }
  | { readonly kind: 'files'; readonly files: readonly Unread[] }
  | { readonly kind: 'file'; readonly file: Unread };

/** So many files that cannot be read are listed. */
const mostUnread = 200;
/** So many levels of bodies are open at first. */
const openLevels = 2;
const viewId = 'gouji.reports';

/** The view 年报: the reports of the workspace by year and body, by the levels of their roster, and how each stands. */
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
    switch (node.kind) {
      case 'year':
        return bodiesOf(node.branches, node.year, 0);
      case 'files':
        return node.files.slice(0, mostUnread).map((file) => ({ kind: 'file', file }));
      case 'file':
      case 'last':
        return [];
      case 'report':
      case 'missing':
      case 'heading': {
        const last = node.kind === 'report' ? this.#lastOf(node.state) : undefined;
        const own: Node[] = last && node.kind === 'report' ? [{ kind: 'last', state: last, under: node.state }] : [];
        return [...own, ...bodiesOf(node.below, node.year, node.level + 1)];
      }
    }
  }

  getTreeItem(node: Node): TreeItem {
    switch (node.kind) {
      case 'year':
        return yearItem(node.year, node.entries);
      case 'files':
        return filesItem(node.files);
      case 'file':
        return fileItem(node.file);
      case 'last':
        return lastItem(node.state, node.under);
      case 'missing':
        return missingItem(node.body, this.#below(node));
      case 'heading':
        return headingItem(node.year, node.heading, this.#states.isWhole, this.#below(node));
      case 'report':
        return reportItem(node, this.#below(node));
    }
  }

  dispose(): void {
    for (const listener of this.#listeners.splice(0)) listener.dispose();
  }

  #below(node: BodyNode): Below {
    const entries = node.below.flatMap(itemsIn);
    const hasLast = node.kind === 'report' && this.#lastOf(node.state) !== undefined;
    const hasParts = node.from.length > 0 && node.year !== null;
    return { entries, hasLast, hasParts, isOpen: entries.length > 0 && node.level < openLevels };
  }

  #refresh(): void {
    const { all } = this.#states;
    const shown = all.filter((state) => this.#isShown(state)).length;
    this.#view.message = this.#isUnsettled ? companyTexts().treeMessage(shown, all.length) : undefined;
    this.#changed.fire(undefined);
  }

  #top(): Node[] {
    const byYear = new Map<number | null, Entry[]>();
    const add = (year: number | null, entry: Entry): void => {
      const same = byYear.get(year);
      if (same) same.push(entry);
      else byYear.set(year, [entry]);
    };
    const { all, missing, unread: files } = this.#states;
    const counts = new Map<string, number>();
    const keyOf = (state: KnownState): string => `${state.year ?? ''} ${nameOf(state)}`;
    for (const state of all) counts.set(keyOf(state), (counts.get(keyOf(state)) ?? 0) + 1);
    for (const state of sortNaturally([...all], (one) => `${nameOf(one)} ${one.uri.path}`))
      add(state.year, { kind: 'report', state, isOneOfSeveral: (counts.get(keyOf(state)) ?? 0) > 1 });
    // A report that came up is known a moment before it is known that its body has one.
    const here = new Set(all.flatMap(({ year, listed }) => (listed ? [placeOf(year, listed)] : [])));
    for (const body of missing)
      if (!here.has(placeOf(body.year, body.listed))) add(body.year, { kind: 'missing', body });
    const nodes = [...byYear]
      .sort(([a], [b]) => (b ?? 0) - (a ?? 0))
      .map(([year, entries]) => this.#yearNode(year, entries))
      .filter(({ branches }) => branches.length > 0);
    return [...nodes, ...(files.length > 0 ? [{ kind: 'files', files } as const] : [])];
  }

  /** Those with findings alone keep those above them; of what is chosen to be seen, the rest tells in no sum. */
  #yearNode(year: number | null, entries: readonly Entry[]): YearNode {
    const isShown = (entry: Entry): boolean => entry.kind === 'missing' || this.#isShown(entry.state);
    const listed = entries.map((item) => ({
      item,
      listed: item.kind === 'missing' ? item.body.listed : year === null ? null : item.state.listed,
    }));
    const shown = prune(nest(listed), isShown);
    const branches = this.#isBySeverity ? byWeight(shown, weightOf) : shown;
    const from = statesIn(entries).map(({ uri }) => uri);
    return { kind: 'year', year, entries: entries.filter(isShown), branches, from };
  }

  #isShown({ must, explain }: KnownState): boolean {
    return !this.#isUnsettled || must + explain > 0;
  }

  #lastOf({ previous }: KnownState): KnownState | undefined {
    return previous === null ? undefined : this.#states.get(previous);
  }

  async #openLastYear(node: unknown): Promise<void> {
    const last = isReport(node) ? this.#lastOf(node.state) : undefined;
    if (last) await window.showTextDocument(last.uri);
    else void window.showInformationMessage(companyTexts().noLastYearsReport);
  }

  #tellContext(): void {
    void commands.executeCommand('setContext', 'gouji.reportsBySeverity', this.#isBySeverity);
    void commands.executeCommand('setContext', 'gouji.reportsUnsettled', this.#isUnsettled);
  }
}

function bodiesOf(branches: readonly Branch<Entry>[], year: number | null, level: number): BodyNode[] {
  return branches.flatMap(({ item, heading, below }): BodyNode[] => {
    const parts = statesIn(below.flatMap((branch) => branch.item ?? [])).map(({ uri }) => uri);
    const more = { year, level, below, from: parts };
    if (item?.kind === 'report') return [{ ...item, ...more, institution: nameOf(item.state) }];
    if (item) return [{ ...item, ...more, institution: item.body.name }];
    return heading ? [{ kind: 'heading', heading, ...more, institution: heading.name }] : [];
  });
}

/** What is missing comes behind what must be mended. */
function weightOf(entry: Entry): readonly number[] {
  if (entry.kind === 'missing') return [0, 1, 0, 0];
  const { must, explain, notice } = entry.state;
  return [must, 0, explain, notice];
}

function placeOf(year: number | null, { roster, line }: Listed): string {
  return `${year ?? ''} ${line} ${roster}`;
}

function isReport(node: unknown): node is { readonly state: KnownState } {
  return typeof node === 'object' && node !== null && 'state' in node;
}
