import { type Archive, refuseOther, resolvePart } from './archive';
import { RichText } from './rich-text';
import { Styles } from './styles';
import { localName, readXml, type XmlHandler } from './xml';

export interface SheetPart {
  name: string;
  hidden: boolean;
  part: string;
}

export interface SharedString {
  text: string;
  /** Put together from runs that look different. */
  rich: boolean;
}

export interface Workbook {
  sheets: SheetPart[];
  strings: SharedString[];
  styles: Styles;
  /** Days are counted from 1904, as old Macs did. */
  from1904: boolean;
}

interface Relation {
  type: string;
  part: string;
}

const WORKBOOK = 'xl/workbook.xml';

async function relationsOf(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  const slash = part.lastIndexOf('/') + 1;
  const file = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(file)) return relations;
  await readXml(archive.read(file), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: resolvePart(part, Target) });
    },
    text() {},
    close() {},
  });
  return relations;
}

async function findWorkbook(archive: Archive): Promise<string> {
  const relations = await relationsOf(archive, '');
  const part = [...relations.values()].find((relation) => relation.type === 'officeDocument')?.part ?? WORKBOOK;
  if (part.toLowerCase().endsWith('.xml') && archive.has(part) && archive.has('[Content_Types].xml')) {
    if (part.toLowerCase().startsWith('xl/') || archive.has(WORKBOOK)) return part;
  }
  return refuseOther(archive);
}

class Strings implements XmlHandler {
  readonly list: SharedString[] = [];
  readonly #rich = new RichText();

  open(name: string, attributes: Record<string, string>): void {
    this.#rich.open(name, attributes);
  }

  text(text: string): void {
    this.#rich.text(text);
  }

  close(name: string): void {
    this.#rich.close(name);
    if (name === 'si') this.list.push(this.#rich.take());
  }
}

/** What sheets share: their names and places, texts, formats. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const part = await findWorkbook(archive);
  const relations = await relationsOf(archive, part);
  const partOf = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type === type && archive.has(relation.part))?.part;
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await readXml(archive.read(part), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.includes(':') && localName(key) === 'id')?.[1] ?? '';
      const relation = relations.get(id);
      // Sheets of charts and dialogs hold no table.
      if (relation?.type !== 'worksheet') return;
      const hidden = attributes.state !== undefined && attributes.state !== 'visible';
      sheets.push({ name: attributes.name ?? '', hidden, part: relation.part });
    },
    text() {},
    close() {},
  });
  const strings = new Strings();
  const stringsPart = partOf('sharedStrings');
  if (stringsPart !== undefined) await readXml(archive.read(stringsPart), strings);
  const styles = new Styles();
  const stylesPart = partOf('styles');
  if (stylesPart !== undefined) await readXml(archive.read(stylesPart), styles);
  return { sheets, strings: strings.list, styles, from1904 };
}
