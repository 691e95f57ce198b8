/** Of how many shades a picture of figures is made; none is a shade of its own. */
const SHADES = 4;

/** Where the shades begin: 1 and three more, evenly up to the greatest figure; fewer where there are fewer figures. */
export function stepsUpTo(greatest: number): number[] {
  const size = Math.max(1, Math.ceil(greatest / SHADES));
  const steps = Array.from({ length: SHADES }, (_, at) => 1 + at * size);
  return steps.filter((from) => from <= Math.max(1, greatest));
}

/** 0 for none, else 1 to 4. */
export function shadeOf(figure: number, steps: readonly number[]): number {
  return steps.filter((from) => figure >= from).length;
}

/** 0, 1—3, 4—6 …: what each shade stands for. */
export function shadeWords(steps: readonly number[], greatest: number): string[] {
  const ranges = steps.map((from, at) => {
    const to = (steps[at + 1] ?? Math.max(greatest, from) + 1) - 1;
    return from === to ? String(from) : `${from}—${to}`;
  });
  return ['0', ...ranges];
}
