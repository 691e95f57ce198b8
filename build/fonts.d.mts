/** A file that is shipped: where it lies in the checkout, and its name in the built `fonts` folder. */
interface Shipped {
  from: string;
  to: string;
}
export const fonts: (Shipped & { role: string })[];
export const fontLicences: Shipped[];
