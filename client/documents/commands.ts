import { Uri, window, type TextDocument } from 'vscode';
import { documentScheme } from '../../server/documents/address';
import type { NewDocument } from '../../server/documents/model';
import type { Comment } from '../../server/documents/word/comment';
import type { Session } from '../connection/session';
import { commonTexts, inBoth } from '../texts';
import type { Documents } from './documents';

const texts = inBoth(
  {
    noWordDocument: '请先用勾稽打开一份 Word 文档（.docx）。',
  },
  {
    noWordDocument: 'Open a Word document (.docx) with Gouji first.',
  },
);

/** What a command on a report needs: the server that knows it, and what writes documents. */
interface Parts {
  readonly session: Session | undefined;
  readonly documents: () => Promise<Documents>;
}

/** Saves the report in front, of whatever kind, as a new Word document. `given`: `{ to }`, a place that need not be asked for. */
export async function saveAsWord({ session, documents }: Parts, draft: TextDocument, given: unknown): Promise<boolean> {
  const outline = await ask<NewDocument>(session, 'gouji/outline', { uri: draft.uri });
  return outline !== null && (await documents()).saveAsWord(draft, outline, placeIn(given));
}

/** Saves a copy of the Word document in front with a comment at every finding. `given` as above. */
export async function annotateWord(
  { session, documents }: Parts,
  text: TextDocument,
  given: unknown,
): Promise<boolean> {
  if (text.uri.scheme !== documentScheme) {
    void window.showInformationMessage(texts().noWordDocument);
    return false;
  }
  const { languageId, uri } = text;
  return (await documents()).annotate(
    text,
    (own) => ask<readonly Comment[]>(session, 'gouji/comments', { uri, languageId, text: own }),
    placeIn(given),
  );
}

/** Null, and the user told, where no server runs. */
async function ask<R>(
  session: Session | undefined,
  method: string,
  params: { readonly uri: Uri; readonly languageId?: string; readonly text?: string },
): Promise<R | null> {
  try {
    const client = await session?.running();
    return client
      ? await client.sendRequest<R | null>(method, { ...params, uri: client.code2ProtocolConverter.asUri(params.uri) })
      : null;
  } catch {
    void window.showErrorMessage(commonTexts().noServerNow);
    return null;
  }
}

function placeIn(given: unknown): Uri | undefined {
  return typeof given === 'object' && given !== null && 'to' in given && given.to instanceof Uri ? given.to : undefined;
}
