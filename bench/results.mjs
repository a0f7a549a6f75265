import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';

/** What was measured on, for whoever compares two results. */
const machine = () =>
  `${os.availableParallelism()} x ${os.cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, node ${process.versions.node}`;

/**
 * Writes `bench/results/<name>.json`: the headline row first. A row without a peer keeps `peer` and `ratio` null,
 * for a figure that nobody measured is none.
 */
export function writeResults(name, rows) {
  const at = new Date().toISOString();
  mkdirSync('bench/results', { recursive: true });
  const whole = rows.map(({ peer = null, ...row }) => ({
    name,
    better: 'lower',
    ...row,
    peer,
    ratio: peer === null ? null : Number((row.ours / peer).toFixed(3)),
    machine: machine(),
    at,
  }));
  writeFileSync(`bench/results/${name}.json`, `${JSON.stringify(whole, null, 2)}\n`);
}

/** The middle one, or the lower of the two in the middle. */
export const median = (figures) => [...figures].sort((a, b) => a - b)[(figures.length - 1) >> 1];

/** A table with its columns in line: the first to the left, figures to the right. */
export function printTable(head, rows) {
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const isFigure = head.map((_, column) => rows.every((row) => /^[-\d.,%]*$/.test(String(row[column]))));
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      isFigure[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
    );
    console.log(cells.join('  ').trimEnd());
  }
}
