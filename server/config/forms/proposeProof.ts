import { Draft } from '../../engine/reading/draft';
import { withForms, type Engine } from '../../engine/reading/engine';
import { check, textOf } from '../../engine/rules/check';
import { rules } from '../../engine/rules/index';
import type { Known } from '../config';
import { readOne } from './formSet';
import type { ProposedForm } from './proposeTable';

/** Rules that say that a report is not as its form has it. */
const structural =
  /^(?:section-(?:missing|title|order|number)|table-(?:missing|blank|layout)|row-(?:missing|duplicate|unknown)|figure-(?:count|unplaced|fraction|negative)|form-equation)$/;
const mostTold = 3;

/** What the reports that a form was proposed from have not as it says, a sentence in Chinese; none where all is as it says. */
export function proofOf(file: ProposedForm, texts: readonly string[], engine: Engine, known: Known): string[] {
  const path = 'a.gouji-form.json';
  const form = readOne(path, new Map([[path, JSON.stringify(file)]]), known)?.form;
  if (!form) return [];
  return texts.flatMap((text, at) => {
    const draft = new Draft(text, withForms(engine, [form]), { form: form.edition, isReport: true, layout: 'tabs' });
    const found = check(draft, rules, {}).diagnoses.filter(({ rule }) => structural.test(rule.code));
    if (found.length === 0) return [];
    const told = found.slice(0, mostTold).map(({ rule, finding }) => {
      const line = draft.source.positionAt(finding.span.start).line + 1;
      return `第 ${line} 行 ${textOf(rule, finding.message ?? 'default', finding.args, 'zh-cn').replace(/。$/, '')}`;
    });
    const which = texts.length > 1 ? `第 ${at + 1} 份报告` : '所给的报告';
    return [`照推得的格式核对${which}，有 ${found.length} 处不符，请看是格式不对还是报告填错：${told.join('；')}`];
  });
}
