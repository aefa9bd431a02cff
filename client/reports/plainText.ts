import { ConfigurationTarget, languages, window, type Disposable, type Memento, type TextDocument } from 'vscode';
import { plainTextMode, setPlainTextMode } from '../settings';
import { inBoth } from '../texts';
import type { Reports } from './reports';

const texts = inBoth(
  {
    plainTextOffer: '这是纯文本的年报。是否按年报显示（自动换行，Tab 键输入制表符，全角标点不加方框）？文件内容不变。',
    plainTextThis: '这一份',
    plainTextAll: '所有年报',
    plainTextKeep: '不用',
  },
  {
    plainTextOffer:
      'This is a report in plain text. Show it as a report (lines wrapped, Tab writes a tab, no boxes round full-width punctuation)? The file stays as it is.',
    plainTextThis: 'This One',
    plainTextAll: 'All Reports',
    plainTextKeep: 'No',
  },
);

const asked = 'gouji.askedForLanguage';

/**
 * Offers once, and never again, to open reports of plain text in the language of reports: lines are wrapped then, Tab
 * writes a tab, and no boxes are drawn round Chinese punctuation. The answer is a setting.
 */
export class PlainText implements Disposable {
  readonly #memory: Memento;
  readonly #reports: Reports;
  readonly #listeners: readonly Disposable[];

  constructor(reports: Reports, memory: Memento) {
    this.#memory = memory;
    this.#reports = reports;
    this.#listeners = [
      reports.onDidOpen((document) => void this.look(document)),
      window.onDidChangeActiveTextEditor((editor) => void (editor && this.look(editor.document))),
    ];
    const { document } = window.activeTextEditor ?? {};
    if (document) void this.look(document);
  }

  /** Gives a report of plain text in front its language where the user has said so, or asks; says which. */
  async look(document: TextDocument): Promise<'set' | 'asked' | null> {
    const isInFront = window.activeTextEditor?.document === document;
    if (!isInFront || document.languageId !== 'plaintext' || !this.#reports.has(document)) return null;
    const mode = plainTextMode(document);
    if (mode === 'report') {
      await languages.setTextDocumentLanguage(document, 'gouji-report');
      return 'set';
    }
    if (mode === 'keep' || this.#memory.get(asked) === true) return null;
    await this.#memory.update(asked, true);
    void this.#ask(document);
    return 'asked';
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  async #ask(document: TextDocument): Promise<void> {
    const { plainTextOffer, plainTextThis, plainTextAll, plainTextKeep } = texts();
    const answer = await window.showInformationMessage(plainTextOffer, plainTextThis, plainTextAll, plainTextKeep);
    if (answer === plainTextAll) await setPlainTextMode('report', ConfigurationTarget.Global);
    if (answer === plainTextKeep) await setPlainTextMode('keep', ConfigurationTarget.Global);
    const isWanted = answer === plainTextThis || answer === plainTextAll;
    if (isWanted && !document.isClosed) await languages.setTextDocumentLanguage(document, 'gouji-report');
  }
}
