import { profileName } from '../../domain/honours/overprint';
import type { Tasks } from './task';

export const overprintTasks: Tasks<'profile.sheet'> = {
  async 'profile.sheet'({ app, session, call }, { profile, correction }) {
    const name = `套打校准页-${profileName(profile)}.pdf`;
    const output = app.files.place(name);
    const job = { profile, correction, date: app.today() };
    const { pages, glyphs } = await app.documents.run('calibration', job, { output, signal: call.signal });
    return { ...(await app.files.made(output, name, session.user.id)), pages, glyphs };
  },
};
