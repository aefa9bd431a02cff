import { readInput, tools } from '../../engine/tools/tools';
import { onText, type SentText } from './feature';

/** What a language model asks of a draft, by the name of a tool. */
interface Question extends SentText {
  readonly tool: string;
  readonly path: string;
  readonly input: unknown;
}

/** Answers a tool about a text that need not be open: plain data; a sentence in English where the input is wrong. */
export const ask = onText<object | string | null>({
  method: 'gouji/ask',
  fallback: null,
  needsFindings: true,
  answer({ draft, result: { diagnoses }, language }, sent) {
    const { tool: name, input: given, path } = sent as Question;
    const tool = tools.find((candidate) => candidate.name === name);
    if (!tool) return null;
    const input = readInput(tool, given);
    if (typeof input === 'string') return input;
    // A document's text form is what the editor shows: its lines are places enough.
    return tool.answer({ path, draft, diagnoses, language, wordsFor: () => null }, input);
  },
});
