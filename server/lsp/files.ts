/** The text of a file, or null where there is none. */
export type ReadText = (uri: string) => Promise<string | null>;

/** The names in the folder of a URI; null where there is none. */
export type ListNames = (uri: string) => Promise<readonly string[] | null>;
