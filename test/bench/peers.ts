// Linters that check a text in process, by their own public ways of use. Their packages stand in test/bench alone.

/** Loads a linter and makes its check of one text; returns anything. */
export type Load = () => Promise<(text: string) => unknown>;

/** A package that the project does not know at compile time. */
async function load(name: string): Promise<Record<string, unknown>> {
  return (await import(name)) as Record<string, unknown>;
}

/** The default export, also of a module that was ESM made into CommonJS. */
function defaultOf(module: Record<string, unknown>): unknown {
  const { default: exported } = module;
  return typeof exported === 'object' && exported !== null && 'default' in exported ? exported.default : exported;
}

type Call = (...args: unknown[]) => unknown;

export const peers: Readonly<Record<string, Load>> = {
  async markdownlint() {
    const { lint } = (await load('markdownlint/sync')) as { lint: Call };
    return (text) => lint({ strings: { text } });
  },
  async 'remark-lint'() {
    const { remark } = (await load('remark')) as { remark: () => { use: (preset: unknown) => { process: Call } } };
    const processor = remark().use(defaultOf(await load('remark-preset-lint-recommended')));
    return (text) => processor.process(text);
  },
  async textlint() {
    const { TextlintKernel } = (await load('@textlint/kernel')) as { TextlintKernel: new () => { lintText: Call } };
    const plugin = defaultOf(await load('@textlint/textlint-plugin-markdown'));
    const rule = defaultOf(await load('textlint-rule-no-todo'));
    const kernel = new TextlintKernel();
    const options = { ext: '.md', plugins: [{ pluginId: 'markdown', plugin }], rules: [{ ruleId: 'no-todo', rule }] };
    return (text) => kernel.lintText(text, options);
  },
  async zhlint() {
    const { run } = (await load('zhlint')) as { run: Call };
    return (text) => run(text, { rules: { preset: 'default' } });
  },
};

/** A converter of Word documents, which gives their text alone. */
export async function documentPeer(): Promise<(bytes: Uint8Array) => unknown> {
  const { extractRawText } = defaultOf(await load('mammoth')) as { extractRawText: Call };
  return (buffer) => extractRawText({ buffer });
}
