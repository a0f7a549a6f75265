import PDFDocument from 'pdfkit';

const REGULAR = '@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf';
const BOLD = '@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf';

const MARGIN = 48;
/** Room for two lines under the text. */
const FOOT = 64;
const SIZE = 8.5;
const LEADING = 1.5;
const GAP = 10;
const INK = '#14181f';
const SOFT = '#555c66';
const LINE = '#c9ced6';
const ALARM = '#a01c1c';

export interface Column {
  readonly title: string;
  /** Of the whole width; all of a table add up to 1. */
  readonly share: number;
}

/** Text on A4 in the house's type: headings, pairs, tables that go on over pages, and a foot on each. */
export class Paper {
  private readonly doc: PDFKit.PDFDocument;
  private y = MARGIN;
  private readonly width: number;

  constructor(about: { readonly title: string; readonly madeAt: Date }) {
    this.doc = new PDFDocument({
      size: 'A4',
      margin: MARGIN,
      bufferPages: true,
      lang: 'en-GB',
      displayTitle: true,
      font: require.resolve(REGULAR),
      info: { Title: about.title, CreationDate: about.madeAt, ModDate: about.madeAt },
    });
    this.doc.registerFont('regular', require.resolve(REGULAR)).registerFont('bold', require.resolve(BOLD));
    this.width = this.doc.page.width - 2 * MARGIN;
  }

  title(text: string, under: string): void {
    this.write(text, { size: 18, font: 'bold' });
    this.write(under, { color: SOFT, after: GAP });
  }

  heading(text: string): void {
    // With the head of a table and its first row: a title never stands alone at the end of a page.
    this.room(110);
    this.y += GAP;
    this.write(text, { size: 11, font: 'bold', after: 4 });
  }

  /** A sentence of a letter. */
  say(text: string): void {
    this.write(text, { size: 11, after: GAP });
  }

  note(text: string): void {
    this.write(text, { color: SOFT, after: 4 });
  }

  /** A sentence nobody may overlook, in a frame. */
  alarm(text: string): void {
    const inside = this.width - 24;
    const height = this.heightOf(text, inside, 'bold', 11) + 20;
    this.room(height + GAP);
    this.doc.rect(MARGIN, this.y, this.width, height).lineWidth(2).stroke(ALARM);
    this.put(text, { x: MARGIN + 12, y: this.y + 10, width: inside, font: 'bold', size: 11, color: ALARM });
    this.y += height + GAP;
  }

  /** What is known, one line each: its name, then what it is. */
  pairs(rows: readonly (readonly [string, string])[]): void {
    const columns = [0.24, 0.76].map((share) => share * this.width);
    for (const [key, value] of rows) this.row([key, value], columns, { firstFont: 'bold' });
  }

  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const widths = columns.map(({ share }) => share * this.width);
    const head = () =>
      this.row(
        columns.map(({ title }) => title),
        widths,
        { font: 'bold', color: SOFT },
      );
    this.room(50);
    head();
    for (const row of rows) this.row(row, widths, { head });
  }

  /** Ends the paper: every page gets its foot, with its number and how many there are. */
  async finished(foot: (page: number, pages: number) => readonly [string, string, string]): Promise<Buffer> {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      // The foot stands in the margin, where the library would begin a new page.
      this.doc.page.margins.bottom = 0;
      const [first, second, right] = foot(page + 1, count);
      const y = this.doc.page.height - FOOT + 18;
      this.rule(y - 6);
      this.put(first, { x: MARGIN, y, width: this.width * 0.85, size: 7, color: SOFT });
      this.put(second, { x: MARGIN, y: y + 11, width: this.width * 0.85, size: 7, color: SOFT });
      this.put(right, { x: MARGIN, y, width: this.width, size: 8, font: 'bold', align: 'right' });
    }
    const chunks: Buffer[] = [];
    const done = new Promise<Buffer>((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.doc.on('error', reject);
    });
    this.doc.end();
    return done;
  }

  private row(
    cells: readonly string[],
    widths: readonly number[],
    style: { font?: Font; firstFont?: Font; color?: string; head?: () => void },
  ): void {
    const fonts = cells.map((_, at) => (at === 0 && style.firstFont) || style.font || 'regular');
    const heights = cells.map((cell, at) => this.heightOf(cell, widths[at] - 8, fonts[at]));
    const height = Math.max(...heights) + 5;
    if (this.room(height)) style.head?.();
    let x = MARGIN;
    cells.forEach((cell, at) => {
      this.put(cell, { x, y: this.y + 2, width: widths[at] - 8, font: fonts[at], color: style.color });
      x += widths[at];
    });
    this.y += height;
    this.rule(this.y);
    this.y += 1;
  }

  private write(text: string, { after = 2, ...style }: Partial<Put> & { after?: number }): void {
    const height = this.heightOf(text, this.width, style.font, style.size);
    this.room(height);
    this.put(text, { x: MARGIN, y: this.y, width: this.width, ...style });
    this.y += height + after;
  }

  /** Begins a page when so much does not fit on this one; true when it did. */
  private room(height: number): boolean {
    if (this.y + height <= this.doc.page.height - FOOT) return false;
    this.doc.addPage();
    this.y = MARGIN;
    return true;
  }

  private rule(y: number): void {
    this.doc
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + this.width, y)
      .lineWidth(0.5)
      .stroke(LINE);
  }

  private heightOf(text: string, width: number, font: Font = 'regular', size = SIZE): number {
    this.doc.font(font).fontSize(size);
    return this.doc.heightOfString(this.printable(text), { width, lineGap: LEADING });
  }

  private put(text: string, { x, y, width, font = 'regular', size = SIZE, color = INK, align }: Put): void {
    this.doc.font(font).fontSize(size).fillColor(color);
    this.doc.text(this.printable(text), x, y, { width, lineGap: LEADING, align });
  }

  /**
   * What the type has no letter for is printed as its number in Unicode: a name is never silently left out. Asked of the font
   * in use; both weights have the same letters.
   */
  private printable(text: string): string {
    const { font } = (this.doc as unknown as { _font: { font: Glyphs } })._font;
    return [...text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')]
      .map((sign) => (font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : codeOf(sign)))
      .join('');
  }
}

type Font = 'regular' | 'bold';

interface Glyphs {
  hasGlyphForCodePoint(code: number): boolean;
}

interface Put {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly font?: Font;
  readonly size?: number;
  readonly color?: string;
  readonly align?: 'right';
}

function codeOf(sign: string): string {
  return `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
