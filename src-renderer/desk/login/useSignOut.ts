import { notifications } from '@mantine/notifications';
import { forgetReads, readState, useRun } from '../../kit/api';
import { shown } from '../../kit/run';
import { keepSessionToken } from '../../kit/session';

/** Ends the session. Nothing of one person's work stays on the screen for the next: no notice, no offer to undo. */
export function useSignOut(): { signOut: () => void; busy: boolean } {
  const logout = useRun('session.logout');
  const leave = async () => {
    await logout.run({});
    keepSessionToken(null);
    notifications.clean();
    // First the pages go, then what they have read: else they would ask once more, without a session.
    await readState();
    forgetReads();
  };
  const signOut = () => void leave().catch(shown);
  return { signOut, busy: logout.busy };
}
