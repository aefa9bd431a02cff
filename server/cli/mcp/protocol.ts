/** Versions of the Model Context Protocol that differ in nothing that is used here but batches, the newest first. */
export const versions = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'] as const;

export type Id = string | number;

/** A request or a notification; one without an id gets no answer. */
export interface Message {
  readonly id: Id | undefined;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Codes of JSON-RPC 2.0. */
export const errors = { parse: -32700, request: -32600, method: -32601, params: -32602, internal: -32603 } as const;

export class RpcError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** What a line holds. @throws {RpcError} where it is no JSON */
export function readLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new RpcError(errors.parse, 'the line is no JSON');
  }
}

/**
 * Takes a message apart. Null for an answer: nothing was asked.
 * @throws {RpcError} for what is no message
 */
export function readMessage(value: unknown): Message | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RpcError(errors.request, 'a message is an object');
  const { id, method, params, result, error } = value as Readonly<Record<string, unknown>>;
  if (method === undefined && (result !== undefined || error !== undefined)) return null;
  if (typeof method !== 'string' || (id !== undefined && typeof id !== 'string' && typeof id !== 'number'))
    throw new RpcError(errors.request, 'method is a string, id a string or a number');
  const isObject = typeof params === 'object' && params !== null && !Array.isArray(params);
  return { id, method, params: isObject ? (params as Message['params']) : {} };
}
