import { randomBytes } from 'node:crypto';
import type { User } from '../api/contract/session';

/** Locked after this long without anyone at the keyboard (domain.md §0). */
export const IDLE_MS = 15 * 60_000;

/** 评委席位: the screen was handed over to the members of a round; `member`: who sits there now. */
export interface OpenSeat {
  round: string;
  member: { id: string; name: string } | null;
}

/** Someone who has signed in. A page that is loaded anew takes it up again by its token. */
export interface Session {
  readonly token: string;
  user: User;
  locked: boolean;
  touchedAt: number;
  seat: OpenSeat | null;
}

/** The sessions of this run of the program; they end with it. */
export class Sessions {
  private readonly byToken = new Map<string, Session>();

  constructor(
    private readonly onChanged: (session: Session) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  begin(user: User): Session {
    const session: Session = {
      token: randomBytes(32).toString('base64url'),
      user,
      locked: false,
      touchedAt: this.now(),
      seat: null,
    };
    this.byToken.set(session.token, session);
    return session;
  }

  find(token: string): Session | undefined {
    return this.byToken.get(token);
  }

  touch(session: Session): void {
    if (!session.locked) session.touchedAt = this.now();
  }

  lock(session: Session): void {
    if (session.locked) return;
    session.locked = true;
    this.onChanged(session);
  }

  unlock(session: Session): void {
    session.locked = false;
    session.touchedAt = this.now();
  }

  /** Opens the seats, seats a member, clears the screen (`member: null`) or gives it back (null). */
  setSeat(session: Session, seat: OpenSeat | null): void {
    session.seat = seat;
    this.onChanged(session);
  }

  /** False once it has ended: the page that it was begun on may still hold it. */
  isOpen(session: Session): boolean {
    return this.byToken.has(session.token);
  }

  end(session: Session): void {
    this.byToken.delete(session.token);
    this.onChanged(session);
  }

  /** Of an account that was disabled or given another password. */
  endAllOf(user: string): void {
    for (const session of [...this.byToken.values()]) if (session.user.id === user) this.end(session);
  }

  /** Locks whoever has been idle too long; called by a clock. */
  lockIdle(): void {
    for (const session of this.byToken.values()) if (this.now() - session.touchedAt > IDLE_MS) this.lock(session);
  }
}
