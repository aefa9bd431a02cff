import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver';
import { diagnose } from '../../config/forms/diagnosability';
import { faultsOf } from '../../config/forms/faults';
import { propose } from '../../config/forms/propose';
import { fill, type Language } from '../../engine/rules/check';
import { rules } from '../../engine/rules/index';
import { toRange } from '../../engine/text/ranges';
import { onServer } from './feature';

/** What there is to say of the text of a form file. */
export interface FormFileAnswer {
  readonly diagnostics: readonly Diagnostic[];
  /** Above each table: its equations, and how many single slips are located. */
  readonly lenses: readonly { readonly range: Range; readonly title: string }[];
}

const texts = {
  'zh-cn': {
    lens: '等式 {equations} 条；填错一个数，{figures} 个里能找准 {located} 个',
    rowHelps: '；再加一列合计能找准 {more} 个',
    columnHelps: '；再加一行合计能找准 {more} 个',
    none: '没有等式，填错了看不出来',
    others: '；与上年的报告、各单位之和对照 {count} 处',
    fault: '这个格式里有重复、永远成立、自相矛盾的等式或分不清的标题，用命令“勾稽: 核对这个格式”查看：{count} 处',
  },
  en: {
    lens: 'equations: {equations}; single slips located: {located} of {figures}',
    rowHelps: '; with a total of each row {more}',
    columnHelps: '; with a total of each column {more}',
    none: 'no equations, so that slips are not seen',
    others: '; held against last year’s report or the sum of the parts: {count}',
    fault:
      'equations that say the same, never fail or contradict, or labels that read alike: {count}; “Gouji: Check This Form” lists them',
  },
};

/** Reads a form file as it is typed. */
export const formFile = onServer<{ uri: string; text: string; language?: Language }, FormFileAnswer>({
  method: 'gouji/formFile',
  fallback: { diagnostics: [], lenses: [] },
  async answer({ uri, text, language = 'zh-cn' }, { configs }) {
    const file = await configs.formFile(uri, text);
    if (!file) return { diagnostics: [], lenses: [] };
    const { source, problems, form, tables } = file;
    const t = texts[language];
    const diagnostics = problems.map((problem): Diagnostic => ({
      range: toRange(source, problem),
      severity: DiagnosticSeverity.Error,
      source: 'gouji',
      message: fill(language === 'en' ? problem.text.en : problem.text.zh, problem.args),
    }));
    const faults = form ? faultsOf(form).length : 0;
    if (faults > 0)
      diagnostics.push({
        range: toRange(source, { start: 0, end: 1 }),
        severity: DiagnosticSeverity.Information,
        source: 'gouji',
        message: fill(t.fault, { count: faults }),
      });
    const found = form ? diagnose(form) : [];
    const lenses = tables.flatMap(({ key, ...span }) => {
      const own = found.find(({ table }) => table.key === key);
      if (!own) return [];
      const { figures, located, helps, table } = own;
      const more = helps ? fill(helps.total === 'row' ? t.rowHelps : t.columnHelps, { more: helps.located }) : '';
      const said = fill(t.lens, { equations: table.equations.length, figures, located }) + more;
      const count = (form?.relations ?? []).filter((relation) => relation.table === key).length;
      const others = count > 0 ? fill(t.others, { count }) : '';
      return [{ range: toRange(source, span), title: (figures === 0 ? t.none : said) + others }];
    });
    return { diagnostics, lenses };
  },
});

/** What is proposed: the text of a form file, what in it was guessed, and the name of the report. */
export interface ProposedFormAnswer {
  readonly text: string;
  readonly guesses: readonly string[];
  readonly name: string;
}

/** Proposes a form from the texts of finished reports, with an id that no form of the workspace has; null where they have no sections. */
export const proposedForm = onServer<{ texts: readonly string[] }, ProposedFormAnswer | null>({
  method: 'gouji/formFrom',
  fallback: null,
  async answer({ texts: reports }, { engine, configs }) {
    const known = { forms: engine.lexicons.map(({ form }) => form.edition), codes: rules.map(({ code }) => code) };
    const proposal = propose(reports, engine, known);
    if (!proposal) return null;
    const taken = new Set((await configs.ofUnsaved('untitled:new'))?.set.forms.map(({ edition }) => edition));
    let { id } = proposal.file;
    for (let count = 2; taken.has(id); count++) id = `${proposal.file.id}-${count}`;
    const { file, guesses } = proposal;
    return { text: `${JSON.stringify({ ...file, id }, null, 2)}\n`, guesses, name: file.name };
  },
});
