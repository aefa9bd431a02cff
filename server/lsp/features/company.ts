import { TextDocument } from 'vscode-languageserver-textdocument';
import { onServer, type SentText } from './feature';

/** What the client tells of the reports of the workspace: their texts, of which figures and fingerprints are kept. */
interface Told {
  readonly texts: readonly SentText[];
  /** Files that are no reports, or not any more, and files and folders that are gone. */
  readonly gone: readonly string[];
  /** Whether forms have changed, of which the server is told on another way: it reads them again. */
  readonly areFormsNew?: boolean;
}

/** Takes note of reports that need not be open, so that others can be held against them. */
export const company = onServer({
  method: 'gouji/company',
  fallback: null,
  async answer({ texts, gone, areFormsNew }: Told, { reports, configs }) {
    if (areFormsNew) configs.forget();
    let isChanged = false;
    for (const uri of gone) isChanged = reports.known.drop(uri) || isChanged;
    for (const { uri, languageId, text } of texts) {
      const analysis = await reports.once(TextDocument.create(uri, languageId, 0, text));
      isChanged = reports.known.tellFile(uri, analysis?.draft ?? null) || isChanged;
    }
    if (isChanged) reports.tellOfCompany();
    return null;
  },
});
