/** Lines of a text as one, for an input of several lines, and back; an empty input has none. */
export const textOf = (lines: readonly string[]): string => lines.join('\n');
export const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));
