import { ConfigurationTarget, workspace } from 'vscode';

/** The user's settings in which the scenarios run; those of the workspace are for what a scenario is about. */
const SETTINGS = {
  'gouji.messageLanguage': 'zh-cn',
  'files.autoSave': 'off', // as on a desktop: in a browser a document is saved after a second
  // Nobody looks: what moves or is drawn small takes a third of the time without a graphics card.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
};

/** Sets them once, before the first scenario: each change of a setting takes a fifth of a second. */
export async function settle(): Promise<void> {
  const settings = workspace.getConfiguration();
  for (const [name, value] of Object.entries(SETTINGS)) await settings.update(name, value, ConfigurationTarget.Global);
}
