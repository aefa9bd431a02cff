import type { CheckedFinding } from './answer';
import { classes, type Body, type Listed, type RuleCount, type Summary } from './summary';
import type { SummaryTexts } from './words';

/** What stands around the counts. */
export interface Frame {
  readonly cspSource: string;
  readonly style: string;
  readonly script: string;
  /** What was looked at, and what was not. */
  readonly subtitle: string;
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
  /** What is told of rosters and `.gouji.json` files; lines from 0. */
  readonly lines: readonly { readonly path: string; readonly line: number; readonly message: string }[];
}

/** What the page tells: places in the lists of the summary. */
export interface Click {
  readonly draft: number;
  /** Null for the draft as a whole. */
  readonly finding: number | null;
}

/** A message from the page; null where it is none. */
export function readClick(value: unknown): Click | null {
  if (typeof value !== 'object' || value === null) return null;
  const { draft, finding = null } = value as Record<string, unknown>;
  return isPlace(draft) && (finding === null || isPlace(finding)) ? { draft, finding } : null;
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The findings listed in one place; more would make the page slow, and the Problems view has them all. */
const mostListed = 200;

/** The whole page. Every text of a draft is escaped; the page has no script or style of its own within it. */
export function pageOf(
  summary: Summary,
  t: SummaryTexts,
  { cspSource, style, script, subtitle, unread, lines }: Frame,
): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src ${cspSource}`;
  const parts =
    summary.drafts.length === 0
      ? [`<p>${escape(t.nothing)}</p>`]
      : [tiles(summary, t), chart(summary, t), bodies(summary, t), rules(summary, t)];
  return `<!DOCTYPE html>
<html lang="${t.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escape(style)}">
<title>${escape(t.heading)}</title>
</head>
<body>
<h1>${escape(t.heading)}</h1>
<p class="subtitle">${escape(subtitle)}</p>
${parts.join('\n')}
${lines.length === 0 ? '' : section(`${t.rosters} (${String(lines.length)})`, rosterLines(lines, t))}
${unread.length === 0 ? '' : section(`${t.unread} (${String(unread.length)})`, `<ul>${unread.map(({ path, reason }) => `<li>${escape(path)}: ${escape(reason)}</li>`).join('')}</ul>`)}
<script src="${escape(script)}"></script>
</body>
</html>
`;
}

function rosterLines(lines: Frame['lines'], t: SummaryTexts): string {
  const items = lines
    .slice(0, mostListed)
    .map(({ path, line, message }) => `<li>${escape(`${path} ${t.place(line + 1)}`)}: ${escape(message)}</li>`);
  const more = lines.length - items.length;
  return `<ul>${items.join('')}</ul>${more > 0 ? `<p>${escape(t.moreLines(more))}</p>` : ''}`;
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`);
}

function section(heading: string, content: string): string {
  return `<section><h2>${escape(heading)}</h2>\n${content}</section>`;
}

function tiles({ classes: counts, accepted, equations: { held, failed, unknown } }: Summary, t: SummaryTexts): string {
  const tile = (kind: string, count: number, label: string): string =>
    `<li class="tile ${kind}"><b>${String(count)}</b> ${escape(label)}</li>`;
  return `<ul class="tiles">
${classes.map((kind) => tile(kind, counts[kind], t[kind])).join('\n')}
${tile('accepted', accepted, t.accepted)}
${tile('held', held, t.held)}
${tile('failed', failed, t.failed)}
${tile('unknown', unknown, t.unknown)}
</ul>`;
}

/** Two bars: findings by class, and how the equations stand. */
function chart({ classes: counts, equations }: Summary, t: SummaryTexts): string {
  const states = ['held', 'failed', 'unknown'] as const;
  const caption = (text: string): string => `<p class="caption">${escape(text)}</p>`;
  return [
    caption(t.chart),
    bar(
      t.chart,
      classes.map((kind) => ({ kind, count: counts[kind], label: t[kind] })),
    ),
    caption(t.equations),
    bar(
      t.equations,
      states.map((kind) => ({ kind, count: equations[kind], label: t[kind] })),
    ),
  ].join('\n');
}

interface Part {
  readonly kind: string;
  readonly count: number;
  readonly label: string;
}

/** One bar in parts; what its colours say stands in the name and in the tiles, too. */
function bar(name: string, parts: readonly Part[], width = 100): string {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  const rects = parts.map(({ kind, count, label }) => {
    const share = all === 0 ? 0 : (count * width) / all;
    const rect = `<rect class="${kind}" x="${x.toFixed(2)}%" y="0" width="${share.toFixed(2)}%" height="100%"><title>${escape(label)} ${String(count)}</title></rect>`;
    x += share;
    return count === 0 ? '' : rect;
  });
  const said = `${name}: ${parts.map(({ count, label }) => `${label} ${String(count)}`).join(', ')}`;
  return `<svg class="bar" role="img" aria-label="${escape(said)}" width="100%" height="12">${rects.join('')}</svg>`;
}

