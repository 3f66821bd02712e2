import {defineConfig} from 'vite';
import {classFields} from '../vite.config.js';

export default defineConfig({
  oxc: classFields,
  // Storybook's own renderer imports this one, and would bring a second Lit with it in development.
  optimizeDeps: {include: ['lit/directive-helpers.js']},
  // Storybook's own parts are large, and no page loads them.
  build: {chunkSizeWarningLimit: 1200},
});
