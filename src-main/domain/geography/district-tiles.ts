/** A district's square on the tile map: where it lies among the others, roughly, on a grid of columns and rows from 0. */
export interface DistrictTile {
  code: string;
  /** What stands on the square. */
  short: string;
  column: number;
  row: number;
}

/** From west to east in every row, from north to south; a dot is an empty square. Codes as in the table of districts. */
const ROWS: readonly string[] = [
  '. . . . . . . . . 500229城口 . .',
  '. . . . . . . . 500154开州 . 500238巫溪 .',
  '. . . . . . . 500155梁平 500101万州 500235云阳 500236奉节 500237巫山',
  '. 500152潼南 500117合川 500109北碚 500157两江 500115长寿 500231垫江 500233忠县 500240石柱 . . .',
  '500111大足 500151铜梁 500120璧山 500106沙坪坝 500103渝中 500108南岸 500102涪陵 500230丰都 . . . .',
  '500153荣昌 500118永川 CQGXQ高新 500107九龙坡 500104大渡口 500113巴南 500119南川 500156武隆 500243彭水 500114黔江 . .',
  '. . . 500116江津 500110綦江 WSJKQ万盛 . . . 500242酉阳 . .',
  '. . . . . . . . . 500241秀山 . .',
];

const SQUARE = /^([0-9A-Z]+)(\p{Script=Han}+)$/u;

export const DISTRICT_TILES: readonly DistrictTile[] = ROWS.flatMap((line, row) =>
  line.split(' ').flatMap((square, column) => {
    const [, code, short] = SQUARE.exec(square) ?? [];
    return code && short ? [{ code, short, column, row }] : [];
  }),
);

export const TILE_COLUMNS = 12;
