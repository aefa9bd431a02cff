import type { Context } from './context';
import type { Fact } from './fact';

/** Whether a clause names a topic that the paragraph has not named before. */
export function namesTopic({ clause }: Fact, { topics }: Context): boolean {
  return clause.nouns.some((topic) => !topics.has(topic));
}

/** The topics of a clause are those of the paragraph, too. */
export function addTopics(context: Context, { clause }: Fact): Context {
  return { ...context, topics: new Set([...context.topics, ...clause.nouns]) };
}
