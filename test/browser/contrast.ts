import type { Page } from 'playwright-core';

/** A text and how it stands out against what is behind it: a ratio from 1 to 21, as WCAG 2 counts it. */
export interface Contrast {
  readonly text: string;
  readonly ratio: number;
}

/** The contrast of every text on a page, the lowest first. */
export function contrastsOf(page: Page): Promise<Contrast[]> {
  return page.evaluate(() => {
    type Colour = [red: number, green: number, blue: number, alpha: number];
    const read = (text: string): Colour => {
      const numbers = (/\(([^)]*)\)/.exec(text)?.[1] ?? '')
        .split(/[\s,/]+/)
        .filter((part) => part !== 'srgb')
        .map(Number);
      const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
      return text.startsWith('color(') ? [red * 255, green * 255, blue * 255, alpha] : [red, green, blue, alpha];
    };
    const over = ([r, g, b, alpha]: Colour, [x, y, z]: Colour): Colour => [
      r * alpha + x * (1 - alpha),
      g * alpha + y * (1 - alpha),
      b * alpha + z * (1 - alpha),
      1,
    ];
    const behind = (element: Element): Colour => {
      const own = read(getComputedStyle(element).backgroundColor);
      if (own[3] === 1) return own;
      return over(own, element.parentElement ? behind(element.parentElement) : [255, 255, 255, 1]);
    };
    const luminance = ([red, green, blue]: Colour): number => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const found: { text: string; ratio: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || element.tagName === 'SCRIPT') continue;
      const back = behind(element);
      const lights = [over(read(getComputedStyle(element).color), back), back].map(luminance);
      found.push({ text, ratio: (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05) });
    }
    return found.sort((a, b) => a.ratio - b.ratio);
  });
}
