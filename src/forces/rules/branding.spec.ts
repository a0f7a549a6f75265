import { publicOrigin } from './branding';

describe('where the public pages of a force are', () => {
  it('is its own host, as securely as the node is reached', () => {
    const force = { publicHost: 'appeals.westbrook.example' };
    expect(publicOrigin(force, 'https://node.example')).toBe('https://appeals.westbrook.example');
    expect(publicOrigin(force, 'http://localhost:3000')).toBe('http://appeals.westbrook.example');
  });

  it.each([null, { publicHost: null }])('is the site of the node without one', (force) => {
    expect(publicOrigin(force, 'http://localhost:3000')).toBe('http://localhost:3000');
  });
});
