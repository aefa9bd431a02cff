import type { Rule } from '../server/engine/rules/rule';

export function factsOf(rule: Rule, formBasis: string): string;
export function withFacts(page: string, rule: Rule, formBasis: string): string;
export function listOf(rules: readonly Rule[]): string;
export function withCodes(schema: string, rules: readonly Rule[]): string;
