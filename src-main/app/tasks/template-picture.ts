import type { CertificateJob } from '../../documents/protocol';
import { Fault } from '../../domain/fault';
import type { Template } from '../../domain/honours/template';
import type { TaskContext } from '../context';
import { pictureSize } from '../picture-size';
import type { Tasks } from './task';

/**
 * Puts a template's picture where the documents process can take it, locked as all files on their way.
 * @returns its path; null where the template has none, or where the file is gone: the check of the job says so
 */
export async function pictureOf({ app }: TaskContext, { background }: Template): Promise<CertificateJob['picture']> {
  if (!background) return null;
  try {
    const path = app.files.place(background.name);
    await app.files.write(path, await app.attachments.fetch(background.hash, background.name));
    return path;
  } catch (error) {
    // Named with the template's other problems, before anything is printed.
    if (error instanceof Fault && (error.code === 'file.missing' || error.code === 'file.unreadable')) return null;
    throw error;
  }
}

export const templatePictureTasks: Tasks<'template.addPicture' | 'template.picture'> = {
  async 'template.addPicture'({ app, session }, { file }) {
    const uploaded = app.files.find(file, session.user.id);
    const bytes = await app.files.read(uploaded);
    const size = pictureSize(bytes);
    if (!size) throw new Fault('file.unreadable', `“${uploaded.name}”不是完整的 JPG 或 PNG 图片，请重新导出后再选。`);
    const { hash } = await app.attachments.keep(bytes, uploaded.name);
    return { hash, name: uploaded.name, ...size };
  },

  async 'template.picture'({ app, session }, { hash, name }) {
    const output = app.files.place(name);
    await app.files.write(output, await app.attachments.fetch(hash, name));
    return app.files.made(output, name, session.user.id);
  },
};
