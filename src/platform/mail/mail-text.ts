/** What a mail of ours says, read back out of the form in which it travels. Knows the forms our own mailer writes. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

export function mailText(raw: string): MailText {
  const split = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, split).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)`, 'im').exec(head)?.[1]?.trim() ?? '';
  const body = raw.slice(split + 4);
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  return {
    subject: encodedWords(header('Subject')),
    text: unfolded(decoded(body, encoding), header('Content-Type')).replace(/\r\n/g, '\n').trim(),
  };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'quoted-printable') return quotedPrintable(body.replace(/=\r\n/g, ''));
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return body;
}

/** RFC 2047: `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=`; the space between two of them belongs to neither. */
function encodedWords(line: string): string {
  return line
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quotedPrintable(word.replace(/_/g, ' ')),
    );
}

function quotedPrintable(text: string): string {
  return text.replace(/(?:=[0-9A-F]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replace(/=/g, ''), 'hex').toString('utf8'),
  );
}

/** RFC 3676: a line that ends with a space goes on in the next one. */
function unfolded(text: string, contentType: string): string {
  return /format=flowed/i.test(contentType) ? text.replace(/ \r?\n/g, ' ') : text;
}
