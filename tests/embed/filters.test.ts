// What DOMPurify, with its defaults, leaves of the codes to paste; it needs a browser's own parser.
import {expect} from '@open-wc/testing';
import DOMPurify from 'dompurify';
import {CODE_KINDS, embedCode} from '../../src/embed/codes.js';
import {cahier} from '../support/fixtures.js';

describe('codes to paste, after DOMPurify', () => {
  for (const [widget, indicator, says] of [
    ['bar-chart', 'patient-accounts-activated', '2.132'],
    ['kpi-tile', 'patient-accounts', '194.784'],
    ['value', 'patient-accounts', '194.784'],
  ] as const) {
    it(`of ${widget} say something true`, () => {
      for (const kind of CODE_KINDS) {
        const code = embedCode(
          kind,
          {
            base: 'https://figures.example/',
            integrity: {version: '0.1.0', files: {}},
            src: 'https://figures.example/cahier.json',
            widget,
            indicator,
            lang: 'fr',
          },
          cahier,
        );
        if (!code) continue;
        const clean = document.createElement('div');
        clean.innerHTML = DOMPurify.sanitize(code);
        expect(clean.querySelector('script, iframe'), kind).to.equal(null);
        // A frame leaves its link.
        const left = kind === 'iframe' ? clean.querySelector('a')!.textContent : clean.textContent;
        expect(left, kind).to.contain(kind === 'iframe' ? 'omptes patients' : says);
      }
    });
  }
});
