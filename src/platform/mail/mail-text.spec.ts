import { mailText } from './mail-text';

const mail = (head: string, body: string) => `From: room@localhost\r\n${head}\r\n\r\n${body}\r\n`;

describe('a mail', () => {
  it('is read as it was written, whichever way it travelled', () => {
    expect(mailText(mail('Subject: Something is\r\n waiting', 'One.\r\n\r\nTwo.'))).toEqual({
      subject: 'Something is waiting',
      text: 'One.\n\nTwo.',
    });
    const quoted =
      'Subject: =?UTF-8?Q?Za=C5=BC=C3=B3=C5=82=C4=87?=\r\n =?UTF-8?Q?_now?=\r\nContent-Transfer-Encoding: quoted-printable';
    expect(mailText(mail(quoted, 'A long =\r\nline, caf=C3=A9.'))).toEqual({
      subject: 'Zażółć now',
      text: 'A long line, café.',
    });
    const based = 'Subject: =?utf-8?B?xbzDs8WCxIc=?=\r\nContent-Transfer-Encoding: base64';
    expect(mailText(mail(based, Buffer.from('Zażółć gęślą').toString('base64')))).toEqual({
      subject: 'żółć',
      text: 'Zażółć gęślą',
    });
    const flowed = 'Subject: x\r\nContent-Type: text/plain; charset=utf-8; format=flowed';
    expect(mailText(mail(flowed, 'goes \r\non')).text).toBe('goes on');
  });
});
