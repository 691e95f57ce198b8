import type { Preview } from '../api/contract/imports';
import { Fault } from '../domain/fault';
import type { RegisterName } from '../domain/registers';

/** An import between the choice of its file and its application. */
export interface OpenImport {
  owner: string;
  register: RegisterName;
  path: string;
  file: string;
  preview: Preview;
}

/** The imports that people are looking at: one each, so that memory is bounded. Nothing is stored before it is applied. */
export class ImportDesk {
  private readonly byOwner = new Map<string, OpenImport>();

  keep(open: OpenImport): void {
    this.byOwner.set(open.owner, open);
  }

  find(id: string, owner: string): OpenImport {
    const open = this.byOwner.get(owner);
    if (open?.preview.import !== id)
      throw new Fault('file.missing', '这次导入已失效（可能又打开了别的文件），请重新选择文件。');
    return open;
  }
}
