export function installedBrowsers(options?: {
  env?: NodeJS.ProcessEnv;
  platform?: string;
  usual?: readonly string[];
}): string[];
