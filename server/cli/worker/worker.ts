import type { Localized } from '../../engine/form/form';
import type { CommandLine } from '../args';
import type { RunContext } from '../context';
import { writeJsonLine } from '../json';
import { linesOf, type Line } from '../lines';
import { Problem, UsageError } from '../problem';
import { answer, NoReport } from './answer';
import { idOf, readRequest, type Id } from './request';

/** Bytes of a request: a document of the largest kind that is read, in base64, and what goes with it. */
export const longestLine = 48 * 1024 * 1024;

type ErrorCode = 'json' | 'too-long' | 'request' | 'no-report' | 'unread' | 'internal';

/**
 * `gouji worker`: answers requests, a line of JSON each, until standard input ends; what is wrong with one is its answer.
 * One is answered before the next is read.
 * @returns the exit code, 0
 * @throws {UsageError} where the command line is wrong
 */
export async function runWorker(context: RunContext, line: CommandLine): Promise<number> {
  const [operand] = line.operands;
  if (operand !== undefined) throw new UsageError(noOperand, { operand });
  const { stdin, stdout } = context.io;
  for await (const text of linesOf(stdin, longestLine)) {
    // A blank line asks for nothing.
    if (text !== null && text !== false && text.trim() === '') continue;
    stdout.write(`${writeJsonLine(await respond(context, text))}\n`);
    await stdout.drained?.();
  }
  return 0;
}

/** Never throws: whoever waits for an answer gets one. */
async function respond(context: RunContext, text: Line): Promise<object> {
  if (text === null) return failure(context, null, 'too-long', new Problem(tooLong, { most: longestLine >> 20 }));
  if (text === false) return failure(context, null, 'json', new Problem(noUtf8));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure(context, null, 'json', new Problem(noJson));
  }
  let step: ErrorCode = 'request';
  try {
    const request = readRequest(value, context);
    step = 'unread';
    return { id: request.id, ok: true, result: await answer(context, request) };
  } catch (error) {
    return failure(context, idOf(value), error instanceof NoReport ? 'no-report' : step, error);
  }
}

function failure({ language }: RunContext, id: Id, code: ErrorCode, error: unknown): object {
  const isKnown = error instanceof Problem;
  const message = isKnown ? error.in(language) : String(error);
  return { id, ok: false, error: { code: isKnown ? code : 'internal', message } };
}

const noOperand: Localized = {
  zh: 'gouji worker 从标准输入读请求，后面不带“{operand}”。',
  en: 'gouji worker reads requests from standard input and takes no "{operand}".',
};
const noJson: Localized = {
  zh: '这一行不是 JSON。每一行应是一个 JSON 对象，例如 {"id": 1, "do": "check", "text": "…"}。',
  en: 'this line is no JSON. Every line is a JSON object, such as {"id": 1, "do": "check", "text": "…"}.',
};
const noUtf8: Localized = {
  zh: '这一行不是 UTF-8 编码，没有读。请以 UTF-8 写请求；其他编码的文件，字节用 base64 给。',
  en: 'this line is not in UTF-8 and was not read. Write requests in UTF-8; give the bytes of files in other encodings as base64.',
};
const tooLong: Localized = {
  zh: '这一行超过 {most} MB，没有读。',
  en: 'this line is over {most} MB and was not read.',
};
