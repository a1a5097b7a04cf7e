import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printAccess } from '../../../commands/access/print-access.ts';
import { printChange } from '../../../commands/access/print-change.ts';
import { Browser } from './open-browser.ts';
import { makeAccessReport, makeChangeReport } from './sample-reports.ts';

const program = findProgram();
if (program === undefined) console.warn('SKIPPED: the pages are not looked at, because there is no chromium');

function findProgram(): string | undefined {
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** The contrast of every text, and of every line of the picture, with what is behind it: WCAG 2.2, 1.4.3 and 1.4.11. */
const findLowContrast = `(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const channels = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const blend = (front, back, alpha) => front.slice(0, 3).map((c, i) => c * alpha + back[i] * (1 - alpha));
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color.slice(0, 3);
    }
    throw new Error('nothing is behind ' + element.outerHTML);
  };
  const contrast = (a, b) => {
    const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const found = [];
  let count = 0;
  const judge = (front, back, least, what) => {
    count++;
    const ratio = contrast(front, back);
    if (ratio < least) found.push(what + ' ' + ratio.toFixed(2));
  };
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    if (element.getClientRects().length === 0) continue;
    if (element.matches('svg text')) {
      judge(channels(style.fill), channels(getComputedStyle(element.parentElement.querySelector('rect')).fill), 4.5, element.textContent);
    } else if (element.matches('svg .edge, svg .box')) {
      const back = behind(element.closest('svg'));
      judge(blend(channels(style.stroke), back, Number(style.opacity)), back, 3, element.getAttribute('class'));
    } else if ([...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) {
      judge(channels(style.color), behind(element), 4.5, element.textContent.slice(0, 40));
    }
  }
  return { count, found };
})()`;

describe.skipIf(program === undefined)('the pages in Chromium', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'access-page-'));
  const change = makeChangeReport();
  // A name as long as a name can be, without a place to break it.
  const long = {
    ...change,
    people: change.people.map((person) => ({ ...person, name: person.name + 'n'.repeat(200) })),
  };
  const many = Array.from({ length: 40 }, (_, index) => `cluster-${index}`);
  const folded = { ...change, issuers: change.issuers.map((issuer) => ({ ...issuer, clusters: many })) };
  const pages: Readonly<Record<string, string>> = {
    change: printChange(change, 'html', false),
    'change with long names': printChange(long, 'html', false),
    'change on many clusters': printChange(folded, 'html', false),
    list: printAccess(makeAccessReport(), 'html', false),
  };
  const pathOf = (name: string) => join(folder, `${name.replaceAll(' ', '-')}.html`);

  beforeAll(() => {
    for (const [name, page] of Object.entries(pages)) writeFileSync(pathOf(name), page);
    browser = new Browser(program!);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const size = (width: number) =>
    browser.call('Emulation.setDeviceMetricsOverride', {
      width,
      height: 900,
      deviceScaleFactor: 1,
      mobile: width < 700,
    });

  test.each(Object.keys(pages))('%s: nothing has to be scrolled sideways, at any width', async (name) => {
    await browser.open(pathOf(name));
    for (const width of [390, 768, 1280]) {
      await size(width);
      const [inner, visible, whole] = await browser.evaluate<[number, number, number]>(
        '[innerWidth, document.documentElement.clientWidth, document.documentElement.scrollWidth]',
      );
      expect(inner).toBe(width);
      expect(whole).toBeLessThanOrEqual(visible);
      const shown = await browser.evaluate<string[]>(
        '[...document.querySelectorAll("svg")].filter((svg) => svg.getClientRects().length > 0).map((svg) => svg.getAttribute("class"))',
      );
      expect(shown).toEqual([width === 390 ? 'narrow' : 'wide']);
    }
  });

  test.each(['light', 'dark', 'print'])('%s: every text can be read', async (scheme) => {
    await size(1280);
    await browser.call('Emulation.setEmulatedMedia', {
      media: scheme === 'print' ? 'print' : '',
      features: [{ name: 'prefers-color-scheme', value: scheme === 'dark' ? 'dark' : 'light' }],
    });
    for (const name of ['change', 'list']) {
      await browser.open(pathOf(name));
      const { count, found } = await browser.evaluate<{ count: number; found: string[] }>(findLowContrast);
      expect(found).toEqual([]);
      expect(count).toBeGreaterThan(60);
    }
    await browser.call('Emulation.setEmulatedMedia', { media: '', features: [] });
  });

  test('Tab goes through everything that can be used, in its order, and shows where it is', async () => {
    await size(1280);
    await browser.open(pathOf('change on many clusters'));
    const usable = await browser.evaluate<string[]>(
      '[...document.querySelectorAll("a[href], summary")].map((each) => each.textContent)',
    );
    expect(usable.length).toBeGreaterThan(10);
    const reached: string[] = [];
    for (const _ of usable) {
      await browser.press('Tab', 9);
      const [text, outline] = await browser.evaluate<[string, string]>(
        '[document.activeElement.textContent, getComputedStyle(document.activeElement).outlineWidth]',
      );
      expect(outline).toBe('3px');
      reached.push(text);
    }
    expect(reached).toEqual(usable);
    const open = () => browser.evaluate<boolean>('document.activeElement.closest("details").open');
    expect(await open()).toBe(false);
    await browser.press('Enter', 13);
    expect(await open()).toBe(true);
  });

  test('is printed on few pages, without the contents', async () => {
    await browser.open(pathOf('change'));
    const { data } = await browser.call<{ data: string }>('Page.printToPDF', { printBackground: false });
    const pdf = Buffer.from(data, 'base64').toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeLessThanOrEqual(6);
  });
});
