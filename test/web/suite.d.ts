// What test/web/run.mjs puts into the bundle.

/** Importing it declares every scenario. */
declare module 'scenarios';

declare module 'mocha/mocha.js';

/** Stands before each line that the suite prints. */
declare const GOUJI_MARK: string;
/** What the titles of the scenarios to run hold; empty: all. */
declare const GOUJI_GREP: string;
/** Whether a scenario may not be picked by `only`. */
declare const GOUJI_CI: boolean;
