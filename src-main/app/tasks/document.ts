import type { OfficialContent } from '../../domain/official/content';
import type { TaskContext } from '../context';
import type { Tasks } from './task';

/** Sets a document and keeps the file for whoever asked. */
async function made(context: TaskContext, content: OfficialContent, name: string) {
  const { app, session, call } = context;
  const output = app.files.place(name);
  const { pages, glyphs } = await app.documents.run('official', content, { output, signal: call.signal });
  return { ...(await app.files.made(output, name, session.user.id)), pages, glyphs };
}

const nameOf = ({ number, title }: { number: string; title: string }): string => `${number}${title}`;

export const documentTasks: Tasks<'document.preview' | 'document.make' | 'document.word'> = {
  async 'document.preview'(context, input) {
    const { content, problems, warnings } = await context.ask('document.draft', input);
    return { ...(await made(context, content, '公文预览.pdf')), problems, warnings };
  },

  async 'document.make'(context, { document }) {
    const { content, ...issued } = await context.ask('document.content', { document });
    return made(context, content, `${nameOf(issued)}.pdf`);
  },

  async 'document.word'(context, { document }) {
    const { app, session, call } = context;
    const { content, ...issued } = await context.ask('document.content', { document });
    const name = `${nameOf(issued)}.docx`;
    const output = app.files.place(name);
    await app.documents.run('officialWord', content, { output, signal: call.signal });
    return app.files.made(output, name, session.user.id);
  },
};
