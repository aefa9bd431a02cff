import { commands, Uri, window, workspace, type UriHandler } from 'vscode';
import { inBoth } from './texts';

const texts = inBoth(
  {
    noPage: (code: string) => `没有规则“${code}”的说明。`,
  },
  {
    noPage: (code) => `There is no page about a rule “${code}”.`,
  },
);

/** Opens the page about a rule: `<scheme>://<extension id>/rules/<code>`, the link behind a finding's code. */
export class RulePages implements UriHandler {
  readonly #folder: Uri;

  constructor(extension: Uri) {
    this.#folder = Uri.joinPath(extension, 'docs', 'rules');
  }

  /** The address can come from anywhere, a web page included: only the name of a rule is taken from it. */
  async handleUri({ path }: Uri): Promise<void> {
    const code = /^\/rules\/([a-z-]+)$/.exec(path)?.[1];
    if (code === undefined) return;
    const page = Uri.joinPath(this.#folder, `${code}.md`);
    try {
      await workspace.fs.readFile(page); // on the web, a file that is not there has a stat all the same
    } catch {
      void window.showWarningMessage(texts().noPage(code));
      return;
    }
    await commands.executeCommand('markdown.showPreview', page).then(undefined, () => window.showTextDocument(page));
  }
}
