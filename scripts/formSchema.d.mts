export function formSchema(): Promise<string>;
export function ownFormSchema(): Promise<string>;
export function faultsOf(schema: string, files: Readonly<Record<string, string>>): string[];
/** The schemas of what the command prints, as texts by their files' names. */
export function printedSchemas(): Promise<Record<string, string>>;
/** What is wrong with something that the command printed, by the text of its schema. */
export function faultsIn(schema: string, json: unknown): string[];
