export function systemName(file?: string): string;
export class Packages {
  readonly isAllowed: boolean;
  readonly chromium: string | undefined;
  constructor(options?: { system?: string; isRoot?: boolean; env?: NodeJS.ProcessEnv });
  install(...names: string[]): Promise<string | undefined>;
}
