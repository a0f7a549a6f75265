import { causedByThisSite } from './same-origin';

describe('a request that changes something', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://room.example', host: 'room.example' }, false],
    [{ origin: 'http://room.example', host: 'room.example' }, true],
    [{ origin: 'http://evil.example', host: 'room.example' }, false],
    [{ origin: 'null', host: 'room.example' }, false],
    [{ host: 'room.example' }, true],
  ])('%j came from this site: %s', (headers, expected) => {
    expect(causedByThisSite(headers)).toBe(expected);
  });
});
