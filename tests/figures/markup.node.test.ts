import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as lit from 'lit';
import {markup} from '../../src/figures/markup.js';
import {html, svg} from '../../src/marks/html.js';
import {readSvg} from './read-svg.js';

const AWKWARD = 'a & b < c > d "e" \'f\' &amp; ]]> é 😀';

describe('markup', () => {
  it('writes a template with its values', () => {
    assert.equal(markup(html`<p class="${'a'}">${'b'}${1}${0}${-0.5}</p>`), '<p class="a">b10-0.5</p>');
  });

  it('writes lists and templates inside templates', () => {
    const items = ['a', 'b'].map(one => svg`<tspan>${one}</tspan>`);
    assert.equal(markup(svg`<text>${items}</text>`), '<text><tspan>a</tspan><tspan>b</tspan></text>');
    assert.equal(markup([[html`<i></i>`], 'x']), '<i></i>x');
  });

  it('writes nothing for null, undefined and an empty list', () => {
    assert.equal(markup(html`<p>${null}${undefined}${[]}${''}</p>`), '<p></p>');
  });

  it('escapes texts and attributes', () => {
    const written = markup(html`<p title="${AWKWARD}">${AWKWARD}</p>`);
    const element = readSvg(written);
    assert.equal(element.attributes['title'], AWKWARD);
    assert.deepEqual(element.children, [AWKWARD]);
    assert.doesNotMatch(written.replace(/^<p title="|">|<\/p>$/g, ''), /[<>"]|&(?!#)/);
  });

  it('leaves no comments and no bindings', () => {
    assert.doesNotMatch(markup(html`<p>${'a'}${[html`<b>${'c'}</b>`]}</p>`), /<!--|\?lit/);
  });

  it('notes the nodes in it, and keeps their places', () => {
    const [a, b, c] = [{nodeType: 1}, {nodeType: 3}, {nodeType: 1}] as Node[];
    const written = html`<p>${a}</p>${[html`<b>${b}</b>`]}${c}`;
    assert.equal(
      written.text,
      '<p><template></template></p><b><template></template></b><template></template>',
    );
    assert.deepEqual(written.nodes, [a, b, c]);
    assert.throws(() => markup(written), TypeError);
  });

  it('throws on what is not static', () => {
    const notStatic = [
      {},
      {a: 1},
      new Date(0),
      new Map(),
      () => 'x',
      Symbol('x'),
      lit.nothing,
      lit.html`<b></b>`,
      Promise.resolve('x'),
      {_$litType$: 1, values: []},
      {strings: ['<b>'], values: []},
      {text: '<b>'},
    ];
    for (const value of notStatic) {
      assert.throws(() => markup(value), TypeError);
      assert.throws(() => markup(html`<p>${value}</p>`), TypeError);
      assert.throws(() => markup([['a', value]]), TypeError);
    }
    assert.throws(() => markup(html`<p @scroll="${() => undefined}"></p>`), TypeError);
  });
});

describe('the reader of pictures', () => {
  it('reads what is well-formed', () => {
    const read = readSvg('<svg a="1&#34;"><g/>x<text>&#38;</text></svg>');
    assert.deepEqual(read.attributes, {a: '1"'});
    assert.equal(read.children.length, 3);
  });

  it('throws at what is not', () => {
    const wrong = [
      '',
      'x',
      '<svg>',
      '</svg>',
      '<svg></g>',
      '<svg><g></svg></g>',
      '<svg/><svg/>',
      '<svg>&</svg>',
      '<svg>&nbsp;</svg>',
      '<svg a=1/>',
      '<svg a="<"/>',
      '<svg a="1" a="2"/>',
      '<svg>\u0000</svg>',
      '<svg>\ufffe</svg>',
      '<svg>\ud800</svg>',
      '<svg><!-- x --></svg>',
    ];
    for (const text of wrong) assert.throws(() => readSvg(text), text);
  });
});
