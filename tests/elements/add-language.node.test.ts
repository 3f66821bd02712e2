import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addLanguage} from '../../src/elements/add-language.js';
import {languages, messagesOf, toLanguage} from '../../src/format/language.js';
import * as fr from '../../src/format/messages/fr.js';
import type {Language, LanguagePack} from '../../src/format/messages/messages.js';
import {choose, renderSVG, renderText} from '../../src/static.js';

const DATA = {label: 'Comptes', kind: 'stock', value: {value: 12, at: '2024-06-30'}};

/** As a page without types may call it. */
const add = (tag: string, pack: unknown) => addLanguage(tag as Language, pack as LanguagePack);

describe('addLanguage', () => {
  it('refuses what is no primary tag', () => {
    for (const tag of ['', 'pt-PT', 'PT', 'p', 'port', '__proto__', ' pt']) {
      assert.throws(() => add(tag, fr), {name: 'TypeError', message: /no primary language tag/}, tag);
    }
    assert.equal(languages.length, 4);
  });

  it('refuses a language with a gap, and names it', () => {
    const without = (change: object) => ({...fr, messages: {...fr.messages, ...change}});
    const gaps: [string, unknown][] = [
      ['messages', {}],
      ['extra', {messages: fr.messages}],
      ['messages.months', without({months: 'janvier'})],
      ['messages.months.11', without({months: fr.messages.months.slice(0, 11)})],
      ['messages.moreThan', without({moreThan: 'plus de'})],
      ['messages.status.break', without({status: {...fr.messages.status, break: undefined}})],
      ['messages.problem', without({problem: null})],
      ['later', {messages: fr.messages, extra: fr.extra}],
      ['extra.glossary', {...fr, extra: {...fr.extra, glossary: undefined}}],
    ];
    for (const [place, pack] of gaps) {
      assert.throws(() => add('xx', pack), {
        name: 'TypeError',
        message: `addLanguage: xx.${place} is missing.`,
      });
    }
    assert.equal(toLanguage('xx'), undefined);
  });

  it('adds a language to all that is said', () => {
    const messages = {...fr.messages, totalAt: (date: string) => `<${date}>`};
    add('xx', {messages, extra: fr.extra, later: fr.later});
    assert.equal(toLanguage('xx-LU'), 'xx');
    assert.equal(renderText('kpi-tile', DATA, '', 'xx' as Language), 'Comptes\u00a0: 12, <30 juin 2024>.');
    assert.match(renderSVG('kpi-tile', DATA, '', {lang: 'xx' as Language, width: 320}), /lang="xx"/);
  });

  it('has the reasons of a choice in English where they are not given', () => {
    add('xy', {messages: fr.messages, extra: fr.extra, later: fr.later});
    const [best] = choose(DATA, '', 'xy' as Language);
    assert.equal(best!.said.verdict, 'recommended');
  });

  it('replaces the words of a language that is there', () => {
    const before = messagesOf('fr');
    addLanguage('fr', {...fr, messages: {...before, average: 'Moyenne'}});
    assert.equal(messagesOf('fr').average, 'Moyenne');
    assert.equal(languages.filter(one => one === 'fr').length, 1);
    addLanguage('fr', fr);
  });
});
