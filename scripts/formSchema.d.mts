export function formSchema(): Promise<string>;
export function ownFormSchema(): Promise<string>;
export function faultsOf(schema: string, files: Readonly<Record<string, string>>): string[];
