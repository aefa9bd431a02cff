export function extensionFiles(root: string): Promise<string[]>;
export function packExtension(root: string, packagePath: string): Promise<void>;
