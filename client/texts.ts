import { env } from 'vscode';
import { messageLanguage } from './settings';

/**
 * Texts in both languages, of which the result gives those of the user's. Each room has its own, beside the code that says
 * them: a bundle holds no others than those of its rooms, and what is loaded at the start of VS Code stays small. The
 * types hold English to the keys and arguments of Chinese.
 */
export function inBoth<T extends object>(zh: T, en: NoInfer<T>): () => T {
  return () => (isChinese() ? zh : en);
}

/** By the setting `gouji.messageLanguage`, else in the language of VS Code: Chinese, or English for all others. */
export function isChinese(): boolean {
  const chosen = messageLanguage();
  return chosen === 'auto' ? env.language.toLowerCase().startsWith('zh') : chosen === 'zh-cn';
}

/** What several rooms say. */
export const commonTexts = inBoth(
  {
    language: 'zh-CN',
    name: '勾稽',
    comma: '，',
    noServerNow: '勾稽的核对服务没有运行。',
  },
  {
    language: 'en',
    name: 'Gouji',
    comma: ', ',
    noServerNow: 'Gouji’s server does not run.',
  },
);
