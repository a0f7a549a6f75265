import qrcode from 'qrcode-generator';

/** A QR code as one path of squares in a drawing of `size` by `size`, with the four quiet modules its standard asks for. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

const QUIET = 4;

/** Drawn into the page itself: nothing is fetched, and the page's strict policy holds. */
export function qrDrawing(text: string): QrDrawing {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const squares: string[] = [];
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) squares.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
    }
  }
  return { size: count + 2 * QUIET, path: squares.join('') };
}
