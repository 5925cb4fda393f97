// Tables as files for spreadsheets, and other files that are saved.

import {el} from './dom.js';

/** Saves rows of cells. A text that a spreadsheet would take for a formula gets a sign before it. */
export function saveCsv(name, rows) {
  save(name, new Blob(['\ufeff' + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'], {type: 'text/csv'}));
}

/** Saves what the server gave under a name. */
export function save(name, blob) {
  const file = URL.createObjectURL(blob);
  el('a', {href: file, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(file), 1_000);
}

function cell(value) {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[0-9.]+$/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
}
