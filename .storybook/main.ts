import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {StorybookConfig} from '@storybook/web-components-vite';

// The codes to paste have the hashes of the files that are built. The whole build, for its first step empties dist.
if (!existsSync(fileURLToPath(new URL('../dist/integrity.json', import.meta.url))))
  execFileSync('npm', ['run', '--silent', 'build'], {stdio: ['ignore', 'ignore', 'inherit']});

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    // Not the project's own vite.config.ts: that one is rooted in the demo.
    options: {builder: {viteConfigPath: '.storybook/vite.config.ts'}},
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Not at /demo, where the development server looks for what the stories import from there.
  staticDirs: [{from: '../demo/data', to: '/data'}],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  // The page's background follows the theme of the toolbar, see preview.ts.
  features: {backgrounds: false, sidebarOnboardingChecklist: false},
};

export default config;
