import { window, type TextEditor } from 'vscode';
import type { Location } from 'vscode-languageclient';
import type { Session } from '../connection/session';
import { companyTexts } from './texts';

/** Goes from a figure to the same one of last year's report; from elsewhere to that report's title. */
export async function goToLastYear(session: Session | undefined, { document, selection }: TextEditor): Promise<void> {
  const { client } = session ?? {};
  const { line, character } = selection.active;
  const found = await client?.sendRequest<Location | null>('gouji/lastYear', {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: { line, character }, // plain: a worker is sent the fields of an object, not its JSON
  });
  const place = client?.protocol2CodeConverter.asLocation(found);
  if (place) await window.showTextDocument(place.uri, { selection: place.range });
  else void window.showInformationMessage(companyTexts().noLastYearsReport);
}
