/** As much of `node:assert/strict` as the scenarios use, where there is no Node. */

function fail(message: string): never {
  throw new Error(message);
}

/** A value as text, with the items of sets; what cannot be written so, by its name. */
function show(value: unknown): string {
  try {
    const text: unknown = JSON.stringify(value, (_key, part: unknown) =>
      part instanceof Set ? [...(part as Set<unknown>)] : part,
    );
    return typeof text === 'string' ? text : String(value);
  } catch {
    return String(value); // refers to itself
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isDeepEqual(actual: unknown, expected: unknown): boolean {
  if (Object.is(actual, expected)) return true;
  if (!isObject(actual) || !isObject(expected) || Object.getPrototypeOf(actual) !== Object.getPrototypeOf(expected))
    return false;
  if (actual instanceof Set && expected instanceof Set) {
    return actual.size === expected.size && [...(actual as Set<unknown>)].every((item) => expected.has(item));
  }
  const keys = Object.keys(actual);
  return (
    keys.length === Object.keys(expected).length &&
    keys.every((key) => key in expected && isDeepEqual(actual[key], expected[key]))
  );
}

export default {
  fail,
  ok(value: unknown, message?: string): void {
    if (!value) fail(message ?? `${show(value)} is not true`);
  },
  equal(actual: unknown, expected: unknown, message = 'not equal'): void {
    if (!Object.is(actual, expected)) fail(`${message}: ${show(actual)} instead of ${show(expected)}`);
  },
  notEqual(actual: unknown, expected: unknown, message = 'equal'): void {
    if (Object.is(actual, expected)) fail(`${message}: ${show(actual)}`);
  },
  deepEqual(actual: unknown, expected: unknown, message = 'not equal'): void {
    if (!isDeepEqual(actual, expected)) fail(`${message}: ${show(actual)} instead of ${show(expected)}`);
  },
  match(text: string, pattern: RegExp, message = 'no match'): void {
    if (!pattern.test(text)) fail(`${message}: ${show(text)} is not ${String(pattern)}`);
  },
  doesNotMatch(text: string, pattern: RegExp, message = 'a match'): void {
    if (pattern.test(text)) fail(`${message}: ${show(text)} is ${String(pattern)}`);
  },
  async rejects(promise: Promise<unknown>, pattern = /(?:)/): Promise<void> {
    const outcome = await promise.then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (!outcome) fail('not rejected');
    if (!pattern.test(String(outcome.error)))
      fail(`rejected with ${String(outcome.error)} instead of ${String(pattern)}`);
  },
};
