import { notifications } from '@mantine/notifications';
import { forgetReads, useRun } from '../../kit/api';
import { shown } from '../../kit/run';
import { keepSessionToken } from '../../kit/session';

/** Ends the session. Nothing of one person's work stays on the screen for the next: no notice, no offer to undo. */
export function useSignOut(): { signOut: () => void; busy: boolean } {
  const logout = useRun('session.logout');
  const signOut = () => {
    logout.run({}).then(() => {
      keepSessionToken(null);
      notifications.clean();
      forgetReads();
    }, shown);
  };
  return { signOut, busy: logout.busy };
}
