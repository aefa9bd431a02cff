import type { Piece } from './blocks';

/** Signs of which a note's mark is made, above or below the line; and those that make it one. */
const markSigns = /^[\p{N}()（）[\]［］【】〔〕〈〉*＊※†‡§#＃注,，、–—~～\s-]+$/u;
const markSign = /[\p{N}*＊※†‡§#＃注]/u;
/** What has a note: a figure, a word, a sentence. Behind a Latin letter the same signs are part of a unit or formula. */
const noted = /[\p{N}\p{Script=Han}%％‰。，、；：？！”’』」》〉）】]/u;
/** Chinese names of lengths make those of areas and volumes: 平方 and 立方 as figures. */
const length = /[米里尺]/u;
const power = /^[23２３]$/u;

/**
 * The pieces of a paragraph without those that are no part of what it says: marks of notes typed above or below the
 * line, as 1 in 28¹ (not the 2 of m² and CO₂), and prompts of content controls that nobody has filled in. A piece
 * without text is left where a prompt stands, so that nothing is written there.
 */
export function withoutAsides(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let last = '';
  for (let at = 0; at < pieces.length;) {
    const end = endOf(pieces, at);
    const group = pieces.slice(at, end);
    const own = isNote(group, last, pieces[end]?.text ?? '') ? [] : withoutPrompt(group);
    for (const piece of own) {
      kept.push(piece);
      last = /[^ \u00A0\u3000]/u.exec([...piece.text].reverse().join(''))?.[0] ?? last;
    }
    at = end;
  }
  return kept;
}

/** Where pieces end that are a prompt, or stand above or below the line, as that at `start` does. */
function endOf(pieces: readonly Piece[], start: number): number {
  const first = pieces[start];
  let end = start + 1;
  if (first?.isPrompt === true) while (pieces[end]?.isPrompt === true) end++;
  else if (first?.isRaised === true) while (pieces[end]?.isRaised === true && pieces[end]?.isPrompt !== true) end++;
  return end;
}

/** @param last the last character before that is no space; @param next the text behind */
function isNote(group: readonly Piece[], last: string, next: string): boolean {
  if (group[0]?.isRaised !== true || group[0].isPrompt === true) return false;
  const text = textOf(group);
  if (!markSigns.test(text) || !markSign.test(text)) return false;
  if (last === '' || last === '\n' || last === '\t') return /^\p{N}/u.test(next); // a number stands on the line
  return noted.test(last) && !(length.test(last) && power.test(text.trim()));
}

/** A figure alone is no prompt: a program has filled it in and left the mark of the prompt. */
function withoutPrompt(group: readonly Piece[]): readonly Piece[] {
  if (group[0]?.isPrompt !== true || /^\s*[.,，．]*\p{Nd}[\p{Nd}.,，．]*\s*$/u.test(textOf(group))) return group;
  const written = group.find((piece) => piece.written);
  return written ? [{ ...written, text: '' }] : [];
}

function textOf(group: readonly Piece[]): string {
  return group.map(({ text }) => text).join('');
}
