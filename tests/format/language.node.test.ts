import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {messagesOf, pickText, toLanguage} from '../../src/format/language.js';
import {LANGUAGES} from './four.js';

describe('a language tag', () => {
  const known: Record<string, string[]> = {
    fr: ['fr', 'FR', 'fr-LU', 'fr_LU', 'fr-Latn-LU', 'fr-x-private'],
    de: ['de', 'de-LU', 'De-de', 'de_AT'],
    lb: ['lb', 'lb-LU', 'LB', 'lu', 'lu-LU'],
    en: ['en', 'en-GB', 'en_US', 'EN'],
  };
  for (const [language, tags] of Object.entries(known)) {
    it(`of ${language} is known in any spelling`, () => {
      for (const tag of tags) assert.equal(toLanguage(tag), language, tag);
    });
  }

  it('of no language of ours is none', () => {
    const tags = [
      '',
      ' ',
      'ja',
      'ja-JP',
      'x!!',
      '-',
      '_',
      'french',
      'frr',
      'deu',
      '42',
      'toString',
      '__proto__',
      // Known where it has been added, and nowhere else.
      'pt',
      'pt-PT',
    ];
    for (const tag of [...tags, null, undefined]) assert.equal(toLanguage(tag), undefined, String(tag));
  });
});

describe('a text', () => {
  const both = {de: 'Konten', fr: 'Comptes'};

  it('is taken in the language that is asked for', () => {
    assert.deepEqual(pickText(both, 'fr'), {text: 'Comptes', lang: 'fr'});
    assert.deepEqual(pickText({'fr-LU': 'Comptes'}, 'fr'), {text: 'Comptes', lang: 'fr'});
  });

  it('is else taken in that of the document, and says so', () => {
    assert.deepEqual(pickText(both, 'lb', 'fr'), {text: 'Comptes', lang: 'fr'});
    assert.deepEqual(pickText('Comptes', 'lb', 'fr'), {text: 'Comptes', lang: 'fr'});
  });

  it('is else taken in any, and says so', () => {
    assert.deepEqual(pickText(both, 'lb'), {text: 'Konten', lang: 'de'});
    assert.deepEqual(pickText(both, 'lb', 'it'), {text: 'Konten', lang: 'de'});
  });

  it('is else empty', () => {
    assert.equal(pickText({}, 'fr').text, '');
    assert.equal(pickText(undefined, 'fr').text, '');
  });

  it('is not looked for among the members of all objects', () => {
    for (const fallback of ['constructor', 'toString', '__proto__']) {
      assert.deepEqual(pickText(both, 'en', fallback), {text: 'Konten', lang: 'de'}, fallback);
    }
  });

  it('loses what XML does not allow', () => {
    const codes = [...Array(32).keys()].filter(code => ![9, 10, 13].includes(code));
    for (const code of [...codes, 0xfffe, 0xffff, 0x7f, 0x85]) {
      const {text} = pickText(`a${String.fromCharCode(code)}b`, 'fr');
      assert.equal(text, 'a b', code.toString(16));
    }
    for (const lone of ['\ud800', '\udc00', '\udc00\ud800']) {
      assert.doesNotMatch(pickText(`a${lone}b`, 'fr').text, /\p{Surrogate}/u);
    }
  });

  it('loses what turns the reading direction around', () => {
    for (const mark of '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f') {
      assert.equal(pickText(`12${mark}34`, 'fr').text, '12 34');
    }
  });

  it('keeps letters of every script, and signs beyond 16 bits', () => {
    for (const text of ['Wëllkomm', 'Ελλάδα', '日本', 'العربية', '😀', 'e\u0301', 'a & b < c "d"']) {
      assert.equal(pickText(text, 'fr').text, text);
    }
  });

  it('is cut after 300 characters, with an ellipsis', () => {
    assert.equal(pickText('a'.repeat(300), 'fr').text, 'a'.repeat(300));
    for (const long of ['a'.repeat(301), 'a'.repeat(100_000)]) {
      const {text} = pickText(long, 'fr');
      assert.equal(text.length, 300);
      assert.ok(text.endsWith('…'));
    }
  });

  it('has at most four marks on a letter, which would grow out of the picture', () => {
    const {text} = pickText(`a${'\u0301'.repeat(10_000)}b\u0300`, 'fr');
    assert.equal(text, `a${'\u0301'.repeat(4)}b\u0300`);
  });

  it('is not cut in the middle of a sign', () => {
    for (const lead of ['', 'a']) {
      const {text} = pickText(lead + '😀'.repeat(400), 'fr');
      assert.doesNotMatch(text, /\p{Surrogate}/u, lead);
    }
  });
});

describe('quantities', () => {
  it('of points are singular in French up to two', () => {
    const {points} = messagesOf('fr');
    for (const one of [0, 1, 1.5, -1.5]) assert.equal(points(one), 'point', String(one));
    for (const many of [2, 2.2, -3, 21]) assert.equal(points(many), 'points', String(many));
  });

  it('of points are singular for one alone elsewhere', () => {
    for (const lang of LANGUAGES.filter(one => one !== 'fr')) {
      const {points} = messagesOf(lang);
      assert.equal(points(1), points(-1), lang);
      for (const many of [0, 1.5, 2, 21]) {
        assert.equal(points(many), points(5), `${lang} ${many}`);
        assert.notEqual(points(many), points(1), `${lang} ${many}`);
      }
    }
  });
});
