import { publishing } from '../../../engine/published/blocks';
import { attributes, escape } from '../../../engine/published/html/escape';
import { fill, type Language } from '../../../engine/rules/check';
import { finish, type Steps } from '../../../engine/text/steps';
import type { Analysis } from '../../analyses';
import { onReport } from '../feature';
import { statusOf } from '../status';
import { messagesOf, renderBlock, renderTable, type Pen } from './marked';
import { mark, type Marked } from './marking';
import type { MarkedBlock } from './model';
import { previewTexts } from './texts';

export const preview = onReport({ method: 'gouji/preview', fallback: null, needsFindings: true, answer: previewing });

/** What the client shows beside a draft. */
export interface Preview {
  /** Of the document that the offsets in `html` count in. */
  readonly version: number;
  /** The report with its marks. Elements with `data-start` and `data-end` (UTF-16 offsets) lead to the draft. */
  readonly html: string;
}

/** A report as it will be published, with what is wrong drawn on it. All text of the draft is escaped. */
export function previewOf(analysis: Analysis): Preview {
  return finish(previewing(analysis));
}

function* previewing(analysis: Analysis): Steps<Preview> {
  const { language, version } = analysis;
  const published = yield* publishing(analysis.draft);
  const marked = mark(analysis, published);
  const pen: Pen = { language, base: 0, drawTable: renderTable };
  const rendered: string[] = [];
  for (const block of marked.blocks) {
    rendered.push(renderBlock(block, pen));
    yield;
  }
  const report = rendered.join('\n');
  const label = attributes({ 'aria-label': previewTexts(language).report });
  const html = `${summary(analysis, marked)}\n<article class="report" lang="zh-CN"${label}>\n${report}\n</article>`;
  return { version, html };
}

/** How a report stands, what is about none of its blocks, and what the marks mean. */
export function summary(analysis: Analysis, { blocks, left }: Marked): string {
  const { language } = analysis;
  const t = previewTexts(language);
  const { form, equations, errors, warnings } = statusOf(analysis);
  const { held, failed, unknown } = equations;
  const all = held + failed + unknown;
  const item = (kind: string, text: string): string => `<span class="${kind}">${escape(text)}</span>`;
  const items = [
    form === null ? item('unknown', t.noForm) : '',
    all > 0 ? item(failed > 0 ? 'failed' : unknown > 0 ? 'unknown' : 'held', fill(t.equations, { held, all })) : '',
    unknown > 0 ? item('unknown', fill(t.unknown, { unknown })) : '',
    item(errors > 0 ? 'failed' : 'held', fill(t.errors, { count: errors })),
    item(warnings > 0 ? 'warned' : 'held', fill(t.warnings, { count: warnings })),
  ].filter(Boolean);
  const others = messagesOf(left, language).map((message) => `<p class="note">${escape(message)}</p>`);
  return `<div class="summary" role="status">${items.join('<span aria-hidden="true"> · </span>')}</div>${others.join('')}${legend(blocks, language)}`;
}

/** Explains the marks that there are, and no others. */
function legend(blocks: readonly MarkedBlock[], language: Language): string {
  const t = previewTexts(language);
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
  const runs = blocks.flatMap((block) =>
    block.kind === 'rows' ? block.rows.flat() : block.kind === 'table' ? [] : [...block.lead, ...block.runs],
  );
  const hasFailed = cells.some(({ equations }) => equations.some(({ failure }) => failure !== null));
  const entries: [string, string, boolean][] = [
    ['failed', t.failedLegend, hasFailed],
    ['part', t.partLegend, hasFailed],
    ['suspect', t.suspectLegend, cells.some(({ suspect }) => suspect !== null)],
    ['missing', t.missingLegend, cells.some(({ state }) => state === 'missing' || state === 'unplaced')],
    ['finding warning', t.findingLegend, [...cells, ...runs].some(({ findings }) => findings.length > 0)],
  ];
  const shown = entries.filter(([, , isThere]) => isThere);
  if (shown.length === 0) return '';
  const list = shown.map(
    ([kind, text]) => `<li><span class="sample ${kind}" aria-hidden="true"></span>${escape(text)}</li>`,
  );
  return `<details class="legend" open><summary>${escape(t.legend)}</summary><ul>${list.join('')}</ul></details>`;
}
