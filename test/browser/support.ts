import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { FromPage, ToPage } from '../../client/preview/messages';
import { shellOf } from '../../client/preview/shell';
import { ARGS } from '../../scripts/provide/start.mjs';
import { findBrowser } from '../../scripts/vscode/browser.mjs';
import { projectPath } from '../support/samples';
import type { Theme } from './themes';

const origin = 'https://preview.test';
const words = {
  previewLastYear: '上年',
  language: 'zh-CN' as const,
  name: '勾稽',
  previewMarks: '显示标注',
  previewSave: '保存为网页',
  previewCopy: '复制到 Word',
  previewFill: '填表',
};

/** Sends a page a message as VS Code does; done when the page has heard it. */
export function post(page: Page, message: object): Promise<void> {
  return page.evaluate(
    (data) =>
      new Promise<void>((resolve) => {
        window.addEventListener('message', () => resolve(), { once: true });
        window.postMessage(data, '*');
      }),
    message,
  );
}

/** What the page's script finds in place of VS Code: a port for messages, and a place to remember things. */
function messagePort(): void {
  const sent: unknown[] = [];
  let state: unknown;
  const port = {
    postMessage: (message: unknown) => {
      sent.push(message);
      (window as unknown as { toHost?: (message: unknown) => void }).toHost?.(message);
    },
    getState: () => state,
    setState: (value: unknown) => (state = value),
  };
  Object.assign(window, { sent, acquireVsCodeApi: () => port, violations: [] as string[] });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
    (window as unknown as Inside).violations.push(violatedDirective),
  );
}

interface Inside {
  readonly sent: FromPage[];
  readonly violations: string[];
}

/** A page in the browser, and all that it asked the network for. */
export interface Opened {
  readonly page: Page;
  readonly requests: string[];
}

/** Starts one browser for the tests of a file. */
export function browserForTests(): {
  readonly open: (html: string) => Promise<Opened>;
  readonly openPreview: () => Promise<Preview>;
} {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findBrowser(), args: ARGS });
  });
  afterAll(() => browser?.close());
  const open = async (html: string): Promise<Opened> => {
    if (!browser) throw new Error('the browser has not started');
    const context = await browser.newContext({
      viewport: { width: 760, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const requests: string[] = [];
    const files = new Map(['page.css', 'page.js', 'form.css', 'form.js'].map((name) => [`${origin}/${name}`, name]));
    await context.route('**', (route) => {
      const url = route.request().url();
      requests.push(url.replace(origin, ''));
      const file = files.get(url);
      if (url === `${origin}/`) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      if (file === undefined) return route.abort();
      return route.fulfill({
        contentType: file.endsWith('js') ? 'text/javascript' : 'text/css',
        body: readFileSync(projectPath(`dist/preview/${file}`)),
      });
    });
    await page.addInitScript(messagePort);
    await page.goto(`${origin}/`);
    return { page, requests };
  };
  const openPreview = async (): Promise<Preview> => {
    const opened = await open(shellOf({ source: origin, address: (name) => `${origin}/${name}` }, words));
    return new Preview(opened);
  };
  return { open, openPreview };
}

/** The real page of a preview, with its policy and script. */
export class Preview {
  readonly page: Page;
  readonly requests: readonly string[];

  constructor({ page, requests }: Opened) {
    this.page = page;
    this.requests = requests;
  }

  /** Sends a message as VS Code does. */
  tell(message: ToPage): Promise<void> {
    return post(this.page, message);
  }

  async show(html: string): Promise<void> {
    await this.tell({ type: 'show', uri: 'file:///draft.txt', html });
  }

  /** What the page has said of a kind so far. */
  async said<Type extends FromPage['type']>(type: Type): Promise<Extract<FromPage, { type: Type }>[]> {
    const all = await this.page.evaluate(() => (window as unknown as Inside).sent);
    return all.filter((message) => message.type === type) as Extract<FromPage, { type: Type }>[];
  }

  /** Sets the colours and the class of a theme, as VS Code does. */
  async wear({ kind, colours }: Theme): Promise<void> {
    await this.page.evaluate(
      ([name, variables]) => {
        document.body.className = name;
        for (const [variable, colour] of Object.entries(variables))
          document.documentElement.style.setProperty(`--vscode-${variable}`, colour);
      },
      [kind, colours] as const,
    );
  }
}

/** Whether anything of a hostile draft ran, and what the page's policy had to forbid. */
export async function harmOf(page: Page): Promise<{ ran: unknown; violations: string[] }> {
  return page.evaluate(() => ({
    ran: (window as unknown as { ran?: unknown }).ran,
    violations: (window as unknown as Inside).violations,
  }));
}
