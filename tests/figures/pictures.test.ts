import {expect} from '@open-wc/testing';
import {messagesOf} from '../../src/format/language.js';
import {renderSVG, widgets} from '../../src/static.js';
import {cahier, ids} from '../data/cahier.js';
import {problemOf} from '../data/fixtures.js';
import {LANGUAGES} from '../format/four.js';
import {parsePicture} from './parse-picture.js';
import {draw, SNAPSHOTS} from './snapshots.table.js';

const WIDTHS = [200, 320, 768, 1200];
const noSpace = (text: string | null) => (text ?? '').replace(/\s+/g, '');

describe('every picture of the Cahier', () => {
  for (const widget of widgets) {
    it(`as a ${widget} is well-formed, named and sourced`, function () {
      this.timeout(20_000);
      let drawn = 0;
      for (const id of ids) {
        for (const lang of LANGUAGES) {
          for (const width of WIDTHS) {
            let markup = '';
            const problem = problemOf(() => {
              markup = renderSVG(widget, cahier, id, {lang, width});
            });
            if (problem) {
              expect(problem.kind).to.equal('unsuitable');
              continue;
            }
            drawn++;
            const svg = parsePicture(markup);
            const {illustrative, source} = messagesOf(lang);
            const name = svg.getAttribute('aria-label');
            expect(svg.getAttribute('role')).to.equal('img');
            expect(name).to.match(/\p{L}/u);
            expect(svg.getAttribute('lang')).to.equal(lang);
            expect(name).to.contain('Cahier eSanté N°1').and.to.contain(source);
            if (widget === 'variation-badge' || widget === 'sparkline') continue;
            // A published mean is no illustration, though the months around it are.
            const {nature, average} = cahier.indicators[id]! as {nature?: string; average?: object};
            const made = nature === 'illustrative' && !(widget === 'kpi-tile' && average);
            expect(noSpace(svg.textContent)).to.contain('CahiereSantéN°1');
            expect(noSpace(svg.textContent).includes(noSpace(illustrative))).to.equal(made);
            expect(name?.includes(illustrative)).to.equal(made);
          }
        }
      }
      const indicators = {
        'kpi-tile': 36,
        'bar-chart': 9,
        'line-chart': 9,
        'breakdown-chart': 3,
        'donut-chart': 3,
        'target-bar': 0,
        sparkline: 9,
        'variation-badge': 14,
      }[widget];
      expect(drawn).to.equal(indicators * LANGUAGES.length * WIDTHS.length);
    });
  }
});

describe('a picture in this browser', () => {
  for (const snapshot of SNAPSHOTS) {
    it(`is the one that Node draws: ${snapshot.name}`, async () => {
      const answer = await fetch(new URL(`./__snapshots__/${snapshot.name}.svg`, import.meta.url));
      expect(`${draw(snapshot)}\n`).to.equal(await answer.text());
    });
  }
});
