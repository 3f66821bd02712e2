import {expect} from '@open-wc/testing';
import {expectWarning, gate, serve, stub, takeComplaints} from './fixtures.js';

describe('fixtures', () => {
  it('hear a warning, an error, a rejection and a refusal of the content security policy', async () => {
    console.warn('a', 1);
    console.error('b');
    dispatchEvent(new PromiseRejectionEvent('unhandledrejection', {promise: Promise.resolve(), reason: 'd'}));
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        bubbles: true,
        documentURI: '',
        violatedDirective: 'style-src',
        effectiveDirective: 'style-src',
        originalPolicy: '',
        disposition: 'enforce',
        statusCode: 0,
      }),
    );
    expect(takeComplaints()).to.deep.equal([
      'console.warn: a 1',
      'console.error: b',
      'unhandledrejection: d',
      'violation: style-src',
    ]);
  });

  it('let one expected warning pass, and no other', () => {
    console.warn('as expected');
    expectWarning(/as expected/);
    expect(() => expectWarning(/as expected/)).to.throw();
    console.warn('as expected');
    console.warn('and more');
    expect(() => expectWarning(/as expected/)).to.throw();
  });

  it('answer from a table, count the questions and see what is given up', async () => {
    const held = gate();
    const server = serve({now: {body: {a: 1}}, gone: {status: 404}, later: {body: 'x', after: held.passed}});
    expect(await (await fetch(server.url('now'))).json()).to.deep.equal({a: 1});
    expect((await fetch(server.url('gone'))).status).to.equal(404);
    const controller = new AbortController();
    const later = fetch(server.url('later'), {signal: controller.signal});
    controller.abort();
    expect(await later.catch((error: Error) => error.name)).to.equal('AbortError');
    expect(server.asked).to.deep.equal(['now', 'gone', 'later']);
    expect(server.aborted).to.deep.equal(['later']);
  });

  describe('put back what a test replaces', () => {
    const object: {a?: number; b: number} = {b: 1};

    it('after the test', () => {
      stub(object, 'a', 2);
      stub(object, 'b', 2);
      expect(object).to.deep.equal({a: 2, b: 2});
    });

    it('before the next', () => {
      expect(object).to.deep.equal({b: 1});
    });
  });
});
