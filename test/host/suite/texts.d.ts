// What test/host/texts.mjs puts into the bundles.

declare module '*.txt' {
  const text: string;
  export default text;
}

declare module 'real-drafts' {
  const drafts: readonly { readonly name: string; readonly text: string }[];
  export default drafts;
}

declare module '*.md' {
  const text: string;
  export default text;
}