function bodies({ bodies: lines, drafts }: Summary, t: SummaryTexts): string {
  const head = [t.body, t.year, t.form, t.must, t.explain, t.notice, t.accepted, t.equations];
  const most = Math.max(1, ...lines.map((body) => classes.reduce((sum, kind) => sum + body[kind], 0)));
  const rows = lines.map((body) => {
    const { report, uri } = drafts[body.draft] ?? {};
    const listed =
      report?.findings.map((finding, index) => place({ draft: body.draft, finding: index }, finding, t)) ?? [];
    const reasons =
      report?.accepted.map(
        ({ message, reason, name }) =>
          `<li class="said">${escape(`${t.accepted}: ${name} ${message} ${t.reason(reason)}`)}</li>`,
      ) ?? [];
    const notes = report?.notes.map((note) => `<li class="said">${escape(note)}</li>`) ?? [];
    return details(
      `body ${uri ?? ''}`,
      cellsOf(body, most, t),
      [openButton(body, t), list(listed, t, [...reasons, ...notes])].join('\n'),
    );
  });
  return section(t.byBody, `<div class="table bodies">${headOf(head)}${rows.join('\n')}</div>`);
}

function cellsOf(body: Body, most: number, t: SummaryTexts): string[] {
  const { name, path, year, form, accepted, equations } = body;
  const { held, failed, unknown } = equations;
  const count = classes.reduce((sum, kind) => sum + body[kind], 0);
  const parts = classes.map((kind) => ({ kind, count: body[kind], label: t[kind] }));
  return [
    `<span class="name">${escape(name)}<small>${escape(path)}</small>${bar(name, parts, (count * 100) / most)}</span>`,
    escape(year === null ? '' : String(year)),
    escape(form ?? t.noForm),
    ...classes.map((kind) => `<span class="${body[kind] > 0 ? kind : 'zero'}">${String(body[kind])}</span>`),
    String(accepted),
    `<span class="${failed > 0 ? 'failed' : ''}">${String(held)}/${String(held + failed + unknown)}</span>`,
  ];
}

function rules({ rules: lines, drafts }: Summary, t: SummaryTexts): string {
  if (lines.length === 0) return section(t.byRule, `<p>${escape(t.none)}</p>`);
  const rows = lines.map((rule) => {
    const listed = rule.findings.flatMap((at) => {
      const draft = drafts[at.draft];
      const finding = draft?.report.findings[at.finding];
      return draft && finding ? [place(at, finding, t, draft.report.institution ?? draft.path)] : [];
    });
    return details(`rule ${rule.code}`, ruleCells(rule, t), list(listed, t));
  });
  return section(
    t.byRule,
    `<div class="table rules">${headOf([t.rule, t.class, t.count, t.drafts])}${rows.join('\n')}</div>`,
  );
}

function ruleCells({ code, name, class: kind, findings, drafts }: RuleCount, t: SummaryTexts): string[] {
  return [
    `<span class="name">${escape(name)}<small>${escape(code)}</small></span>`,
    `<span class="${kind}">${escape(t[kind])}</span>`,
    String(findings.length),
    String(drafts),
  ];
}

function headOf(cells: readonly string[]): string {
  return `<div class="row head">${cells.map((cell) => `<span>${escape(cell)}</span>`).join('')}</div>`;
}

function details(key: string, cells: readonly string[], content: string): string {
  return `<details data-key="${escape(key)}"><summary class="row">${cells.map((cell) => `<span>${cell}</span>`).join('')}</summary>\n${content}</details>`;
}

function list(items: readonly string[], t: SummaryTexts, behind: readonly string[] = []): string {
  const shown = items.slice(0, mostListed);
  const rest =
    items.length > shown.length ? [`<li class="said">${escape(t.more(items.length - shown.length))}</li>`] : [];
  const all = [...shown, ...rest, ...behind];
  return all.length === 0 ? `<p class="said">${escape(t.none)}</p>` : `<ul class="findings">${all.join('\n')}</ul>`;
}

function place(
  { draft, finding }: Listed,
  { class: kind, message, range }: CheckedFinding,
  t: SummaryTexts,
  body = '',
): string {
  const where = [body, t.place(range.start.line + 1)].filter(Boolean).join(' ');
  return `<li><button type="button" data-draft="${String(draft)}" data-finding="${String(finding)}"><span class="mark ${kind}">${escape(t[kind])}</span> <span class="where">${escape(where)}</span> ${escape(message)}</button></li>`;
}

function openButton({ draft }: Body, t: SummaryTexts): string {
  return `<p><button type="button" class="open" data-draft="${String(draft)}">${escape(t.open)}</button></p>`;
}
