/** @throws an error whose whole message is the one line that installs a browser */
export function findBrowser(): string;
