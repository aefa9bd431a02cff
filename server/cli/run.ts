import type { MessagePort } from 'node:worker_threads';
import { version } from '../../package.json';
import type { Localized } from '../engine/form/form';
import { officialForms } from '../engine/form/editions';
import { createEngine, type Engine } from '../engine/reading/engine';
import { rules as officialRules } from '../engine/rules/index';
import type { Rule } from '../engine/rules/rule';
import { parseCommandLine, type CommandLine } from './args';
import { runAnnotate } from './annotate/annotate';
import { complain } from './batch';
import { checkWork, runCheck } from './check/check';
import { runCompile } from './compile/compile';
import { runFigures } from './figures/figures';
import { runForm } from './form/form';
import { helpText } from './help';
import type { Io } from './io';
import { runMcp } from './mcp/mcp';
import { guessLanguage, readLanguage } from './options';
import type { Orders } from './orders';
import { fileProblem, UsageError } from './problem';
import { runNew } from './new/new';
import { runRules } from './rules/rules';
import type { RunContext } from './context';
import { serve } from './threads';
import { runWorker } from './worker/worker';

/** The rules and forms that a run works with. */
export interface Tools {
  readonly rules: readonly Rule[];
  readonly engine: Engine;
}

/**
 * Runs `gouji` with the arguments behind its name. Never throws.
 * @param tools the official rules and forms, unless a test has others
 * @returns the exit code: 0, 1 (findings) or 2 (wrong use, or an input that could not be read). After `lsp` the
 * server goes on in this process
 */
export async function run(argv: readonly string[], io: Io, tools: () => Tools = official): Promise<number> {
  try {
    const line = parseCommandLine(argv);
    const language = readLanguage(line);
    if (line.values.has('help')) io.stdout.write(helpText(language, line.command));
    else if (line.values.has('version')) io.stdout.write(`${version}\n`);
    else return await runCommand(line, io, () => ({ io, language, ...tools() }));
    return 0;
  } catch (error) {
    complain({ io, language: guessLanguage(argv) }, error);
    return 2;
  }
}

/** Follows the orders of a check in a thread of its own. */
export function follow(port: MessagePort, { line, language, isColoured }: Orders, io: Io): void {
  const context = { io, language, ...official() };
  serve(port, context, checkWork(context, line, isColoured));
}

async function runCommand(line: CommandLine, io: Io, context: () => RunContext): Promise<number> {
  const { command, operands } = line;
  switch (command) {
    case null:
      throw new UsageError(noCommand);
    case 'lsp':
      return runServer(line, io);
    case 'rules':
      return runRules(context(), line);
    case 'new':
      return runNew(context(), line);
    case 'form':
      return runForm(context(), line);
    case 'worker':
      return runWorker(context(), line);
    case 'check':
    case 'figures':
    case 'annotate':
    case 'compile':
    case 'mcp':
      if (operands.length === 0) throw new UsageError(noInput, { command });
      return runOnFiles[command](context(), line);
  }
}

const runOnFiles = { check: runCheck, figures: runFigures, annotate: runAnnotate, compile: runCompile, mcp: runMcp };

function runServer({ values, operands }: CommandLine, io: Io): number {
  const [operand] = operands;
  if (operand !== undefined) throw new UsageError(needlessOperand, { operand });
  if (!values.has('stdio')) throw new UsageError(noTransport);
  try {
    io.startServer();
  } catch (error) {
    throw fileProblem(noServer, '', error);
  }
  return 0;
}

function official(): Tools {
  return { rules: officialRules, engine: createEngine(officialForms) };
}

const noCommand: Localized = {
  zh: '缺少命令。检查文件请写 gouji check <文件>，用法见 gouji --help。',
  en: 'a command is missing. To check a file write gouji check <file>; see gouji --help.',
};
const noInput: Localized = {
  zh: '没有说明要读哪个文件，请写 gouji {command} <文件或文件夹>；- 表示标准输入。',
  en: 'no file is named: write gouji {command} <file or folder>; - is standard input.',
};
const needlessOperand: Localized = { zh: 'gouji lsp 后面不带“{operand}”。', en: 'gouji lsp takes no "{operand}".' };
const noTransport: Localized = {
  zh: 'gouji lsp 只能经标准输入输出使用，请写 gouji lsp --stdio。',
  en: 'the language server speaks over standard input and output only: write gouji lsp --stdio.',
};
const noServer: Localized = {
  zh: '语言服务器启动不了：{reason}。请重新安装 gouji。',
  en: 'the language server does not start: {reason}. Install gouji again.',
};
