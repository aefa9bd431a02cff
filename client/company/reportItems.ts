import { Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import { originalOf } from '../documents/address';
import { fileName } from '../reports/documents';
import { commonTexts } from '../texts';
import { companyTexts } from './texts';
import type { Unread } from './companyFeed';
import type { Heading } from './levels';
import type { KnownState } from './reportStates';
import type { MissingBody } from './rosters';

/** What is known of a body in a year: a report, or that there is none. */
export type Entry =
  | {
      readonly kind: 'report';
      readonly state: KnownState;
      /** Whether its year has others by the same name: its file tells it from them. */
      readonly isOneOfSeveral: boolean;
    }
  | { readonly kind: 'missing'; readonly body: MissingBody };

/** What can be opened below a row: the bodies below its own, and last year's report. */
export interface Below {
  readonly entries: readonly Entry[];
  readonly hasLast: boolean;
  /** Whether there are reports that can be added up for it. */
  readonly hasParts: boolean;
  /** Whether it is open at first. */
  readonly isOpen: boolean;
}

export function nameOf({ institution, uri }: KnownState): string {
  return institution ?? fileName(originalOf(uri));
}

export function statesIn(entries: readonly Entry[]): KnownState[] {
  return entries.flatMap((entry) => (entry.kind === 'report' ? [entry.state] : []));
}

export function yearItem(year: number | null, entries: readonly Entry[]): TreeItem {
  const t = companyTexts();
  const item = new TreeItem(t.treeYear(year), TreeItemCollapsibleState.Expanded);
  item.id = `year ${year ?? ''}`;
  item.description = summaryOf(entries);
  item.contextValue = year === null ? 'unknownYear' : 'year';
  item.accessibilityInformation = { label: [t.treeYear(year), item.description].join(commonTexts().comma) };
  return item;
}

export function reportItem({ state, isOneOfSeveral }: Extract<Entry, { kind: 'report' }>, below: Below): TreeItem {
  const { uri, year } = state;
  const file = isOneOfSeveral ? [fileName(originalOf(uri))] : [];
  const item = rowOf(nameOf(state), year, [countsIn([state]), ...file], below, pathOf(uri));
  item.id = `report ${uri.toString()}`;
  item.iconPath = iconOf(state);
  item.command = openItem(uri);
  return item;
}

/** Last year's report, below this year's: `under` tells the rows of one that stands below several apart. */
export function lastItem(state: KnownState, under: KnownState): TreeItem {
  const { treeLast } = companyTexts();
  const nothing: Below = { entries: [], hasLast: false, hasParts: false, isOpen: false };
  const item = rowOf(treeLast(state.year ?? 0), null, [countsIn([state])], nothing, pathOf(state.uri));
  item.id = `last ${state.uri.toString()} ${under.uri.toString()}`;
  item.iconPath = iconOf(state);
  item.command = openItem(state.uri);
  return item;
}

export function missingItem({ name, year, listed }: MissingBody, below: Below): TreeItem {
  const t = companyTexts();
  const roster = Uri.parse(listed.roster, true);
  const item = rowOf(name, year, [t.treeMissing], below, t.treeMissingNote(pathOf(roster)));
  item.id = `missing ${year} ${listed.line} ${listed.roster}`;
  item.iconPath = new ThemeIcon('circle-slash', new ThemeColor('list.warningForeground'));
  item.command = openLine(listed);
  return item;
}

/** A body that has no report in a year, and need not have one, above some that have. */
export function headingItem(year: number | null, heading: Heading, isKnown: boolean, below: Below): TreeItem {
  const t = companyTexts();
  const own = isKnown ? [t.treeMissing] : [];
  const item = rowOf(heading.name, year, own, below, t.treeHeadingNote(pathOf(Uri.parse(heading.roster, true))));
  item.id = `heading ${year ?? ''} ${heading.line} ${heading.roster}`;
  item.iconPath = new ThemeIcon('circle-outline');
  item.command = openLine(heading);
  return item;
}

export function filesItem(files: readonly Unread[]): TreeItem {
  const t = companyTexts();
  const item = new TreeItem(t.treeUnread, TreeItemCollapsibleState.Collapsed);
  item.id = 'files';
  item.description = String(files.length);
  item.accessibilityInformation = { label: [t.treeUnread, item.description].join(commonTexts().comma) };
  return item;
}

export function fileItem({ uri, reason }: Unread): TreeItem {
  const own = originalOf(uri);
  const item = new TreeItem(fileName(own), TreeItemCollapsibleState.None);
  const path = pathOf(uri);
  item.id = `file ${uri.toString()}`;
  item.description = reason;
  item.tooltip = `${path}\n${reason}`;
  item.iconPath = new ThemeIcon('circle-slash');
  item.command = openItem(own);
  item.accessibilityInformation = { label: [path, companyTexts().treeUnread, reason].join(commonTexts().comma) };
  return item;
}

/** A row of a body: how it stands, and how what is below it does, which is folded away at times. `note` is seen on hovering. */
function rowOf(name: string, year: number | null, own: readonly string[], below: Below, note: string): TreeItem {
  const t = companyTexts();
  const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
  const isParent = below.entries.length > 0 || below.hasLast;
  const item = new TreeItem(name, !isParent ? None : below.isOpen ? Expanded : Collapsed);
  const told = [
    ...(own.length > 0 ? [own.join(commonTexts().comma)] : []),
    ...(below.entries.length > 0 ? [t.treeBelow(summaryOf(below.entries))] : []),
  ];
  item.description = told.join(' · ');
  // Commands of the manifest look for these words.
  item.contextValue = ['body', ...(below.hasLast ? ['last'] : []), ...(below.hasParts ? ['parts'] : [])].join(' ');
  item.tooltip = [note, ...told].join('\n');
  const years = year === null ? [] : [t.treeYear(year)];
  item.accessibilityInformation = { label: [name, ...years, ...told, note].join(commonTexts().comma) };
  return item;
}

/** How many reports there are, how many are missing, and how they stand, in words. */
function summaryOf(entries: readonly Entry[]): string {
  const { treeReports, treeMissingCount } = companyTexts();
  const states = statesIn(entries);
  const missing = entries.length - states.length;
  return [
    treeReports(states.length),
    ...(missing > 0 ? [treeMissingCount(missing)] : []),
    ...(states.length > 0 ? [countsIn(states)] : []),
  ].join(commonTexts().comma);
}

/** The counts that are not 0, the gravest first, in words. */
function countsIn(states: readonly KnownState[]): string {
  const { treeMust, treeExplain, treeNotice, treeAccepted, treeClean } = companyTexts();
  const sum = (count: (state: KnownState) => number): number =>
    states.reduce((total, state) => total + count(state), 0);
  const counts = [
    [sum(({ must }) => must), treeMust],
    [sum(({ explain }) => explain), treeExplain],
    [sum(({ notice }) => notice), treeNotice],
    [sum(({ accepted }) => accepted), treeAccepted],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, text]) => text(count));
  return told.length > 0 ? told.join(commonTexts().comma) : treeClean;
}

function iconOf({ must, explain, notice }: KnownState): ThemeIcon {
  if (must > 0) return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  if (explain > 0) return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  return notice > 0 ? new ThemeIcon('info') : new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
}

function pathOf(uri: Uri): string {
  return workspace.asRelativePath(originalOf(uri));
}

function openItem(uri: Uri): TreeItem['command'] {
  return { command: 'vscode.open', title: '', arguments: [uri] };
}

/** A workbook opens as its text, whose lines are those of the first sheet below its name. */
function openLine({ roster, line }: { readonly roster: string; readonly line: number }): TreeItem['command'] {
  const selection = new Range(line, 0, line, 0);
  return { command: 'vscode.open', title: '', arguments: [Uri.parse(roster, true), { selection }] };
}
