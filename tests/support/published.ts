import {copyFileSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'puppeteer-core';
import {haveBundles} from './build-bundles.js';
import {launch, serve} from './site.js';

/** The files for pages as they are published, on a host of their own, and a browser beside it. */
export interface Published {
  /** The folder of the files. */
  folder: string;
  /** Where they are served; the Cahier lies beside them, as `cahier.json`. */
  address: string;
  browser: Browser;
  close(): Promise<void>;
}

/** Publishes the files, with `pages` beside them by their paths, and starts a browser. */
export async function publish(name: string, pages: Record<string, string>): Promise<Published> {
  const folder = mkdtempSync(join(tmpdir(), `key-figures-${name}-`));
  await haveBundles(folder);
  copyFileSync(
    fileURLToPath(new URL('../../demo/data/cahier-2024-06.json', import.meta.url)),
    join(folder, 'cahier.json'),
  );
  const site = await serve(folder, pages);
  const browser = await launch();
  return {
    folder,
    address: site.address,
    browser,
    async close() {
      await browser.close();
      site.close();
      rmSync(folder, {recursive: true});
    },
  };
}

/** A page of so many charts, one below the other, and its own style sheet. */
export const pageOfCharts = (count: number, style = ''): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>p</title><style>${style}</style><script type="module" src="key-figures.js"></script>${'<kf-bar-chart src="cahier.json" indicator="patient-accounts-activated"></kf-bar-chart>'.repeat(count)}</html>`;

/** Waits until so many charts are drawn. */
export async function chartsDrawn(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    count =>
      [...document.querySelectorAll('kf-bar-chart')].filter(one =>
        one.shadowRoot?.querySelector('[part=figure]'),
      ).length === count,
    {},
    count,
  );
}
