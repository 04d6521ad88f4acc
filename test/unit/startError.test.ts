/**
 * Graph:    none
 * Scenario: errors of Node, of other programs and of ours are put into one line
 * Result:   the innermost message, without line breaks
 */
import { expect, test } from 'vitest';
import { reasonOf, StartError } from '../../src/startError.ts';

test('the message is one line whatever it was made from', () => {
  expect(new StartError('cannot start:\n  first\r\n\n  second\n').message).toBe('cannot start: first second');
});

test('the reason is the innermost one', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' });
  expect(reasonOf(new TypeError('fetch failed', { cause: refused }))).toBe('connect ECONNREFUSED 127.0.0.1:1');
  // What Node throws when a name has several addresses: no message of its own.
  expect(reasonOf(new TypeError('fetch failed', { cause: new AggregateError([refused]) }))).toBe(
    'connect ECONNREFUSED 127.0.0.1:1',
  );
  expect(reasonOf(Object.assign(new Error(''), { code: 'EPIPE' }))).toBe('EPIPE');
  expect(reasonOf('plain')).toBe('plain');
});

test('ours is not replaced by its cause', () => {
  expect(reasonOf(new StartError('set PORT', { cause: new Error('EADDRINUSE') }))).toBe('set PORT');
});
