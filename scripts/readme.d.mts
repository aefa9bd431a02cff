/** The README that is packed instead of the repository's own; its pictures and links lead to what is packed with it. */
export const packageReadme: string;
