import type { CodeLens } from 'vscode-languageserver';
import type { BoundTable } from '../../engine/binding/binding';
import type { Reading } from '../../engine/reading/reading';
import { fill } from '../../engine/rules/check';
import { toRange } from '../../engine/text/ranges';
import type { Analysis } from '../analyses';
import type { Client } from '../client';
import { onReport } from './feature';

export const codeLenses = onReport({
  method: 'textDocument/codeLens',
  capabilities: { codeLensProvider: {} },
  fallback: [],
  answer: (analysis, _params: { textDocument: { uri: string } }, client) => lensesOf(analysis, client),
});

const texts = {
  'zh-cn': { held: '{held}/{all} 成立', recompute: '重算总计', fillIn: '填表' },
  en: { held: '{held}/{all} hold', recompute: 'Recompute totals', fillIn: 'Fill in' },
};

/** Over each table of the form how many of its equations hold, and what can be done with it: only what the client has a command for. */
export function lensesOf({ draft, settings, language }: Analysis, { commands }: Pick<Client, 'commands'>): CodeLens[] {
  const { reading, source } = draft;
  if (!reading || !settings.codeLens) return [];
  const t = texts[language];
  return reading.binding.tables.flatMap((table): CodeLens[] => {
    const { span } = table;
    if (!span) return [];
    const { start } = toRange(source, span);
    const range = { start, end: start };
    const { held, all } = countsOf(reading, table);
    const offered = (command: string, title: string, ...given: unknown[]): CodeLens[] =>
      commands.includes(command) ? [{ range, command: { title, command, arguments: given } }] : [];
    const problems = 'workbench.actions.view.problems';
    return [
      ...(all > 0
        ? [
            {
              range,
              command: {
                title: fill(t.held, { held, all }),
                command: commands.includes(problems) ? problems : '',
              },
            },
          ]
        : []),
      ...(all > 0 ? offered('gouji.recomputeTotals', t.recompute, start) : []),
      ...offered('gouji.form', t.fillIn),
    ];
  });
}

function countsOf({ evaluations }: Reading, { form }: BoundTable): { held: number; all: number } {
  const own = evaluations.filter(({ equation }) => equation.table === form.key);
  return { held: own.filter(({ status }) => status === 'held').length, all: own.length };
}
