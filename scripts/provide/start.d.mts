/** What a browser is started with, to keep quiet and out of the network. */
export const ARGS: string[];
/** Why a browser does not start, in one line; nothing where it does. */
export function startProblem(executable: string, seconds?: number): Promise<string | undefined>;
