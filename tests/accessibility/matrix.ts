// `npm run test:accessibility-matrix`: axe and every gate over every story in every language, look and width, and the
// contrast of its pictures in every theme. Words narrow it to stories with these in their name:
// `npm run test:accessibility-matrix -- kpi-tile`.
import {openStories, report, SIGHTS, themesIn, type Finding} from './stories.js';

const words = process.argv.slice(2);
const begun = performance.now();
const seconds = () => Math.round((performance.now() - begun) / 1000);
const stories = await openStories();
try {
  const names = stories.names.filter(name => words.every(word => name.includes(word)));
  const sights = [...SIGHTS, ...themesIn(stories.themes)];
  let done = 0;
  let wrong = 0;
  const told = (name: string, findings: readonly Finding[]) => {
    done++;
    wrong += findings.length;
    console.log(`${findings.length ? '✖' : '✔'} ${name} (${done} of ${names.length}, ${seconds()} s)`);
    for (const line of report(findings)) console.log(`    ${line}`);
  };
  await stories.look(names, () => sights, {told});
  console.log(
    `Accessibility: ${names.length} stories (${stories.count} with those that differ in language, theme or width alone), ` +
      `each in ${SIGHTS.length} combinations of language, look and width and ${sights.length - SIGHTS.length} of themes: ` +
      `${wrong} findings, ${seconds()} s`,
  );
  if (wrong > 0 || names.length === 0) process.exitCode = 1;
} finally {
  await stories.close();
}
