export function shortAddress(closing: { add(step: () => unknown): void }, url: string): Promise<string>;
