import {expect} from '@open-wc/testing';
import {Rendering} from '../../src/elements/rendering.js';
import {html} from '../../src/marks/html.js';
import {afterThis} from '../support/fixtures.js';

/** A rendering on the page, and what shows a template in it. */
function rendering() {
  const own = new Rendering();
  const show = (content: unknown, name = 'frame') => {
    own.show(html`<div class="${name}">${content}</div>`, document);
    if (!own.root!.isConnected) document.body.append(own.root!);
    return own.root!;
  };
  afterThis(() => own.root?.remove());
  return show;
}

describe('rendering', () => {
  it('shows a template, and a new one in its place', () => {
    const show = rendering();
    expect(show('one').outerHTML).to.equal('<div class="frame">one</div>');
    expect(show(html`<b>two</b>`).outerHTML).to.equal('<div class="frame"><b>two</b></div>');
    expect(show('').outerHTML).to.equal('<div class="frame"></div>');
  });

  it('keeps the nodes that are alike, and with them the focus', () => {
    const show = rendering();
    const row = (name: string, more: unknown) =>
      html`<p id="row"><button type="button" aria-expanded="${name}">${name}</button>${more}<i class="end last">x</i></p>`;
    const root = show(row('a', ''));
    const button = root.querySelector('button')!;
    const end = root.querySelector('i')!;
    button.focus();
    show(row('b', [html`<span class="new">1</span>`, html`<button type="button">second</button>`]));
    expect(root.querySelector('button')).to.equal(button);
    expect(document.activeElement).to.equal(button);
    expect(button.outerHTML).to.equal('<button type="button" aria-expanded="b">b</button>');
    expect(root.querySelector('i')).to.equal(end);
    expect(root.textContent).to.equal('b1secondx');
    show(row('c', html`<button type="button">second</button>`));
    expect(document.activeElement).to.equal(button);
    expect(root.textContent).to.equal('csecondx');
    show(row('d', ''));
    expect(root.querySelector('p')!.childElementCount).to.equal(2);
    expect(root.querySelector('i')).to.equal(end);
  });

  it('makes another node of what is of another kind', () => {
    const show = rendering();
    const root = show(html`<p class="message">a</p>`);
    const [before] = root.children;
    show(html`<p class="note">a</p>`);
    expect(root.children[0]).not.to.equal(before);
    show(html`<div class="note">a</div>`);
    expect(root.innerHTML).to.equal('<div class="note">a</div>');
    // A part of the widget is the same, whatever it looks like.
    show(html`<div class="wide" part="note">a</div>`);
    const [part] = root.children;
    show(html`<div class="narrow" part="note">b</div>`);
    expect(root.children[0]).to.equal(part);
  });

  it('sets, changes and takes away attributes, but for styles of the object model and what a reader has opened', () => {
    const show = rendering();
    const root = show(html`<details class="a" lang="fr" hidden><summary>s</summary></details>`);
    const details = root.querySelector('details')!;
    details.open = true;
    details.style.color = 'red';
    show(html`<details class="a b" lang="de" title="t"><summary>s</summary></details>`);
    expect(root.querySelector('details')).to.equal(details);
    expect(details.open).to.equal(true);
    expect(details.style.color).to.equal('red');
    expect([details.className, details.lang, details.title, details.hidden]).to.deep.equal([
      'a b',
      'de',
      't',
      false,
    ]);
  });

  it('places nodes, and leaves one that stays where it is', () => {
    const show = rendering();
    const [one, two] = [document.createElement('iframe'), document.createElement('canvas')];
    const root = show(html`<p>${one}</p><p class="more">${'a'}${two}</p>`);
    const view = one.contentWindow;
    expect([one.parentElement, two.parentElement]).to.deep.equal([...root.children]);
    show(html`<p><b>new</b>${one}</p><p class="more">${'b'}${two}</p>`);
    // A frame that is put elsewhere starts anew.
    expect(one.contentWindow === view).to.equal(true);
    expect(root.querySelector('template')).to.equal(null);
    expect(one.previousElementSibling!.localName).to.equal('b');
    show(html`<p></p><section><div>${one}</div></section>`);
    expect(one.parentElement!.parentElement!.localName).to.equal('section');
    expect(two.isConnected).to.equal(false);
    const three = document.createElement('video');
    show(html`<p></p><section><div>${three}</div></section>`);
    expect(root.querySelector('section')!.innerHTML).to.equal('<div><video></video></div>');
  });

  it('changes nothing where nothing is new', async () => {
    const show = rendering();
    const root = show(html`<p>a</p>${[1, 2].map(i => html`<b>${i}</b>`)}`);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver(all => changes.push(...all));
    observer.observe(root, {subtree: true, childList: true, attributes: true, characterData: true});
    show(html`<p>a</p>${[1, 2].map(i => html`<b>${i}</b>`)}`);
    show(html`<p>a</p>${[1, 3].map(i => html`<b>${i}</b>`)}`);
    await Promise.resolve();
    observer.disconnect();
    expect(changes.map(({type}) => type)).to.deep.equal(['characterData']);
  });

  it('has nodes of its own, though another rendering has shown the same before', () => {
    const [one, other] = [rendering(), rendering()];
    const content = html`<p class="a">a</p>`;
    const [first, second] = [one(content), other(content)];
    expect(second).not.to.equal(first);
    other(html`<p class="a">b</p>`);
    expect(first.textContent).to.equal('a');
    expect(rendering()(content).textContent).to.equal('a');
  });

  it('shows a node where another one stood before, though the text is the same', () => {
    const show = rendering();
    const [one, other] = [document.createElement('i'), document.createElement('b')];
    const root = show(html`<p>${one}</p>`);
    show(html`<p>${other}</p>`);
    expect(root.innerHTML).to.equal('<p><b></b></p>');
    show(html`<p>${other}</p>`);
    expect(root.innerHTML).to.equal('<p><b></b></p>');
  });

  it('changes long texts too, and nothing else in them', async () => {
    const show = rendering();
    const rows = (last: string) =>
      [...Array(200).keys()].map(i => html`<p lang="fr">${i < 199 ? `ligne ${i}` : last}</p>`);
    const root = show(rows('a'));
    const observer = new MutationObserver(() => undefined);
    observer.observe(root, {subtree: true, childList: true, attributes: true, characterData: true});
    show(rows('a'));
    show(rows('b'));
    expect(observer.takeRecords().map(({target}) => target.nodeValue)).to.deep.equal(['b']);
    observer.disconnect();
  });

  it('takes no text for markup', () => {
    const show = rendering();
    const hostile = '<img src=x onerror=alert(1)><template></template>"\'';
    const root = show(html`<p title="${hostile}">${hostile}</p>`);
    expect(root.querySelector('img, template')).to.equal(null);
    expect(root.querySelector('p')!.title).to.equal(hostile);
    show(html`<p title="${hostile}2">${hostile}2</p>`);
    expect(root.querySelector('p')!.textContent).to.equal(`${hostile}2`);
  });
});
