import { BLACK, type Color, colorText, number, POINTS } from './units';

const at = (mm: number): string => number(mm * POINTS);

/** Draws lines and shapes in millimetres from the top left corner, as operators of a page or a form. */
export class Pen {
  private path: string[] = [];

  constructor(private readonly write: (operators: string) => void) {}

  move(x: number, y: number): this {
    this.path.push(`${at(x)} ${at(y)} m`);
    return this;
  }

  line(x: number, y: number): this {
    this.path.push(`${at(x)} ${at(y)} l`);
    return this;
  }

  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this {
    this.path.push(`${[x1, y1, x2, y2, x, y].map(at).join(' ')} c`);
    return this;
  }

  close(): this {
    this.path.push('h');
    return this;
  }

  rectangle(x: number, y: number, width: number, height: number): this {
    this.path.push(`${at(x)} ${at(y)} ${at(width)} ${at(height)} re`);
    return this;
  }

  circle(x: number, y: number, radius: number): this {
    // Four Bézier quarters; the constant makes them round within 0.03 %.
    const k = radius * 0.5523;
    return this.move(x + radius, y)
      .curve(x + radius, y + k, x + k, y + radius, x, y + radius)
      .curve(x - k, y + radius, x - radius, y + k, x - radius, y)
      .curve(x - radius, y - k, x - k, y - radius, x, y - radius)
      .curve(x + k, y - radius, x + radius, y - k, x + radius, y)
      .close();
  }

  /** Draws the path so far; `width` in mm. */
  stroke(width: number, color: Color = BLACK): void {
    this.write(`q ${colorText(color)} RG ${at(width)} w ${this.take()} S Q`);
  }

  fill(color: Color = BLACK): void {
    this.write(`q ${colorText(color)} rg ${this.take()} f Q`);
  }

  private take(): string {
    const path = this.path.join(' ');
    this.path = [];
    return path;
  }
}
