/** The page of one of the ten measures. */
export const measurePath = (measure: number): string => `/measures/${measure}`;

/** The list behind a figure, or behind one part of it. */
export const figurePath = (name: string, group?: string): string =>
  `/figures/${encodeURIComponent(name)}${group === undefined ? '' : `/${encodeURIComponent(group)}`}`;
