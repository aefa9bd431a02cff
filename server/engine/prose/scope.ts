import type { Context, Setting } from './context';

/** Until where a change holds. */
export type Reach = 'clause' | 'bracket' | 'sentence' | 'paragraph';

/** One way in which a clause changes the scopes of those behind it. */
export interface ScopeRule<T> {
  readonly name: string;
  readonly reach: Reach;
  readonly applies: (told: T, context: Context, setting: Setting) => boolean;
  readonly change: (context: Context, told: T) => Context;
}

/** The context behind all of `rules` that apply, in their order; `called` takes their names. */
export function applyRules<T>(
  rules: readonly ScopeRule<T>[],
  told: T,
  context: Context,
  setting: Setting,
  called?: string[],
): Context {
  let now = context;
  for (const rule of rules) {
    if (!rule.applies(told, now, setting)) continue;
    called?.push(rule.name);
    now = rule.change(now, told);
  }
  return now;
}
