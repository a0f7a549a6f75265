import { PASSWORD_MOST, passwordFault } from './password';

const about = ['Cora Whitfield', 'cora.whitfield@northmere.example', 'northmere', 'Northmere Police'];

describe('a password', () => {
  it.each(['larkfield-demo-passphrase', 'three quiet herons wading', 'zażółć gęślą jaźń', 'kT8!vq0z#Lp2mn'])(
    'may be %s',
    (password) => {
      expect(passwordFault(password, about)).toBeNull();
    },
  );

  it.each([
    ['herons wade', 'password_too_short'],
    ['h'.repeat(PASSWORD_MOST + 1), 'password_too_long'],
    ['aaaaaaaaaaaaaaaa', 'password_too_plain'],
    ['abababababababab', 'password_too_plain'],
    ['abcdefghijklmnop', 'password_too_plain'],
    ['1234567890123', 'password_too_plain'],
    ['1985-07-13 22:46', 'password_is_known'],
    ['Northmere Welcome 1', 'password_is_known'],
    ['Password12345!', 'password_is_known'],
    ['correct horse battery staple', 'password_is_known'],
    ['Cora-Whitfield-1985', 'password_is_known'],
    ['Northmere Police 2026', 'password_is_known'],
  ])('may not be %s', (password, fault) => {
    expect(passwordFault(password, about)).toBe(fault);
  });

  it('counts letters as a person does', () => {
    expect(passwordFault('🐟🐠🐡🦈🐙🦑🦐🦞🦀🐚🐳', [])).toBe('password_too_short');
  });
});
