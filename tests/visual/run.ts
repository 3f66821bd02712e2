// `npm run test:visual`: what the stories look like against the reviewed pictures, with a report of what differs.
// Words narrow it to stories' files with these in their name: `npm run test:visual -- kpi-tile`. `--update` writes the
// pictures that differ; review them with git.
import {openStudio} from './sheets.js';
import {review, update} from './review.js';
import {writeReport} from './report.js';

const words = process.argv.slice(2).filter(one => !one.startsWith('-'));
const begun = performance.now();
const studio = await openStudio();
try {
  const components = studio.components.filter(name => words.every(word => name.includes(word)));
  const seconds = () => `${Math.round((performance.now() - begun) / 1000)} s`;
  if (components.length === 0) {
    console.error('No stories found.');
    process.exitCode = 1;
  } else if (process.argv.includes('--update')) {
    const written = await update(studio, components);
    console.log(`${written} pictures written in ${seconds()}; look at them, then commit them.`);
  } else {
    const {findings, taken, warning} = await review(studio, components);
    if (warning) console.warn(warning);
    for (const {picture, story, what} of findings) console.error(`✖ ${picture} ${story}: ${what}`);
    console.log(`Visual tests: ${taken} pictures, ${findings.length} differences, ${seconds()}`);
    if (findings.length > 0) {
      console.error(
        `${writeReport(findings)} shows them. If they are meant: npm run test:visual -- --update`,
      );
      process.exitCode = 1;
    }
  }
} finally {
  await studio.close();
}
