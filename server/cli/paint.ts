import type { Io } from './io';

const codes = { red: [31, 39], yellow: [33, 39], blue: [34, 39], dim: [2, 22], underline: [4, 24] } as const;

/** Gives a text a colour or a line, or leaves it alone. */
export type Paint = (style: keyof typeof codes, text: string) => string;

/** Colours are for a terminal; not for a file or pipe, nor where NO_COLOR is set (no-color.org). */
export function isColoured({ stdout, env }: Io): boolean {
  return stdout.isTTY === true && !env.NO_COLOR;
}

export function painter(colours: boolean): Paint {
  if (!colours) return (_, text) => text;
  return (style, text) => `\u001B[${codes[style][0]}m${text}\u001B[${codes[style][1]}m`;
}
