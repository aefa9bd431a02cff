/** @throws an error whose whole message is the one line that installs a browser */
export function findBrowser(): string;
/** What a browser is started with, to keep quiet and out of the network. */
export const ARGS: string[];
