import { Fault } from '../../domain/fault';
import { keepFile } from './make-file';
import type { Tasks } from './task';

export const recordTasks: Tasks<'record.attach' | 'record.fetchAttachment'> = {
  async 'record.attach'(context, { register, record, file }) {
    const { app, session, call } = context;
    const uploaded = app.files.find(file, session.user.id);
    const { name } = uploaded;
    // The bytes are safe before the record speaks of them.
    const kept = await app.attachments.keep(await app.files.read(uploaded), name);
    return context.run('record.addAttachment', { register, record, name, ...kept }, call.id);
  },

  async 'record.fetchAttachment'(context, { register, id, hash }) {
    const { record } = await context.ask('register.get', { register, id });
    const attachment = record.attachments.find((each) => each.hash === hash);
    if (!attachment) throw new Fault('record.missing', '这个附件已不在记录里，请刷新后再看。');
    return keepFile(context, attachment.name, await context.app.attachments.fetch(hash, attachment.name));
  },
};
