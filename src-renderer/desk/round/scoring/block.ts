/** A block of cells as Excel and WPS put it on the clipboard: rows by line, cells by tab, quotes where a cell has a break. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const close = () => {
    rows[rows.length - 1]?.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < body.length; at++) {
    const char = body.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (body.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t') close();
    else if (char === '\n') {
      close();
      rows.push([]);
    } else cell += char;
  }
  close();
  return rows;
}

export interface Place {
  row: number;
  column: number;
}

/** Where a pasted block lands, cell by cell. Closed cells and what reaches beyond the grid are counted, never shifted. */
export function layBlock(
  block: string[][],
  at: Place,
  size: { rows: number; columns: number },
  closed: (row: number) => boolean,
): { cells: (Place & { text: string })[]; outside: number; barred: number } {
  const cells: (Place & { text: string })[] = [];
  let outside = 0;
  let barred = 0;
  block.forEach((line, down) => {
    line.forEach((text, right) => {
      const place = { row: at.row + down, column: at.column + right };
      if (place.row >= size.rows || place.column >= size.columns) {
        if (text !== '') outside++;
      } else if (closed(place.row)) {
        if (text !== '') barred++;
      } else cells.push({ ...place, text });
    });
  });
  return { cells, outside, barred };
}
