export function libraryTypes(): string;
