import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps the editor from asking, greeting, measuring and updating. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.autoDetectColorScheme': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** On top of these: a workspace that nobody has said to trust, without the question whether to. */
export const UNTRUSTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/**
 * Writes the user's settings of an editor that is about to be started.
 *
 * @param {string} userData the folder given to it as --user-data-dir
 * @param {Record<string, unknown>} [settings] what goes on top of the quiet ones
 */
export function writeSettings(userData, settings = {}) {
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User/settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
}
