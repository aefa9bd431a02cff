import type { Localized } from '../../engine/form/form';
import type { CommandLine } from '../args';
import type { RunContext } from '../context';
import { readChoice } from '../options';
import { UsageError } from '../problem';
import { formatRulesAsJson } from './json';
import { formatRulesAsText } from './text';

/**
 * `gouji rules`: prints every rule, in the order in which they are checked.
 * @returns the exit code, 0
 * @throws {UsageError} where the command line is wrong
 */
export function runRules({ io, language, rules, engine }: RunContext, line: CommandLine): number {
  const format = readChoice(line, 'format', ['text', 'json']);
  const [operand] = line.operands;
  if (operand !== undefined) throw new UsageError(noOperand, { operand });
  io.stdout.write(
    format === 'json'
      ? formatRulesAsJson(rules, engine.formBasis, language)
      : formatRulesAsText(rules, engine.formBasis, language),
  );
  return 0;
}

const noOperand: Localized = {
  zh: 'gouji rules 列出全部规则，后面不带“{operand}”。',
  en: 'gouji rules lists every rule and takes no "{operand}".',
};
