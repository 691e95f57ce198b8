/**
 * The form in which texts are compared: width, case, blanks and the various middle dots of names make no difference
 * (domain.md §2, Names). For comparing and searching only, never for storing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[•‧∙⋅・･.·]/g, '·')
    .replace(/\s+/g, '');
}
